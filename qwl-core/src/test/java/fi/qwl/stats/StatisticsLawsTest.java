package fi.qwl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import fi.qwl.stats.Anova.GroupSize;
import fi.qwl.stats.InterraterAgreement.NullDistribution;
import fi.qwl.survey.GroupColumn;
import fi.qwl.survey.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws that hold for all data: invariance, bounds, permutation, symmetry. */
class StatisticsLawsTest {

    private static final int MISSING = 0;
    private static final NullDistribution ONE_TO_FIVE = NullDistribution.uniform(1, 5, 5);

    /** Answers 1-5 with gaps (0), five items a row. */
    @Provide
    Arbitrary<List<List<Integer>>> survey() {
        Arbitrary<Integer> answer = Arbitraries.frequencyOf(
                Tuple.of(19, Arbitraries.integers().between(1, 5)), Tuple.of(1, Arbitraries.just(MISSING)));
        return answer.list().ofSize(5).list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Double>> numbers() {
        return Arbitraries.doubles()
                .between(0, 100)
                .ofScale(2)
                .list()
                .ofMinSize(2)
                .ofMaxSize(40);
    }

    private static List<NumberColumn> items(List<List<Integer>> rows, double slope, double shift) {
        List<NumberColumn> items = new ArrayList<>();
        for (int item = 0; item < 5; item++) {
            int index = item;
            items.add(NumberColumn.of(rows.stream()
                    .mapToDouble(row -> row.get(index) == MISSING ? Double.NaN : shift + slope * row.get(index))
                    .toArray()));
        }
        return items;
    }

    private static NumberColumn column(List<Double> values) {
        return NumberColumn.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static NumberColumn scaled(List<Double> values, double slope, double shift) {
        return column(values.stream().map(value -> shift + slope * value).toList());
    }

    private static GroupColumn inTurn(int rows, int groups) {
        return Oracle.groups(IntStream.range(0, rows).map(row -> row % groups).toArray());
    }

    /** The tolerance is relative above 1: alpha falls without bound where the items nearly cancel each other. */
    private static void assertSame(Estimate actual, Estimate expected, double tolerance) {
        assertThat(actual.whyUndefined()).isEqualTo(expected.whyUndefined());
        expected.asDouble()
                .ifPresent(value -> assertThat(actual.orElseThrow())
                        .isCloseTo(value, offset(tolerance * Math.max(1, Math.abs(value)))));
    }

    @Property(tries = 200, seed = "20261128")
    void alphaAndOmegaDoNotDependOnTheUnitOfTheScale(@ForAll("survey") List<List<Integer>> rows) {
        Reliability plain = Reliability.of(items(rows, 1, 0));
        Reliability percent = Reliability.of(items(rows, 25, -25));
        assertSame(percent.alpha(), plain.alpha(), 1e-9);
        assertSame(percent.standardisedAlpha(), plain.standardisedAlpha(), 1e-9);
        for (int item = 0; item < 5; item++) {
            assertSame(
                    percent.items().get(item).itemRest(),
                    plain.items().get(item).itemRest(),
                    1e-9);
        }
    }

    @Property(tries = 200, seed = "20261128")
    void alphaIsAtMostOneOfCompleteRowsAndTheIntervalHoldsIt(@ForAll("survey") List<List<Integer>> rows) {
        Reliability complete = Reliability.of(items(rows, 1, 0), Reliability.MissingAnswers.COMPLETE_CASES);
        complete.alpha().asDouble().ifPresent(alpha -> {
            assertThat(alpha).isLessThanOrEqualTo(1 + 1e-12);
            complete.feldt(0.95)
                    .bounds()
                    .ifPresent(bounds -> assertThat(bounds.contains(alpha)).isTrue());
        });
    }

    @Property(tries = 100, seed = "20261128")
    void theOrderOfRowsAndItemsDoesNotShow(@ForAll("survey") List<List<Integer>> rows, @ForAll Random random) {
        List<List<Integer>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        List<NumberColumn> turned = new ArrayList<>(items(shuffled, 1, 0));
        Collections.reverse(turned);
        Reliability first = Reliability.of(items(rows, 1, 0));
        Reliability again = Reliability.of(turned);
        assertSame(again.alpha(), first.alpha(), 1e-12);
        assertSame(again.items().get(0).itemRest(), first.items().get(4).itemRest(), 1e-12);
        assertThat(again.fewestPairs()).isEqualTo(first.fewestPairs());
    }

    @Property(tries = 200, seed = "20261128")
    void omegaIsAShareAndItsFitIsAtRest(@ForAll("survey") List<List<Integer>> rows) {
        Reliability.Omega omega = Reliability.of(items(rows, 1, 0)).omega();
        omega.omega().asDouble().ifPresent(value -> {
            assertThat(value).isBetween(0.0, 1.0);
            assertThat(omega.gradient()).isLessThanOrEqualTo(1e-10);
            omega.loadings().forEach(loading -> assertThat(loading.uniqueness()).isBetween(0.005, 1 + 1e-9));
        });
    }

    @Property(tries = 100, seed = "20261128")
    void reversingAllItemsChangesNothing(@ForAll("survey") List<List<Integer>> rows) {
        Reliability up = Reliability.of(items(rows, 1, 0));
        Reliability down = Reliability.of(items(rows, -1, 6));
        assertSame(down.alpha(), up.alpha(), 1e-12);
        InterraterAgreement.Group agreed = InterraterAgreement.ofAll(items(rows, 1, 0), ONE_TO_FIVE);
        InterraterAgreement.Group reversed = InterraterAgreement.ofAll(items(rows, -1, 6), ONE_TO_FIVE);
        assertSame(reversed.rwgJ(), agreed.rwgJ(), 1e-12);
        assertSame(reversed.awgJ(), agreed.awgJ(), 1e-12);
    }

    @Property(tries = 200, seed = "20261128")
    void agreementStaysInItsBounds(@ForAll("survey") List<List<Integer>> rows) {
        InterraterAgreement agreement = InterraterAgreement.of(items(rows, 1, 0), inTurn(rows.size(), 3), ONE_TO_FIVE);
        for (InterraterAgreement.Group group : agreement.groups()) {
            group.rwgJ().asDouble().ifPresent(value -> assertThat(value).isBetween(0.0, 1.0));
            group.lindell().asDouble().ifPresent(value -> assertThat(value).isLessThanOrEqualTo(1));
            group.awgJ().asDouble().ifPresent(value -> assertThat(value).isBetween(-1 - 1e-9, 1.0));
            // Several items are never below one minus the share by Spearman-Brown.
            group.lindell()
                    .asDouble()
                    .ifPresent(value -> assertThat(group.rwgJ().orElseThrow()).isGreaterThanOrEqualTo(value - 1e-12));
        }
    }

    @Property(tries = 100, seed = "20261128")
    void agreementInPercentIsThatOfTheAnswers(@ForAll("survey") List<List<Integer>> rows) {
        InterraterAgreement.Group answers = InterraterAgreement.ofAll(items(rows, 1, 0), ONE_TO_FIVE);
        InterraterAgreement.Group percent =
                InterraterAgreement.ofAll(items(rows, 25, -25), NullDistribution.uniform(0, 100, 5));
        assertSame(percent.rwgJ(), answers.rwgJ(), 1e-12);
        assertSame(percent.lindell(), answers.lindell(), 1e-12);
        assertSame(percent.awgJ(), answers.awgJ(), 1e-12);
    }

    @Property(tries = 200, seed = "20261128")
    void iccsDoNotDependOnTheUnitAndAreAtMostOne(
            @ForAll("numbers") List<Double> values, @ForAll @IntRange(min = 1, max = 6) int groups) {
        GroupColumn units = inTurn(values.size(), Math.min(groups, values.size()));
        Anova plain = Anova.of(column(values), units);
        Anova scaled = Anova.of(scaled(values, -0.04, 5), units);
        for (GroupSize convention : GroupSize.values()) {
            assertSame(scaled.icc1(convention), plain.icc1(convention), 1e-8);
            plain.icc1(convention)
                    .asDouble()
                    .ifPresent(value -> assertThat(value).isLessThanOrEqualTo(1));
        }
        plain.test().outcome().ifPresent(test -> assertThat(test.p()).isBetween(0.0, 1.0));
    }

    @Property(tries = 200, seed = "20261128")
    void swappingTheSidesTurnsTheSign(@ForAll("numbers") List<Double> a, @ForAll("numbers") List<Double> b) {
        MeanDifference forth = MeanDifference.welch(column(a), column(b));
        MeanDifference back = MeanDifference.welch(column(b), column(a));
        assertThat(back.difference().orElseThrow())
                .isEqualTo(-forth.difference().orElseThrow());
        assertThat(back.test().whyUndefined()).isEqualTo(forth.test().whyUndefined());
        forth.test().outcome().ifPresent(test -> {
            assertThat(back.test().orElseThrow().statistic()).isEqualTo(-test.statistic());
            assertThat(back.test().orElseThrow().p()).isEqualTo(test.p());
            assertThat(back.hedgesG().orElseThrow()).isEqualTo(-forth.hedgesG().orElseThrow());
            assertThat(Math.abs(forth.hedgesG().orElseThrow()))
                    .isLessThanOrEqualTo(Math.abs(forth.cohenD().orElseThrow()));
        });
    }

    @Property(tries = 200, seed = "20261128")
    void aTestAgreesWithItsInterval(
            @ForAll("numbers") List<Double> a,
            @ForAll("numbers") List<Double> b,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        MeanDifference difference = MeanDifference.welch(column(a), column(b));
        difference.test().outcome().ifPresent(test -> {
            double level = 1 - confidence;
            if (Math.abs(test.p() - level) > 1e-6) {
                assertThat(difference.interval(confidence).orElseThrow().contains(0))
                        .isEqualTo(test.p() > level);
            }
        });
    }

    @Property(tries = 200, seed = "20261128")
    void adjustedPValuesKeepTheirOrderAndNeverFall(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> values) {
        double[] p = values.stream().mapToDouble(Double::doubleValue).toArray();
        for (Adjustment adjustment : Adjustment.values()) {
            double[] adjusted = adjustment.adjust(p);
            for (int i = 0; i < p.length; i++) {
                assertThat(adjusted[i]).isBetween(p[i] * (1 - 1e-12), 1.0);
                for (int j = 0; j < p.length; j++) {
                    assertThat(p[i] < p[j] && adjusted[i] > adjusted[j]).isFalse();
                }
            }
        }
        double[] holm = Adjustment.HOLM.adjust(p);
        double[] bonferroni = Adjustment.BONFERRONI.adjust(p);
        double[] hochberg = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
        double[] yekutieli = Adjustment.BENJAMINI_YEKUTIELI.adjust(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(holm[i]).isLessThanOrEqualTo(bonferroni[i]);
            assertThat(hochberg[i]).isLessThanOrEqualTo(holm[i] * (1 + 1e-12));
            assertThat(hochberg[i]).isLessThanOrEqualTo(yekutieli[i] * (1 + 1e-12));
        }
    }

    @Property(tries = 200, seed = "20261128")
    void wilsonHoldsTheShareAndMirrors(
            @ForAll @IntRange(min = 1, max = 500) int n, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        int count = (int) Math.round(part * n);
        Interval.Bounds bounds = new Proportion(count, n).wilson(0.95).orElseThrow();
        Interval.Bounds mirror = new Proportion(n - count, n).wilson(0.95).orElseThrow();
        assertThat(bounds.contains((double) count / n)).isTrue();
        assertThat(bounds.lower()).isBetween(0.0, 1.0);
        assertThat(bounds.upper()).isBetween(0.0, 1.0);
        assertThat(mirror.lower()).isCloseTo(1 - bounds.upper(), offset(1e-12));
        assertThat(mirror.upper()).isCloseTo(1 - bounds.lower(), offset(1e-12));
    }

    @Property(tries = 50, seed = "20261128")
    void bootstrapsAreOrderFreeAndWithinTheData(
            @ForAll("numbers") List<Double> values, @ForAll Random random, @ForAll long seed) {
        List<Double> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        Bootstrap first = Bootstrap.ofMean(column(values), 100, seed);
        Bootstrap again = Bootstrap.ofMean(column(shuffled), 100, seed);
        assertThat(again.percentile(0.9)).isEqualTo(first.percentile(0.9));
        assertThat(again.bca(0.9)).isEqualTo(first.bca(0.9));
        first.percentile(0.9).bounds().ifPresent(bounds -> {
            assertThat(bounds.lower()).isGreaterThanOrEqualTo(Collections.min(values));
            assertThat(bounds.upper()).isLessThanOrEqualTo(Collections.max(values));
        });
    }

    @Property(tries = 200, seed = "20261128")
    void theSixIccsDoNotDependOnTheUnitAndAreAtMostOne(@ForAll("survey") List<List<Integer>> rows) {
        RaterIcc icc = RaterIcc.of(items(rows, 1, 0));
        RaterIcc scaled = RaterIcc.of(items(rows, 25, -25));
        for (RaterIcc.Form form : RaterIcc.Form.values()) {
            assertSame(scaled.icc(form), icc.icc(form), 1e-6);
            icc.icc(form).asDouble().ifPresent(value -> assertThat(value).isLessThanOrEqualTo(1 + 1e-12));
            icc.interval(form, 0.9)
                    .bounds()
                    .ifPresent(bounds -> assertThat(bounds.upper()).isLessThanOrEqualTo(1));
        }
    }

    /** Numbers of any size up to the limit, some missing: each statistic has a value or a reason, and nothing throws. */
    @Property(tries = 300, seed = "20261128")
    void anyFiniteNumbersHaveAnAnswer(@ForAll("wild") List<Double> values, @ForAll("wild") List<Double> others) {
        NumberColumn a = column(values);
        NumberColumn b = column(others);
        GroupColumn units = inTurn(values.size(), 3);
        Anova anova = Anova.of(a, units);
        assertThat(anova.icc1(GroupSize.MEAN)).isNotNull();
        assertThat(anova.icc2()).isNotNull();
        assertThat(MeanDifference.welch(a, b).interval(0.95)).isNotNull();
        assertThat(MeanDifference.againstRest(a, units, 0).interval(0.95)).isNotNull();
        assertThat(SampleMean.of(a).interval(0.95)).isNotNull();
        assertThat(Bootstrap.ofMean(a, 100, 1).bca(0.95)).isNotNull();
        int rows = Math.min(values.size(), others.size());
        List<NumberColumn> items = List.of(
                column(values.subList(0, rows)),
                column(others.subList(0, rows)),
                column(turned(values.subList(0, rows))));
        Reliability reliability = Reliability.of(items);
        assertThat(reliability.feldt(0.95)).isNotNull();
        assertThat(reliability.items()).hasSize(3);
        assertThat(reliability.omega()).isNotNull();
        assertThat(MeanDifference.paired(items.get(0), items.get(1)).interval(0.95))
                .isNotNull();
        RaterIcc raters = RaterIcc.of(items);
        for (RaterIcc.Form form : RaterIcc.Form.values()) {
            assertThat(raters.icc(form)).isNotNull();
            assertThat(raters.interval(form, 0.95)).isNotNull();
        }
    }

    private static List<Double> turned(List<Double> values) {
        List<Double> turned = new ArrayList<>(values);
        Collections.reverse(turned);
        return turned;
    }

    @Provide
    Arbitrary<List<Double>> wild() {
        Arbitrary<Double> any = Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e50, 1e50),
                Arbitraries.of(Double.NaN, 0.0, -0.0, 1.0, 1e50, -1e50, 1e-100, 1e-300, Double.MIN_VALUE),
                Arbitraries.of(1.0, 1.0 + 1e-15, 1.0 - 1e-15),
                Arbitraries.integers().between(1, 5).map(Integer::doubleValue));
        return Arbitraries.oneOf(
                any.list().ofMinSize(1).ofMaxSize(12),
                Arbitraries.of(1e-300, 2e-300, 1e-160, 3e-160, 1e-90)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(12),
                Arbitraries.of(1.0, 1.0 + 1e-15, 1.0 - 1e-15, Double.NaN)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(12),
                Arbitraries.of(1e50, -1e50, 3e49).list().ofMinSize(1).ofMaxSize(12));
    }

    @Property(tries = 100, seed = "20261128")
    void eigenvectorsGiveBackTheirMatrix(@ForAll("survey") List<List<Integer>> rows) {
        double[][] matrix = ItemMatrix.of(items(rows, 1, 0), Reliability.MissingAnswers.COMPLETE_CASES)
                .covariances();
        Matrices.Eigen eigen = Matrices.eigen(matrix);
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                double back = 0;
                for (int m = 0; m < matrix.length; m++) {
                    back += eigen.vectors[i][m] * eigen.values[m] * eigen.vectors[j][m];
                }
                assertThat(back).isCloseTo(matrix[i][j], offset(1e-12));
            }
        }
        assertThat(Arrays.stream(eigen.values).boxed().toList()).isSortedAccordingTo(Collections.reverseOrder());
    }
}
