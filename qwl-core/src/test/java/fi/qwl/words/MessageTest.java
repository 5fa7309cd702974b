package fi.qwl.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MessageTest {

    @Test
    void argumentsAreShownWhereTheTextSaysSo() {
        assertThat(Message.parse("{1}: {0}/{0}").format(Language.FI, 3, "a")).isEqualTo("a: 3/3");
    }

    @Test
    void aTextAsArgumentIsShownInTheSameLanguage() {
        Text own = language -> "<" + language.code() + ">";
        assertThat(Message.parse("x {0}").format(Language.SV, own)).isEqualTo("x <sv>");
    }

    @Test
    void aWholeNumberChoosesItsFormAndTheLastFormIsForAllOthers() {
        Message two = Message.parse("{0} {0|yksikkö|yksikköä}");
        assertThat(two.format(Language.FI, 1)).isEqualTo("1 yksikkö");
        assertThat(two.format(Language.FI, 0)).isEqualTo("0 yksikköä");
        assertThat(two.format(Language.FI, 7L)).isEqualTo("7 yksikköä");
        Message three = Message.parse("{0|one|both|all three}");
        assertThat(three.format(Language.EN, 2)).isEqualTo("both");
        assertThat(three.format(Language.EN, 3)).isEqualTo("all three");
    }

    @Test
    void aFormMayBeEmpty() {
        assertThat(Message.parse("unit{0||s}").format(Language.EN, 1)).isEqualTo("unit");
    }

    @Test
    void aWrongNumberOfArgumentsIsRejected() {
        assertThatThrownBy(() -> Message.parse("{0}").format(Language.FI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the text takes 1 arguments but was given 0");
        assertThatThrownBy(() -> Message.parse("x").format(Language.FI, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the text takes 0 arguments but was given 1");
    }

    @Test
    void numbersWithDecimalsMustBeFormattedFirst() {
        assertThatThrownBy(() -> Message.parse("{0}").format(Language.FI, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe it should be formatted first.");
    }
}
