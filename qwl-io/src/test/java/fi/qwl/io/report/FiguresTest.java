package fi.qwl.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.words.Language;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Figures FINNISH = Figures.in(Language.FI);

    @Test
    void decimalsFollowTheLanguage() {
        assertThat(FINNISH.percent(71.25)).isEqualTo("71,3");
        assertThat(Figures.in(Language.EN).percent(71.25)).isEqualTo("71.3");
        assertThat(FINNISH.share(80.186)).isEqualTo("80 %");
        assertThat(Figures.in(Language.EN).share(80.186)).isEqualTo("80%");
    }

    @Test
    void changesHaveTheirSigns() {
        assertThat(FINNISH.change(1.24)).isEqualTo("+1,2");
        assertThat(FINNISH.change(-0.35)).isEqualTo("−0,4");
        assertThat(FINNISH.change(-0.04)).isEqualTo("±0,0");
    }

    /** Domain §3: 79.96 is not shown as "80, below the limit". */
    @Test
    void aMeanBelowItsLimitIsNeverShownAsTheLimit() {
        assertThat(FINNISH.percent(79.96, OptionalDouble.of(80))).isEqualTo("79,9");
        assertThat(FINNISH.percent(80, OptionalDouble.of(80))).isEqualTo("80,0");
        assertThat(FINNISH.percent(79.9999999999, OptionalDouble.of(80))).isEqualTo("80,0");
    }

    @Property(seed = "20261128")
    void whatIsShownNeverContradictsTheVerdict(
            @ForAll @DoubleRange(min = 0, max = 100) double mean, @ForAll @DoubleRange(min = 0, max = 100) double at) {
        double limit = Math.rint(at * 10) / 10;
        double shown = Double.parseDouble(Figures.in(Language.EN).percent(mean, OptionalDouble.of(limit)));

        if (mean < limit - 1e-8) {
            assertThat(shown).isLessThan(limit);
        }
        assertThat(Math.abs(shown - mean)).isLessThanOrEqualTo(0.1 + 1e-9);
    }
}
