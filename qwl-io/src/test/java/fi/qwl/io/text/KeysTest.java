package fi.qwl.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yksikkö",
                "YKSIKKÖ",
                "yksikko\u0308",
                "\uFEFFYksikkö",
                "Yksi\u00ADkkö",
                "Yksi\u200Bkkö",
                "\u00A0Yksikkö\u202F",
                "Yksikkö\u0000",
                "\tYksikkö\r\n",
                "Yk\u2060sik\u200Dkö\uFE0F",
                "\u202AYksikkö\u202C"
            })
    void whatLooksTheSameHasTheSameKey(String text) {
        assertThat(Keys.normalise(text)).isEqualTo("yksikkö");
    }

    @Test
    void anyWhiteSpaceIsOneSpace() {
        assertThat(Keys.normalise("En\u00A0osaa \u2009\n sanoa\u3000")).isEqualTo("en osaa sanoa");
    }

    @Test
    void caseIsFoldedWithoutTheMachinesLocale() {
        assertThat(Keys.normalise("ID")).isEqualTo("id");
        assertThat(Keys.normalise("STRASSE")).isEqualTo(Keys.normalise("straße"));
        assertThat(Keys.normalise("ΝΊΚΗΣ")).isEqualTo(Keys.normalise("νίκης"));
    }

    @Test
    void differentTextsKeepDifferentKeys() {
        assertThat(Keys.normalise("Vaka 1")).isNotEqualTo(Keys.normalise("Vaka 2"));
        assertThat(Keys.normalise("a")).isNotEqualTo(Keys.normalise("ä"));
        assertThat(Keys.normalise("Vaka-1")).isNotEqualTo(Keys.normalise("Vaka 1"));
    }

    @Test
    void whatNobodySeesIsBlank() {
        assertThat(Keys.isBlank("")).isTrue();
        assertThat(Keys.isBlank(" \u00A0\u200B\uFEFF\t\u0000")).isTrue();
        assertThat(Keys.isBlank(" . ")).isFalse();
    }

    @Property(seed = "20261128")
    void theKeyOfAKeyIsTheKey(@ForAll String text) {
        String key = Keys.normalise(text);
        assertThat(Keys.normalise(key)).isEqualTo(key);
    }

    @Property(seed = "20261128")
    void theFormInWhichLettersAreStoredDoesNotMatter(@ForAll String text) {
        // Lone surrogates have no normal form.
        String whole = text.replaceAll("[\\uD800-\\uDFFF]", "");
        assertThat(Keys.normalise(Normalizer.normalize(whole, Normalizer.Form.NFD)))
                .isEqualTo(Keys.normalise(Normalizer.normalize(whole, Normalizer.Form.NFC)));
    }

    @Property(seed = "20261128")
    void anInvisibleCharacterAnywhereChangesNothing(
            @ForAll String text, @ForAll @IntRange(max = 1000) int place, @ForAll @IntRange(max = 4) int which) {
        char invisible = "\u200B\u00AD\uFEFF\u2060\u200E".charAt(which);
        int at = text.isEmpty() ? 0 : text.offsetByCodePoints(0, place % text.codePointCount(0, text.length()));
        String changed = text.substring(0, at) + invisible + text.substring(at);
        assertThat(Keys.normalise(changed)).isEqualTo(Keys.normalise(text));
    }

    @Property(seed = "20261128")
    void aTextIsBlankWhereItsKeyIsEmpty(@ForAll String text) {
        assertThat(Keys.isBlank(text)).isEqualTo(Keys.normalise(text).isEmpty());
    }
}
