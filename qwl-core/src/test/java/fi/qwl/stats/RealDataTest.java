package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.stats.Anova.GroupSize;
import fi.qwl.stats.InterraterAgreement.NullDistribution;
import fi.qwl.survey.GroupColumn;
import fi.qwl.survey.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 2,042 soldiers of 49 companies: lq2002 of R's package multilevel, whose licence keeps it out of this project. Skipped
 * where it does not lie beside it. Results by R 4.2.2, psych 2.2.9 and multilevel 2.7.
 */
class RealDataTest {

    private static final NullDistribution ONE_TO_FIVE = NullDistribution.uniform(1, 5, 5);

    private final Table data = Oracle.shared("data/real/lq2002.csv");
    private final List<String> companies = data.text("COMPID");
    private final GroupColumn groups = Oracle.groups(companies);

    private List<NumberColumn> items(String scale) {
        int count = scale.equals("LEAD") ? 11 : 3;
        List<NumberColumn> items = new ArrayList<>();
        for (int item = 1; item <= count; item++) {
            items.add(data.column(scale + (item < 10 ? "0" : "") + item));
        }
        return items;
    }

    private NumberColumn mean(String scale) {
        List<NumberColumn> items = items(scale);
        return NumberColumn.of(IntStream.range(0, data.size())
                .mapToDouble(row ->
                        items.stream().mapToDouble(item -> item.value(row)).sum() / items.size())
                .toArray());
    }

