package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.words.Language;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DisplayRoundingTest {

    @Test
    void aValueJustBelowItsLimitIsNotShownAsTheLimit() {
        // Domain §3: 79.96 is not shown as "80 – below".
        assertThat(DisplayRounding.round(79.96)).hasToString("80.0");
        assertThat(DisplayRounding.round(79.96, 80)).hasToString("79.9");
        assertThat(DisplayRounding.round(80, 80)).hasToString("80.0");
        assertThat(DisplayRounding.round(Math.nextDown(80.0), 80)).hasToString("80.0");
        assertThat(DisplayRounding.round(64.97, 40, 65, 75)).hasToString("64.9");
    }

    @Test
    void halvesGoUpAsOnPaper() {
        assertThat(DisplayRounding.round(0.05)).hasToString("0.1");
        assertThat(DisplayRounding.round(71.25)).hasToString("71.3");
        assertThat(DisplayRounding.round(-0.25)).hasToString("-0.3");
    }

    @Test
    void finnishAndSwedishHaveADecimalComma() {
        assertThat(DisplayRounding.text(DisplayRounding.round(71.3), Language.FI))
                .isEqualTo("71,3");
        assertThat(DisplayRounding.text(DisplayRounding.round(71.3), Language.EN))
                .isEqualTo("71.3");
        assertThat(DisplayRounding.exact(80, Language.SV)).isEqualTo("80");
        assertThat(DisplayRounding.exact(12.5, Language.SV)).isEqualTo("12,5");
    }

    @Property(tries = 1000, seed = "20261128")
    void whatIsDisplayedIsOnTheSameSideAsTheVerdict(
            @ForAll @DoubleRange(min = 0, max = 100) double value,
            @ForAll @DoubleRange(min = 0, max = 100) double any) {
        double limit = Math.rint(any * 10) / 10;
        boolean isBelow = NineDecimals.compare(value, limit) < 0;
        assertThat(DisplayRounding.round(value, limit).doubleValue() < limit).isEqualTo(isBelow);
    }
}
