package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static fi.qwl.stats.Oracle.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.qwl.model.Factor;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.stats.InterraterAgreement.NullDistribution;
import fi.qwl.survey.NumberColumn;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Intervals of omega, g and the ICCs, correlations, two items: every number is from research.R beside the data. */
class ResearchStatisticsTest {

    private static final Table R = Oracle.table("research.csv");
    private static final Path FOLDER = Path.of("src", "test", "resources", "fi", "qwl", "stats");

    /** R's attitude: rating, complaints, privileges, learning, raises, critical, advance. */
    private final List<NumberColumn> attitude =
            Oracle.items(Oracle.r("attitude").matrix("data"));

    private final Reliability two = Reliability.of(List.of(attitude.get(4), attitude.get(3)));

    private static double r(String name) {
        return R.number(R.rowOf("name", name), "value");
    }

    private static void assertR(Interval interval, String name) {
        assertClose(interval, r(name + "_low"), r(name + "_high"), 1e-9);
    }

    @Test
    void theIntervalOfOmegaIsThatOfTheDeltaMethodInR() {
        Reliability.Omega omega = Reliability.of(attitude).omega();
        assertClose(omega.omega(), r("omega"), 1e-9);
        assertR(omega.interval(0.95), "omega");
        assertThat(omega.interval(0.95).method()).isEqualTo(Method.OMEGA_LOGIT_INTERVAL);
        // R 4.2.2, lavaan 0.6-14: standardizedSolution(cfa(…, attitude)) of omega := sum(l)^2 / (sum(l)^2 + sum(u))
        // gives
        // the standard error 0.038, to the digits that it prints
        double error = new OmegaPrecision(
                        omega.loadings().stream()
                                .mapToDouble(Reliability.Loading::loading)
                                .toArray(),
                        omega.loadings().stream()
                                .mapToDouble(Reliability.Loading::uniqueness)
                                .toArray())
                .standardError(30);
        assertClose(error, r("omega_se"), 1e-8);
        assertThat(error).isCloseTo(0.038, within(0.0005));
    }

    @Test
    void omegaWithGapsRestsOnPairwiseCorrelations() {
        double[][] rows = Oracle.r("attitude").matrix("data");
        for (int at = 4; at < 30 * 7; at += 11) {
            rows[at / 7][at % 7] = Double.NaN;
        }
        Reliability.Omega omega = Reliability.of(Oracle.items(rows)).omega();
        assertClose(omega.omega(), r("omega_gaps"), 1e-9);
        assertThat(omega.fewestPairs()).isLessThan(30);
        assertThat(omega.interval(0.95).n()).isEqualTo(omega.fewestPairs());
    }

    @Test
    void twoItemsHaveTheReliabilityOfSpearmanAndBrown() {
        assertClose(two.spearmanBrown(), r("spearman_brown"), 1e-12);
        assertClose(two.spearmanBrown(), two.standardisedAlpha().orElseThrow(), 1e-12);
        assertR(two.spearmanBrownInterval(0.95), "spearman_brown");
        assertUndefined(Reliability.of(attitude).spearmanBrown(), Reason.NOT_TWO_ITEMS);
        assertUndefined(two.omega().interval(0.95), Reason.TOO_FEW_ITEMS);
    }

    @Test
    void theStandardErrorOfMeasurementIsInTheUnitsOfTheMean() {
        assertClose(Reliability.of(attitude).standardErrorOfMeasurement(), r("sem"), 1e-12);
    }

    @Test
    void correlationsAreThoseOfR() {
        Correlation pearson = Correlation.pearson(attitude.get(0), attitude.get(6));
        assertClose(pearson.coefficient(), r("pearson"), 1e-9);
        assertClose(pearson.test().orElseThrow().statistic(), r("pearson_t"), 1e-9);
        assertClose(pearson.test().orElseThrow().p(), r("pearson_p"), 1e-9);
        assertR(pearson.interval(0.95), "pearson");
        Correlation spearman = Correlation.spearman(attitude.get(0), attitude.get(5));
        assertClose(spearman.coefficient(), r("spearman"), 1e-9);
        assertClose(spearman.test().orElseThrow().p(), r("spearman_p"), 1e-9);
        assertR(spearman.interval(0.95), "spearman");
    }

