package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static fi.qwl.stats.Oracle.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.survey.GroupColumn;
import fi.qwl.survey.NumberColumn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeanDifferenceTest {

    /** Hours of extra sleep, Cushny and Peebles 1905 as in Student 1908; R's sleep. */
    private static final NumberColumn FIRST = NumberColumn.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);

    private static final NumberColumn SECOND = NumberColumn.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

    private final Json.Part welch = Oracle.r("welch");
    private final MeanDifference own =
            MeanDifference.welch(NumberColumn.of(welch.numbers("a")), NumberColumn.of(welch.numbers("b")));

    @Test
    void welchsTestIsThatOfR() {
        TestResult.Outcome test = own.test().orElseThrow();
        assertClose(test.statistic(), welch.number("t"), 1e-12);
        assertClose(test.df1(), welch.number("df"), 1e-12);
        assertClose(test.p(), welch.number("p"), 1e-11);
        assertThat(test.df2()).isZero();
        double[] interval = welch.numbers("ci");
        assertClose(own.interval(0.95), interval[0], interval[1], 1e-11);
        assertThat(own.nA()).isEqualTo(7);
        assertThat(own.nB()).isEqualTo(9);
    }

    @Test
    void hedgesGIsExactAndItsApproximationDiffersInTheFourthDigit() {
        Json.Part hedges = Oracle.r("hedges");
        assertClose(own.cohenD(), hedges.number("d"), 1e-12);
        assertClose(own.hedgesG(), hedges.number("g_exact"), 1e-12);
        assertClose(own.hedgesGApproximate(), hedges.number("g_approx"), 1e-12);
        assertClose(HedgesCorrection.exact(14), hedges.number("J_exact"), 1e-14);
    }

    @Test
    void theExactCorrectionHoldsFromTheSmallestToTheLargestSamples() {
        // J(2) = gamma(1) / gamma(1/2) = 1 / sqrt(pi), J(3) = gamma(3/2) / sqrt(3/2) = sqrt(pi / 6): from gamma's
        // values
        assertClose(HedgesCorrection.exact(2), 1 / Math.sqrt(Math.PI), 1e-15);
        assertClose(HedgesCorrection.exact(3), Math.sqrt(Math.PI / 6), 1e-15);
        // J(m) J(m + 1) sqrt(m (m + 1)) = m - 1 exactly, by the recurrence of gamma; far end: 1 - 3 / (4m) - ...
        for (int m : new int[] {2, 5, 39, 40, 41, 1000}) {
            double product = HedgesCorrection.exact(m) * HedgesCorrection.exact(m + 1);
            assertClose(product * Math.sqrt(m) * Math.sqrt(m + 1.0), m - 1, 1e-14);
        }
        assertClose(HedgesCorrection.exact(1_000_000), 1 - 3 / 3999999.0, 1e-12);
        assertThat(HedgesCorrection.exact(1)).isZero();
    }

    @Test
    void studentsSleepAsTwoGroupsIsThatOfR() {
        // Published, R's example(t.test): t = -1.8608, df = 17.776, p = 0.07939, -3.3654832 0.2054832; more digits by R
        MeanDifference sleep = MeanDifference.welch(FIRST, SECOND);
        TestResult.Outcome test = sleep.test().orElseThrow();
        assertClose(test.statistic(), -1.860813467, 1e-9);
        assertClose(test.df1(), 17.77647352, 1e-9);
        assertClose(test.p(), 0.07939414, 1e-6);
        assertClose(sleep.interval(0.95), -3.365483, 0.205483, 1e-5);
        assertClose(sleep.cohenD(), -0.832181081, 1e-9);
        assertClose(sleep.hedgesG(), -0.796935239, 1e-8);
    }

    @Test
    void studentsSleepAsPairsIsThatOfR() {
        // Published, R's example(t.test): t = -4.0621, df = 9, p = 0.002833; more digits by R
        TestResult.Outcome test = MeanDifference.paired(FIRST, SECOND).test().orElseThrow();
        assertClose(test.statistic(), -4.062127683, 1e-9);
        assertThat(test.df1()).isEqualTo(9);
        assertClose(test.p(), 0.002832890, 1e-6);
    }

    @Test
    void pairedChangeIsThatOfR() {
        Json.Part paired = Oracle.r("paired");
        MeanDifference change = MeanDifference.paired(
                NumberColumn.of(paired.numbers("after")), NumberColumn.of(paired.numbers("before")));
        TestResult.Outcome test = change.test().orElseThrow();
        assertClose(test.statistic(), paired.number("t"), 1e-12);
        assertThat(test.df1()).isEqualTo(paired.number("df"));
        assertClose(test.p(), paired.number("p"), 1e-11);
        assertClose(change.difference(), paired.number("mean_diff"), 1e-13);
        assertClose(change.cohenD(), paired.number("dz"), 1e-12);
        assertThat(change.cohenD().method()).isEqualTo(Method.COHEN_DZ);
        assertClose(change.interval(0.95), paired.numbers("ci")[0], paired.numbers("ci")[1], 1e-11);
        assertClose(change.hedgesG(), paired.number("dz") * HedgesCorrection.exact(5), 1e-12);
    }

    @Test
    void twoUnitsOfTheInventedSurveyCompareAsInR() {
        Table expected = Oracle.invented("welch.csv");
        MeanDifference units = MeanDifference.welch(
                Invented.score("FE"),
                Invented.unitsOfPersons(),
                Invented.unit(expected.text(0, "a")),
                Invented.unit(expected.text(0, "b")));
        TestResult.Outcome test = units.test().orElseThrow();
        assertClose(test.statistic(), expected.number(0, "t"), 1e-11);
        assertClose(test.df1(), expected.number(0, "df"), 1e-11);
        assertClose(test.p(), expected.number(0, "p"), 1e-11);
        assertClose(units.interval(0.95), expected.number(0, "lo"), expected.number(0, "hi"), 1e-11);
        assertClose(units.hedgesG(), expected.number(0, "hedges_g_exact"), 1e-11);
    }

    @Test
    void eachUnitAgainstTheRestIsCorrectedAsInR() {
        Table expected = Oracle.invented("units-vs-rest.csv");
        GroupColumn units = Invented.unitsOfPersons();
        List<TestResult> tests = new ArrayList<>();
        for (String unit : expected.text("unit")) {
            tests.add(MeanDifference.againstRest(Invented.score("FE"), units, Invented.unit(unit))
                    .test());
        }
        List<Estimate> holm = Adjustment.HOLM.adjust(tests);
        List<Estimate> hochberg = Adjustment.BENJAMINI_HOCHBERG.adjust(tests);
        for (int row = 0; row < expected.size(); row++) {
            assertClose(tests.get(row).orElseThrow().p(), expected.number(row, "p_welch_vs_rest"), 1e-10);
            assertClose(holm.get(row), expected.number(row, "holm"), 1e-10);
            assertClose(hochberg.get(row), expected.number(row, "bh"), 1e-10);
        }
    }

    @Test
    void theRestHoldsNobodyWithoutAGroup() {
        MeanDifference difference =
                MeanDifference.againstRest(NumberColumn.of(1, 2, 3, 5, 99), Oracle.groups(0, 0, 1, 1, -1), 0);
        assertThat(difference.nB()).isEqualTo(2);
        assertClose(difference.meanB(), 4, 0);
    }

    @Test
    void oneAnswerOnASideHasADifferenceButNoTest() {
        MeanDifference one = MeanDifference.welch(NumberColumn.of(3), NumberColumn.of(1, 2, 6));
        assertClose(one.difference(), 0, 1);
        assertThat(one.difference().isDefined()).isTrue();
        assertUndefined(one.test(), Reason.TOO_FEW_VALUES);
        assertUndefined(one.standardError(), Reason.TOO_FEW_VALUES);
        assertUndefined(one.hedgesG(), Reason.TOO_FEW_VALUES);
        assertUndefined(one.interval(0.95), Reason.TOO_FEW_VALUES);
    }

    @Test
    void nobodyOnASideHasNoDifference() {
        MeanDifference none = MeanDifference.welch(NumberColumn.of(Double.NaN), NumberColumn.of(1, 2, 6));
        assertUndefined(none.difference(), Reason.NO_VALUES);
        assertUndefined(none.meanA(), Reason.NO_VALUES);
        assertUndefined(none.test(), Reason.TOO_FEW_VALUES);
        MeanDifference nobody = MeanDifference.paired(NumberColumn.of(1, Double.NaN), NumberColumn.of(Double.NaN, 2));
        assertUndefined(nobody.difference(), Reason.NO_VALUES);
        assertUndefined(nobody.test(), Reason.NO_VALUES);
    }

    @Test
    void answersThatDoNotVaryHaveADifferenceButNoTest() {
        MeanDifference flat = MeanDifference.welch(NumberColumn.of(3, 3), NumberColumn.of(4, 4, 4));
        assertClose(flat.difference(), -1, 0);
        assertClose(flat.standardError(), 0, 0);
        assertUndefined(flat.test(), Reason.NO_VARIANCE);
        assertUndefined(flat.cohenD(), Reason.NO_VARIANCE);
        assertUndefined(flat.hedgesGApproximate(), Reason.NO_VARIANCE);
        // All changed alike, but for rounding.
        MeanDifference alike = MeanDifference.paired(NumberColumn.of(0.3, 0.2, 1.1), NumberColumn.of(0.1, 0.0, 0.9));
        assertUndefined(alike.test(), Reason.NO_VARIANCE);
        assertUndefined(alike.interval(0.95), Reason.NO_VARIANCE);
        assertUndefined(
                MeanDifference.paired(NumberColumn.of(1), NumberColumn.of(2)).test(), Reason.TOO_FEW_VALUES);
    }

    @Test
    void oneFlatSideIsEnoughForATest() {
        assertThat(MeanDifference.welch(NumberColumn.of(3, 3), NumberColumn.of(4, 5, 7))
                        .test()
                        .outcome())
                .isPresent();
    }

    @Test
    void twoPairsAreTooFewForHedges() {
        MeanDifference two = MeanDifference.paired(NumberColumn.of(1, 3), NumberColumn.of(2, 2));
        assertThat(two.cohenD().isDefined()).isTrue();
        assertUndefined(two.hedgesG(), Reason.TOO_FEW_VALUES);
    }

    @Test
    void aMistakeOfTheCallerIsNamedWithAdvice() {
        assertThatThrownBy(() -> MeanDifference.welch(FIRST, Oracle.groups(0, 1, 1, 1, 1, 0, 0, 0, 0, 0), 1, 1))
                .hasMessage("both groups are 1\nMaybe a comparison with the rest was meant: againstRest.");
        assertThatThrownBy(() -> MeanDifference.againstRest(FIRST, Oracle.groups(0, 1, 1, 1, 1, 0, 0, 0, 0, 0), 2))
                .hasMessage("there is no group 2, there are 2\n"
                        + "Maybe the group's index from 0 was meant, not its number or key.");
        assertThatThrownBy(() -> MeanDifference.paired(FIRST, NumberColumn.of(1)))
                .hasMessageStartingWith("b has 1 rows, the first column has 10");
    }
}
