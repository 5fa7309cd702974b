package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static fi.qwl.stats.Oracle.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.survey.NumberColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void wilsonsIntervalsAreThoseOfRAndNewcombe() {
        // R: prop.test(x, n, correct = FALSE); the first four also Newcombe 1998, to the digits printed there
        for (Json.Part row : Oracle.rs("wilson")) {
            Proportion proportion = new Proportion((int) row.number("x"), (int) row.number("n"));
            double[] expected = row.numbers("ci");
            assertClose(proportion.wilson(0.95), expected[0], expected[1], 1e-12);
        }
    }

    @Test
    void noneAndAllHaveAnIntervalThatReachesTheEnd() {
        assertThat(new Proportion(0, 20).wilson(0.95).orElseThrow().lower()).isZero();
        assertThat(new Proportion(20, 20).wilson(0.95).orElseThrow().upper()).isEqualTo(1);
        // Newcombe 1998: 0/20 [0, 0.161125]; all is its mirror
        assertClose(new Proportion(20, 20).wilson(0.95).orElseThrow().lower(), 1 - 0.161125158052819, 1e-12);
    }

    @Test
    void sharesAreComparedAsRDoes() {
        // The example of R's prop.test: 12.6, df 3, p 0.005585; digits by R 4.2.2, correct = FALSE
        TestResult.Outcome smokers = Proportion.testOfEquality(List.of(
                        new Proportion(83, 86),
                        new Proportion(90, 93),
                        new Proportion(129, 136),
                        new Proportion(70, 82)))
                .orElseThrow();
        assertClose(smokers.statistic(), 12.6004112971276, 1e-12);
        assertClose(smokers.p(), 0.00558547666162702, 1e-10);
        assertThat(smokers.df1()).isEqualTo(3);
        assertThat(smokers.n()).isEqualTo(397);
    }

    @Test
    void sharesThatCannotBeComparedHaveAReason() {
        assertThat(Proportion.testOfEquality(List.of(new Proportion(3, 9), new Proportion(0, 0)))
                        .whyUndefined())
                .contains(Reason.TOO_FEW_GROUPS);
        assertThat(Proportion.testOfEquality(List.of(new Proportion(3, 3), new Proportion(5, 5)))
                        .whyUndefined())
                .contains(Reason.NO_VARIANCE);
    }

    @Test
    void aConditionOnAColumnCountsOnlyAnswers() {
        Proportion low = Proportion.of(NumberColumn.of(40, 60, Double.NaN, 80), score -> score <= 60);
        assertThat(low).isEqualTo(new Proportion(2, 3));
        assertClose(low.share(), 2.0 / 3, 1e-15);
    }

    @Test
    void theInventedSurveyHasAsManyPeopleAtRiskAsRCounted() {
        Table units = Oracle.invented("units.csv");
        Proportion tired = Proportion.of(Invented.score("FE"), score -> score <= 60);
        assertThat(tired.count()).isEqualTo((int) units.number(0, "FE_le60_n"));
    }

    @Test
    void nobodyHasNoShare() {
        assertUndefined(new Proportion(0, 0).share(), Reason.NO_VALUES);
        assertUndefined(new Proportion(0, 0).wilson(0.95), Reason.NO_VALUES);
    }

    @Test
    void aMistakeOfTheCallerIsNamedWithAdvice() {
        assertThatThrownBy(() -> new Proportion(5, 4))
                .hasMessage("count 5 is above n 4\nMaybe the two were given in reverse.");
        assertThatThrownBy(() -> new Proportion(-1, 4)).hasMessage("count is -1\nMaybe a count from 0 was meant.");
    }
}
