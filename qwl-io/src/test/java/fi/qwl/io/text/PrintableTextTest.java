package fi.qwl.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTextTest {

    @ParameterizedTest
    @CsvSource({
        "a\\rb,        a\\nb",
        "a\\r\\nb,     a\\nb",
        "a\\n\\rb,     a\\n\\nb",
        "a\\r\\r\\nb,  a\\n\\nb",
        "a\\u000Bb,    a\\nb",
        "a\\fb,        a\\nb",
        "a\\u0085b,    a\\nb",
        "a\\u2028b,    a\\nb",
        "a\\u2029b,    a\\nb",
        "a\\u0000b,    ab",
        "a\\u0007b,    ab",
        "a\\u007Fb,    ab",
        "a\\u009Bb,    ab",
        "a\\tb,        a\\tb",
        "a\\uD800b,    a\\uFFFDb",
        "a\\uDC00,     a\\uFFFD",
        "a\\uFFFEb,    a\\uFFFDb",
    })
    void lineBreaksBecomeLineFeedsAndControlsAreLeftOut(String text, String expected) {
        assertThat(PrintableText.of(unescaped(text))).isEqualTo(unescaped(expected));
    }

    @Test
    void printableTextsStayAsTheyAre() {
        String text = "Päiväkoti – \"Kuusikko\" 😀 é\n\tкириллица";

        assertThat(PrintableText.of(text)).isSameAs(text);
    }

    @Test
    void whatHasPassedTheGatePassesItUnchanged() {
        Random random = new Random(21);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0xA0) : random.nextInt(0x10000)));
            }

            String once = PrintableText.of(text.toString());

            assertThat(PrintableText.of(once)).isSameAs(once);
            assertThat(once).matches("(?s)[\\n\\t\\P{Cntrl}]*").doesNotContain("\u0085", "\u2028", "\u2029");
        }
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith("\\u", at)) {
                plain.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 5;
            } else if (text.charAt(at) == '\\') {
                plain.append("\r\n\t\f".charAt("rntf".indexOf(text.charAt(at + 1))));
                at++;
            } else {
                plain.append(text.charAt(at));
            }
        }
        return plain.toString();
    }
}
