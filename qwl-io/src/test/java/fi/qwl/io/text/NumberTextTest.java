package fi.qwl.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.text.NumberText.DecimalMark;
import fi.qwl.io.text.NumberText.Kind;
import fi.qwl.io.text.NumberText.Reading;
import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", "3,0", " 3", "3\u00A0", "+3", "03", "3,000000", "\uFEFF3\u200B"})
    void oneCodeHasManyForms(String text) {
        assertThat(NumberText.codes().parse(text)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1 | -1",
                "\u22121 | -1",
                "3,5 | 3.5",
                "3.5 | 3.5",
                ".5 | 0.5",
                "-,5 | -0.5",
                "0,123 | 0.123",
                "1234,567 | 1234.567",
                "12,34 | 12.34",
                "1 234 | 1234",
                "1\u202F234,5 | 1234.5",
                "1\u00A0234\u00A0567 | 1234567",
                "1.234,5 | 1234.5",
                "1,234.5 | 1234.5",
                "-21.419,06 | -21419.06",
                "1.234.567 | 1234567",
                "1'234.5 | 1234.5",
                "1,5E-3 | 0.0015",
                "4,687E+11 | 468700000000",
                "0 | 0",
                "-0 | 0",
            })
    void amountsAreReadWhereTheTextLeavesNoDoubt(String text, double value) {
        assertThat(NumberText.amounts().read(text)).isEqualTo(new Reading(Kind.NUMBER, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234", "12,345", "-123.456"})
    void anAmountThatCanBeReadInTwoWaysIsAmbiguousUntilTheMarkIsDeclared(String text) {
        assertThat(NumberText.amounts().read(text).kind()).isEqualTo(Kind.AMBIGUOUS);
        double asPoint = NumberText.amounts().withDecimalMark(DecimalMark.POINT).parse(text);
        double asComma = NumberText.amounts().withDecimalMark(DecimalMark.COMMA).parse(text);
        assertThat(Math.max(Math.abs(asPoint), Math.abs(asComma)))
                .isCloseTo(
                        1000 * Math.min(Math.abs(asPoint), Math.abs(asComma)),
                        org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void aCodeHasNoGroupsSoItsMarkIsNeverAmbiguous() {
        assertThat(NumberText.codes().parse("1,234")).isEqualTo(1.234);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "3x",
                "x3",
                "3.",
                "3,",
                "-",
                "+",
                ".",
                ",",
                "--1",
                "1-",
                "1 2",
                "12 34",
                "1.2.3",
                "1,23,456",
                "1,234,56",
                "1.234.5",
                "1,234.567,8",
                "1.234'567",
                "1e",
                "e3",
                "1e+",
                "1e99999",
                "1e999",
                "0x10",
                "NaN",
                "Infinity",
                "1d",
                "1f",
                "\u0663",
                "%",
                "68 % x",
                "4 / 5",
                "1-5",
                "2024-10-01",
                "3\u00003"
            })
    void theWholeTextIsANumberOrItIsNone(String text) {
        assertThat(NumberText.amounts().read(text)).isEqualTo(new Reading(Kind.NO_NUMBER, Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 234", "1.234.567", "12E3", "891e3", "1'000"})
    void groupsAndExponentsAreNotReadInCodes(String text) {
        assertThat(NumberText.codes().read(text).kind()).isEqualTo(Kind.NO_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0\u200B", "\t"})
    void blankIsNotZero(String text) {
        assertThat(NumberText.codes().read(text)).isEqualTo(new Reading(Kind.BLANK, Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"68 %", "68%", "68\u00A0%", "68,0 %", " 68.0% "})
    void aPercentSignDividesByAHundredAsInAWorkbook(String text) {
        assertThat(NumberText.amounts().read(text)).isEqualTo(new Reading(Kind.PERCENT, 0.68));
        assertThat(NumberText.amounts().parse(text)).isEqualTo(0.68);
    }

    @ParameterizedTest
    @CsvSource({"3.5, 3.5", "'3,5', NaN", "'1,234', 1234", "'1,234.5', 1234.5", "'1.234,5', NaN"})
    void aDeclaredPointIsBelieved(String text, double value) {
        assertThat(NumberText.amounts().withDecimalMark(DecimalMark.POINT).parse(text))
                .isEqualTo(Double.valueOf(value));
    }

    @ParameterizedTest
    @CsvSource({"'3,5', 3.5", "3.5, NaN", "1.234, 1234", "'1.234,5', 1234.5", "'1,234.5', NaN"})
    void aDeclaredCommaIsBelieved(String text, double value) {
        assertThat(NumberText.amounts().withDecimalMark(DecimalMark.COMMA).parse(text))
                .isEqualTo(Double.valueOf(value));
    }

    @Test
    void aTextThatNobodyWroteAsANumberIsNone() {
        assertThat(NumberText.codes().read("1".repeat(401)).kind()).isEqualTo(Kind.NO_NUMBER);
        assertThat(NumberText.codes().read("1".repeat(309)).kind()).isEqualTo(Kind.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "-0.0, 0",
        "0.5, 0.5",
        "1.1000000000000001, 1.1",
        "124599.99999999999, 124600",
        "0.30000000000000004, 0.3",
        "468700000000, 468700000000",
        "1e20, 100000000000000000000",
        "1e-7, 0.0000001",
        "1.5e300, 1.5E+300",
        "-2.25e-12, -2.25E-12"
    })
    void numbersAreWrittenInTheirShortestForm(double value, String text) {
        assertThat(NumberText.format(value)).isEqualTo(text);
    }

    @Test
    void noNumberHasNoText() {
        assertThatThrownBy(() -> NumberText.format(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value must be finite but was NaN");
    }

    @Property(seed = "20261128")
    void whatIsWrittenIsReadBack(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Assume.that(Double.isFinite(value));
        double back = NumberText.amounts().withDecimalMark(DecimalMark.POINT).parse(NumberText.format(value));
        assertThat(back).isEqualTo(NumberText.roundTo15Digits(value));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, Double.MIN_NORMAL, 1e15, 1e21, 1e22, 1e-8
            })
    void theLargestAndSmallestNumbersAreReadBack(double value) {
        double back = NumberText.amounts().withDecimalMark(DecimalMark.POINT).parse(NumberText.format(value));
        assertThat(back).isEqualTo(NumberText.roundTo15Digits(value)).isFinite();
    }

    @Property(seed = "20261128")
    void roundingTwiceIsRoundingOnce(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Assume.that(Double.isFinite(value));
        double once = NumberText.roundTo15Digits(value);
        assertThat(NumberText.roundTo15Digits(once)).isEqualTo(once);
    }

    @Property(seed = "20261128")
    void decimalsAreReadToTheNearestDouble(@ForAll long unscaled, @ForAll @IntRange(max = 25) int scale) {
        String text = new BigDecimal(java.math.BigInteger.valueOf(unscaled), scale).toPlainString();
        double expected = Double.parseDouble(text);
        assertThat(NumberText.codes().parse(text)).isEqualTo(expected == 0 ? 0.0 : expected);
        assertThat(NumberText.codes().parse(text.replace('.', ','))).isEqualTo(expected == 0 ? 0.0 : expected);
    }

    @Property(seed = "20261128")
    void groupsOfThreeChangeNothing(@ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long value) {
        String grouped = String.format(Locale.ROOT, "%,d", value).replace(',', '\u202F');
        assertThat(NumberText.amounts().parse(grouped)).isEqualTo((double) value);
    }

    @Property(seed = "20261128")
    void anyTextIsReadOrRefused(@ForAll String text) {
        Reading reading = NumberText.amounts().read(text);
        boolean hasValue = reading.kind() == Kind.NUMBER || reading.kind() == Kind.PERCENT;
        assertThat(Double.isFinite(reading.value())).isEqualTo(hasValue);
    }
}