    private int company(String name) {
        return Oracle.names(companies).indexOf(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEAD", "TSIG"})
    void scalesAreThoseOfR(String scale) {
        Table expected = Oracle.shared("reference/lq2002-scales.csv");
        int row = expected.rowOf("scale", scale);
        Reliability reliability = Reliability.of(items(scale));
        SampleMean mean = SampleMean.of(mean(scale));
        assertThat(reliability.n()).isEqualTo((int) expected.number(row, "n"));
        assertThat(reliability.itemCount()).isEqualTo((int) expected.number(row, "items"));
        assertClose(mean.mean(), expected.number(row, "mean"), 1e-12);
        assertClose(mean.standardDeviation(), expected.number(row, "sd"), 1e-12);
        assertClose(reliability.alpha(), expected.number(row, "alpha_raw"), 1e-12);
        assertClose(reliability.standardisedAlpha(), expected.number(row, "alpha_std"), 1e-12);
        assertClose(reliability.omega().omega(), expected.number(row, "omega_total_1factor_ml_corr"), 1e-6);
    }

    @Test
    void omegaOfTaskSignificanceIsItsClosedForm() {
        // Three items fit exactly; Spearman's triad on R's correlations gives 0.831147989005
        assertClose(Reliability.of(items("TSIG")).omega().omega(), 0.831147989005, 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEAD", "TSIG"})
    void companiesDifferAsInR(String scale) {
        Table expected = Oracle.shared("reference/lq2002-scales.csv");
        int row = expected.rowOf("scale", scale);
        Anova anova = Anova.of(mean(scale), groups);
        assertClose(anova.icc1(GroupSize.MEAN), expected.number(row, "icc1"), 1e-10);
        assertClose(anova.icc2(), expected.number(row, "icc2"), 1e-10);
        TestResult.Outcome test = anova.test().orElseThrow();
        assertClose(test.statistic(), expected.number(row, "F"), 1e-11);
        assertThat(test.df1()).isEqualTo(expected.number(row, "df1"));
        assertThat(test.df2()).isEqualTo(expected.number(row, "df2"));
        assertClose(test.p(), expected.number(row, "p"), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEAD", "TSIG"})
    void companiesAgreeAsInMultilevel(String scale) {
        Table expected = Oracle.shared("reference/lq2002-scales.csv");
        int row = expected.rowOf("scale", scale);
        InterraterAgreement agreement = InterraterAgreement.of(items(scale), groups, ONE_TO_FIVE);
        assertClose(agreement.meanRwgJ(), expected.number(row, "rwgj_mean"), 1e-12);
        assertClose(agreement.medianRwgJ(), expected.number(row, "rwgj_median"), 1e-12);
        assertClose(agreement.meanAwgJ(), expected.number(row, "awg_mean"), 1e-12);
    }

    @Test
    void lindellsMeanOfLeadershipIsThatOfMultilevel() {
        // C: mean(rwg.j.lindell(lq2002[3:13], lq2002$COMPID, 2)$rwg.lindell)
        assertClose(InterraterAgreement.of(items("LEAD"), groups, ONE_TO_FIVE).meanLindell(), 0.392621, 1e-6);
    }

    @Test
    void eachCompanyHasTheFiguresOfR() {
        Table expected = Oracle.shared("reference/lq2002-groups.csv");
        InterraterAgreement agreement = InterraterAgreement.of(items("LEAD"), groups, ONE_TO_FIVE);
        NumberColumn lead = mean("LEAD");
        NumberColumn tsig = mean("TSIG");
        NumberColumn percent = NumberColumn.of(IntStream.range(0, lead.size())
                .mapToDouble(row -> (lead.value(row) - 1) / 4 * 100)
                .toArray());
        for (int row = 0; row < expected.size(); row++) {
            int company = company(expected.text(row, "COMPID"));
            SampleMean own = SampleMean.of(NumberColumn.of(Columns.ofGroup(lead, groups, company)));
            SampleMean task = SampleMean.of(NumberColumn.of(Columns.ofGroup(tsig, groups, company)));
            SampleMean share = SampleMean.of(NumberColumn.of(Columns.ofGroup(percent, groups, company)));
            assertThat(own.n()).isEqualTo((int) expected.number(row, "n"));
            assertClose(own.mean(), expected.number(row, "lead_mean"), 1e-12);
            assertClose(own.standardDeviation(), expected.number(row, "lead_sd"), 1e-12);
            assertClose(task.mean(), expected.number(row, "tsig_mean"), 1e-12);
            assertClose(task.standardDeviation(), expected.number(row, "tsig_sd"), 1e-12);
            assertClose(share.mean(), expected.number(row, "lead_pct_mean"), 1e-12);
            assertClose(
                    own.interval(0.95),
                    expected.number(row, "lead_t95_lo"),
                    expected.number(row, "lead_t95_hi"),
                    1e-12);
            assertClose(agreement.groups().get(company).rwgJ(), expected.number(row, "lead_rwgj"), 1e-12);
        }
    }

    @Test
    void agreementOfTheFirstCompaniesOnTheScaleMeanIsThatOfMultilevel() {
        // C: rwg(lq2002$LEAD, lq2002$COMPID, 2) of companies 2, 3, 4 is 0.621459, 0.745744, 0.713282; mean 0.703233
        InterraterAgreement agreement = InterraterAgreement.of(List.of(mean("LEAD")), groups, ONE_TO_FIVE);
        double[] expected = {0.621459, 0.745744, 0.713282};
        String[] names = {"2", "3", "4"};
        for (int i = 0; i < 3; i++) {
            assertClose(agreement.groups().get(company(names[i])).rwg().get(0), expected[i], 1e-6);
        }
        assertClose(agreement.meanRwgJ(), 0.703233, 1e-6);
    }

    @Test
    void theTwoLargestCompaniesCompareAsInR() {
        Table expected = Oracle.shared("reference/lq2002-welch.csv");
        MeanDifference largest = MeanDifference.welch(
                mean("LEAD"), groups, company(expected.text(0, "group_a")), company(expected.text(0, "group_b")));
        assertThat(largest.nA()).isEqualTo((int) expected.number(0, "n_a"));
        assertThat(largest.nB()).isEqualTo((int) expected.number(0, "n_b"));
        assertClose(largest.meanA(), expected.number(0, "mean_a"), 1e-12);
        assertClose(largest.meanB(), expected.number(0, "mean_b"), 1e-12);
        TestResult.Outcome test = largest.test().orElseThrow();
        assertClose(test.statistic(), expected.number(0, "welch_t"), 1e-11);
        assertClose(test.df1(), expected.number(0, "welch_df"), 1e-11);
        assertClose(test.p(), expected.number(0, "welch_p"), 1e-11);
        assertClose(largest.interval(0.95), expected.number(0, "diff_lo"), expected.number(0, "diff_hi"), 1e-11);
        assertClose(largest.cohenD(), expected.number(0, "cohen_d"), 1e-11);
        assertClose(largest.hedgesG(), expected.number(0, "hedges_g"), 1e-11);
    }

    @Test
    void theOrderOfTheRowsMovesTheLastBitsAtMost() {
        int[] reversed = IntStream.iterate(data.size() - 1, row -> row >= 0, row -> row - 1)
                .toArray();
        List<NumberColumn> turned = items("LEAD").stream()
                .map(item -> NumberColumn.of(
                        Arrays.stream(reversed).mapToDouble(item::value).toArray()))
                .toList();
        Reliability again = Reliability.of(turned);
        Reliability first = Reliability.of(items("LEAD"));
        assertClose(again.alpha(), first.alpha().orElseThrow(), 1e-15);
        assertClose(again.omega().omega(), first.omega().omega().orElseThrow(), 1e-14);
    }
}