    @Test
    void correlationsOfDegenerateColumnsSayWhy() {
        NumberColumn rising = NumberColumn.of(1, 2, 3, 4, Double.NaN);
        assertUndefined(
                Correlation.pearson(rising, NumberColumn.of(7, 7, 7, 7, 9)).coefficient(), Reason.NO_VARIANCE);
        assertUndefined(
                Correlation.spearman(rising, NumberColumn.of(10, 20, 30, 40, 5)).interval(0.95),
                Reason.PERFECT_AGREEMENT);
        double no = Double.NaN;
        assertUndefined(
                Correlation.pearson(rising, NumberColumn.of(no, no, no, no, 1)).coefficient(), Reason.NO_VALUES);
        assertUndefined(
                Correlation.pearson(rising, NumberColumn.of(2, 9, 3, no, 1)).interval(0.95), Reason.TOO_FEW_VALUES);
        assertThatThrownBy(() -> Correlation.pearson(rising, NumberColumn.of(1)))
                .hasMessageContaining("Maybe the columns come from different surveys.");
    }

    @Test
    void theIntervalOfHedgesGIsThatOfTheNoncentralT() {
        // R's sleep; effectsize 0.8.3 gives [-1.66517, 0.09141] and [-1.93560, -0.37892]
        NumberColumn first = NumberColumn.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
        NumberColumn second = NumberColumn.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);
        assertR(MeanDifference.welch(first, second).hedgesGInterval(0.95), "g");
        assertR(MeanDifference.paired(first, second).hedgesGInterval(0.95), "gz");
        assertR(MeanDifference.welch(first, second).interval(0.90), "welch90");
        assertUndefined(
                MeanDifference.welch(NumberColumn.of(1, 1), NumberColumn.of(2, 2))
                        .hedgesGInterval(0.95),
                Reason.NO_VARIANCE);
    }

    @Test
    void nearlyWholePopulationsHaveLessSamplingError() {
        SampleMean first = SampleMean.of(NumberColumn.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0));
        SampleMean second = SampleMean.of(NumberColumn.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4));
        MeanDifference within = MeanDifference.withinPopulations(first, 12, second, 11);
        assertClose(within.test().orElseThrow().statistic(), r("fpc_t"), 1e-9);
        assertClose(within.test().orElseThrow().df1(), r("fpc_df"), 1e-9);
        assertR(within.interval(0.90), "fpc");
        MeanDifference census = MeanDifference.withinPopulations(first, 10, second, 10);
        assertClose(census.standardError(), 0, 0);
        assertUndefined(census.test(), Reason.NO_VARIANCE);
        assertUndefined(census.interval(0.90), Reason.NO_VARIANCE);
    }

    @Test
    void theIntervalsOfUnitIccsAreThoseOfF() {
        double[] score = {60, 55, 70, 65, 50, 80, 75, 85, 70, 90, 78, 40, 45, 55, 35, 50, 60, 42, 48};
        int[] unit = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2};
        Anova anova = Anova.of(NumberColumn.of(score), Oracle.groups(unit));
        assertR(anova.icc1Interval(Anova.GroupSize.MEAN, 0.95), "icc1_mean");
        assertR(anova.icc1Interval(Anova.GroupSize.UNBIASED, 0.95), "icc1");
        assertR(anova.icc2Interval(0.95), "icc2");
    }

    @Test
    void itemsOfDifferentScalesAreHeldAgainstTheirOwnNullDistributions() {
        List<NumberColumn> items = List.of(NumberColumn.of(4, 5, 4, 3), NumberColumn.of(6, 7, 5, 5));
        InterraterAgreement mixed = InterraterAgreement.of(
                items,
                Oracle.groups(0, 0, 0, 0),
                List.of(NullDistribution.uniform(1, 5, 5), NullDistribution.uniform(1, 7, 7)));
        assertClose(mixed.groups().get(0).rwgJ(), r("rwgj_mixed"), 1e-12);
        assertThatThrownBy(() -> InterraterAgreement.of(
                        items, Oracle.groups(0, 0, 0, 0), List.of(NullDistribution.uniform(1, 5, 5))))
                .hasMessage("there are 2 items but 1 null distributions\nMaybe one for all was meant.");
    }

    @Test
    void theReliabilityOfAMeasureIsThatOfItsScore() {
        Survey survey = mixed();
        List<NumberColumn> turned =
                List.of(NumberColumn.of(75, 100, 0, 50, 25, Double.NaN), NumberColumn.of(50, 100, 20, 80, 0, 50));
        assertClose(
                Reliability.of(survey, Factor.SAFETY).alpha(),
                Reliability.of(turned).alpha().orElseThrow(),
                1e-15);
        assertThat(Reliability.of(survey.answers(Factor.SAFETY)).items().get(1).isOpposed())
                .isTrue();
        assertThat(InterraterAgreement.of(survey, Factor.SAFETY).nullDistributions())
                .extracting(NullDistribution::variance)
                .containsExactly(2.0, 10.0);
        assertThatThrownBy(() -> Reliability.of(survey, WholeIndex.QWL))
                .hasMessage("no item serves QWL, the items serve [FE]\n"
                        + "Maybe one of the factors was meant; the index has no items.");
    }

    @Test
    void aBackgroundInNumbersIsAColumn() {
        Survey survey = mixed();
        assertThat(survey.numbers("years").value(1)).isEqualTo(2.5);
        assertThat(survey.numbers("years").value(5)).isNaN();
        assertThatThrownBy(() -> survey.numbers("class"))
                .hasMessage("background 'class' has 1 categories that are not numbers\n"
                        + "Maybe it is in classes; compare those as groups.");
        assertThatThrownBy(() -> survey.numbers("age"))
                .hasMessage("the survey has no background 'age' but has [years, class]\nMaybe map its column.");
    }

    /** Two items of one factor: 1-5, and a reversed one on 0-10 ; the third person's years are 10. */
    private static Survey mixed() {
        Item first = new Item(
                new ItemId("A"),
                LocalText.of("a"),
                new Scale("five", 1, 5, PercentRule.RANGE),
                false,
                Set.of(Factor.SAFETY));
        Item second = new Item(
                new ItemId("B"),
                LocalText.of("b"),
                new Scale("eleven", 0, 10, PercentRule.RANGE),
                true,
                Set.of(Factor.SAFETY));
        Survey.Builder builder = Survey.builder(
                Wave.of(2024),
                new Questionnaire(LocalText.of("q"), List.of(first, second)),
                DisclosurePolicy.standard(),
                "years",
                "class");
        int[] a = {4, 5, 1, 3, 2, 0};
        int[] b = {5, 0, 8, 2, 10, 5};
        String[] years = {"1", "2,5", "10", "3", "30.5", ""};
        for (int row = 0; row < a.length; row++) {
            if (a[row] > 0) {
                builder.answer(0, a[row]);
            }
            builder.answer(1, b[row]);
            builder.unit("u").background("years", years[row]).background("class", "old");
            builder.endRow();
        }
        return builder.build();
    }

    @Test
    void theScriptGivesTheNumbersAgain() throws IOException, InterruptedException {
        List<String> printed = run();
        for (int row = 0; row < R.size(); row++) {
            String[] fields = printed.get(row + 1).split(",", -1);
            assertThat(fields[0]).isEqualTo(R.text(row, "name"));
            // Other builds of R and of its linear algebra differ in the last bits.
            assertClose(Double.parseDouble(fields[1]), R.number(row, "value"), 1e-7);
        }
    }

    private static List<String> run() throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("Rscript", "--vanilla", "research.R")
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            assumeTrue(false, "R is not installed: " + absent.getMessage());
            throw absent;
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        List<String> lines = new ArrayList<>(Arrays.asList(printed.split("\n", -1)));
        lines.removeIf(String::isEmpty);
        return lines;
    }
}
