package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static fi.qwl.stats.Oracle.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.survey.NumberColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleMeanTest {

    private final Json.Part fpc = Oracle.r("fpc");
    private final SampleMean mean = SampleMean.of(NumberColumn.of(fpc.numbers("y")));
    private final int population = (int) fpc.number("N");

    @Test
    void theFinitePopulationIsCorrectedAsByR() {
        assertClose(mean.mean(), fpc.number("mean"), 1e-14);
        assertClose(mean.standardErrorWithin(population), fpc.number("se"), 1e-12);
        double[] expected = fpc.numbers("ci_t");
        assertClose(mean.intervalWithin(population, 0.95), expected[0], expected[1], 1e-12);
        assertThat(mean.intervalWithin(population, 0.95).method()).isEqualTo(Method.MEAN_T_INTERVAL_FINITE);
    }

    @Test
    void theSuperpopulationIsWider() {
        // s / sqrt(n) is the corrected error over sqrt(1 - 8/12)
        assertClose(mean.standardError(), fpc.number("se") * Math.sqrt(3), 1e-12);
        assertThat(mean.interval(0.95).orElseThrow().upper()).isGreaterThan(fpc.numbers("ci_t")[1]);
    }

    @Test
    void aCensusHasNoSamplingError() {
        assertClose(mean.standardErrorWithin(8), 0, 0);
        assertClose(mean.intervalWithin(8, 0.95), 72, 72, 0);
        assertThat(mean.intervalWithin(8, 0.95).method().formula()).contains("there is no sampling error");
    }

    @Test
    void meansAndDeviationsOfTheInventedUnitsAreThoseOfR() {
        Table units = Oracle.invented("units.csv");
        List<String> unitOf = Oracle.invented("persons.csv").text("unit");
        for (String factor : List.of("FE", "YI", "PL", "qwl_linear", "qwl_kano")) {
            NumberColumn score = Invented.score(factor);
            for (int row = 0; row < units.size(); row++) {
                String unit = units.text(row, "unit");
                SampleMean own = SampleMean.of(NumberColumn.of(Columns.present(
                        score,
                        person -> unit.equals("ALL") || unitOf.get(person).equals(unit))));
                assertThat(own.n()).isEqualTo((int) units.number(row, factor + "_n"));
                assertClose(own.mean(), units.number(row, factor + "_mean"), 1e-12);
                assertClose(own.standardDeviation(), units.number(row, factor + "_sd"), 1e-12);
            }
        }
    }

    @Test
    void oneAnswerHasAMeanAndNoSpread() {
        SampleMean one = SampleMean.of(NumberColumn.of(Double.NaN, 60));
        assertClose(one.mean(), 60, 0);
        assertUndefined(one.standardDeviation(), Reason.TOO_FEW_VALUES);
        assertUndefined(one.standardError(), Reason.TOO_FEW_VALUES);
        assertUndefined(one.interval(0.95), Reason.TOO_FEW_VALUES);
        assertUndefined(one.standardErrorWithin(3), Reason.TOO_FEW_VALUES);
        assertClose(one.standardErrorWithin(1), 0, 0);
    }

    @Test
    void nobodyHasNoMean() {
        SampleMean none = SampleMean.of(NumberColumn.of(Double.NaN));
        assertUndefined(none.mean(), Reason.NO_VALUES);
        assertUndefined(none.standardErrorWithin(0), Reason.NO_VALUES);
        assertUndefined(none.intervalWithin(5, 0.95), Reason.NO_VALUES);
    }

    @Test
    void equalAnswersHaveNoIntervalSinceNoWidthWouldClaimCertainty() {
        SampleMean equal = SampleMean.of(NumberColumn.of(0.1, 0.1, 0.1));
        assertClose(equal.mean(), 0.1, 0);
        assertClose(equal.standardDeviation(), 0, 0);
        assertClose(equal.standardError(), 0, 0);
        assertUndefined(equal.interval(0.95), Reason.NO_VARIANCE);
    }

    @Test
    void moreAnswersThanPeopleAreRefused() {
        assertThatThrownBy(() -> mean.standardErrorWithin(7))
                .hasMessage("populationSize is 7, but 8 answered\n"
                        + "Maybe the headcount is of another date than the survey.");
        assertThatThrownBy(() -> mean.intervalWithin(8, 1.0)).hasMessageStartingWith("confidence is 1.0");
    }
}
