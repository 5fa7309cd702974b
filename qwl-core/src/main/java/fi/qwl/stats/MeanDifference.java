package fi.qwl.stats;

import fi.qwl.survey.GroupColumn;
import fi.qwl.survey.NumberColumn;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.statistics.inference.TTest;
import org.jspecify.annotations.Nullable;

/**
 * Two means compared: difference, test, interval and effect size. Every difference is <b>a - b</b>.
 *
 * <pre>{@code
 * MeanDifference kitchens = MeanDifference.againstRest(safety, units, kitchen);
 * Estimate size = kitchens.hedgesG();
 * }</pre>
 *
 * <p>{@link #welch} compares different people and does not take variances as equal, {@link #paired} compares two
 * answers of the same people. It is not for two waves of an anonymous survey as pairs: those cannot be linked, so they
 * are two samples. Effect sizes describe the size of a difference, p-values how surprising it is; report both. Immutable.
 *
 * @param nA respondents behind a
 * @param nB respondents behind b; the same people as a's in a paired comparison
 * @param meanA the mean of a
 * @param meanB the mean of b
 * @param difference mean a - mean b, in the scores' own units
 * @param standardError of the difference
 * @param test Welch's or the paired t-test, two-sided
 * @param cohenD the difference over the pooled standard deviation, or over that of the changes in a paired comparison
 * @param hedgesG Cohen's d without its small-sample bias, exact correction
 * @param hedgesGApproximate the same by the approximate correction 1 - 3 / (4m - 1) that many programs use
 */
public record MeanDifference(
        int nA,
        int nB,
        Estimate meanA,
        Estimate meanB,
        Estimate difference,
        Estimate standardError,
        TestResult test,
        Estimate cohenD,
        Estimate hedgesG,
        Estimate hedgesGApproximate) {

    /** Rejects nulls and negative numbers. */
    public MeanDifference {
        Checks.count(nA, "nA");
        Checks.count(nB, "nB");
        Objects.requireNonNull(meanA, "meanA");
        Objects.requireNonNull(meanB, "meanB");
        Objects.requireNonNull(difference, "difference");
        Objects.requireNonNull(standardError, "standardError");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(cohenD, "cohenD");
        Objects.requireNonNull(hedgesG, "hedgesG");
        Objects.requireNonNull(hedgesGApproximate, "hedgesGApproximate");
    }

    /**
     * Compares two columns of different people; they may differ in rows.
     *
     * @param a the one column; missing answers are left out
     * @param b the other
     * @return the comparison. The test, the standard error and the effect sizes are undefined for fewer than two answers
     *     on a side; the test and the effect sizes where all answers on each side are equal
     * @throws IllegalArgumentException if a number is infinite
     */
    public static MeanDifference welch(NumberColumn a, NumberColumn b) {
        return independent(Sample.of(Columns.present(a)), Sample.of(Columns.present(b)));
    }

    /**
     * Compares two groups.
     *
     * @param score a column of numbers; rows without one are left out
     * @param groups the rows' groups
     * @param a the index of the one group
     * @param b the index of the other
     * @return the comparison, undefined parts as in {@link #welch(NumberColumn, NumberColumn)}
     * @throws IllegalArgumentException if there is no such group, both are the same, or the columns differ in rows
     */
    public static MeanDifference welch(NumberColumn score, GroupColumn groups, int a, int b) {
        if (a == b) {
            throw new IllegalArgumentException(
                    "both groups are " + a + "\nMaybe a comparison with the rest was meant: againstRest.");
        }
        return independent(Sample.of(Columns.ofGroup(score, groups, a)), Sample.of(Columns.ofGroup(score, groups, b)));
    }

    /**
     * Compares a group with all rows of other groups. Compare with the rest, not with the whole: the whole contains the
     * group. Several groups compared so are several tests; see {@link Adjustment}.
     *
     * @param score a column of numbers; rows without one are left out
     * @param groups the rows' groups; rows in none belong to neither side
     * @param group the group's index
     * @return the comparison, undefined parts as in {@link #welch(NumberColumn, NumberColumn)}
     * @throws IllegalArgumentException if there is no such group or the columns differ in rows
     */
    public static MeanDifference againstRest(NumberColumn score, GroupColumn groups, int group) {
        double[] own = Columns.ofGroup(score, groups, group);
        double[] rest = Columns.present(score, row -> groups.groupOf(row) >= 0 && groups.groupOf(row) != group);
        return independent(Sample.of(own), Sample.of(rest));
    }

    /**
     * Compares two groups of which only number, mean and standard deviation are known, as in a report.
     *
     * @param nA answers behind a
     * @param meanA the mean of a; not used where nA is 0
     * @param sdA the standard deviation of a with n - 1; not used where nA is below 2
     * @param nB answers behind b
     * @param meanB the mean of b; not used where nB is 0
     * @param sdB the standard deviation of b with n - 1; not used where nB is below 2
     * @return the comparison, undefined parts as in {@link #welch(NumberColumn, NumberColumn)}
     * @throws IllegalArgumentException if a count or a standard deviation is negative, or a number is not finite
     */
    public static MeanDifference ofSummaries(int nA, double meanA, double sdA, int nB, double meanB, double sdB) {
        return independent(summary(nA, meanA, sdA, "a"), summary(nB, meanB, sdB, "b"));
    }

    /**
     * Compares two waves of which nearly all who could be asked answered: each side's variance of the mean is multiplied by
     * what is unseen of its population, 1 - n/N. It says whether <i>these people's</i> answers differ; whether the unit does
     * is the question of {@link #ofSummaries}, the default everywhere in the library, in which even a census is a sample of
     * what might have been answered. Effect sizes are those without the correction.
     *
     * @param a the one side
     * @param populationA all who could have answered a
     * @param b the other side
     * @param populationB all who could have answered b
     * @return the comparison, undefined parts as in {@link #welch(NumberColumn, NumberColumn)}; of two censuses the
     *     standard error is 0 and there is no test ({@link Reason#NO_VARIANCE}): the difference is a fact
     * @throws IllegalArgumentException if more answered than there are
     */
    public static MeanDifference withinPopulations(SampleMean a, int populationA, SampleMean b, int populationB) {
        MeanDifference endless = ofSummaries(
                a.n(),
                known(a.mean()),
                known(a.standardDeviation()),
                b.n(),
                known(b.mean()),
                known(b.standardDeviation()));
        if (endless.test() instanceof TestResult.Undefined) {
            return endless;
        }
        double varianceA = square(a.standardErrorWithin(populationA));
        double varianceB = square(b.standardErrorWithin(populationB));
        double variance = varianceA + varianceB;
        int n = a.n() + b.n();
        Estimate error = new Estimate.Value(Method.STANDARD_ERROR_WELCH_FINITE, n, Math.sqrt(variance));
        TestResult test = new TestResult.Undefined(Method.WELCH_T_TEST_FINITE, n, Reason.NO_VARIANCE);
        if (variance > 0) {
            double df =
                    variance * variance / (varianceA * varianceA / (a.n() - 1) + varianceB * varianceB / (b.n() - 1));
            double t = endless.difference().orElseThrow() / Math.sqrt(variance);
            test = new TestResult.Outcome(Method.WELCH_T_TEST_FINITE, n, t, df, 0, Distributions.tTwoSided(t, df));
        }
        return new MeanDifference(
                endless.nA(),
                endless.nB(),
                endless.meanA(),
                endless.meanB(),
                endless.difference(),
                error,
                test,
                endless.cohenD(),
                endless.hedgesG(),
                endless.hedgesGApproximate());
    }

    private static double known(Estimate estimate) {
        return estimate.asDouble().orElse(0);
    }

    private static double square(Estimate error) {
        return error.orElseThrow() * error.orElseThrow();
    }

    private static Sample summary(int n, double mean, double sd, String side) {
        Checks.count(n, "n of " + side);
        double middle = n == 0 ? 0 : mean;
        double spread = n < 2 ? 0 : sd;
        Checks.finite(middle, "the mean of " + side);
        Checks.finite(spread, "the standard deviation of " + side);
        if (spread < 0) {
            throw new IllegalArgumentException(
                    "the standard deviation of " + side + " is negative\nMaybe a difference was given in its place.");
        }
        return new Sample(n, middle, spread * spread * Math.max(0, n - 1), middle, middle);
    }

    private static MeanDifference independent(Sample a, Sample b) {
        int n = a.n() + b.n();
        Estimate difference = difference(a, b, n);
        Reason obstacle = obstacle(Math.min(a.n(), b.n()), n);
        if (obstacle == Reason.NO_VALUES || obstacle == Reason.TOO_FEW_VALUES) {
            return undefined(a, b, n, Method.WELCH_T_TEST, difference, obstacle);
        }
        double varianceA = a.variance() / a.n();
        double varianceB = b.variance() / b.n();
        Estimate se = new Estimate.Value(Method.STANDARD_ERROR_WELCH, n, Math.sqrt(varianceA + varianceB));
        if (a.isConstant() && b.isConstant()) {
            return noVariance(a, b, n, Method.WELCH_T_TEST, difference, se);
        }
        TTest.Result t = TTest.withDefaults().test(a.mean(), a.variance(), a.n(), b.mean(), b.variance(), b.n());
        double pooled = Math.sqrt((a.squares() + b.squares()) / (n - 2));
        return defined(a, b, n, Method.WELCH_T_TEST, difference, se, t, new Effect(Method.COHEN_D, pooled, n - 2));
    }

    /**
     * Compares two answers of the same people; rows that miss either are left out.
     *
     * @param a the one column, such as the later wave
     * @param b the other, such as the earlier wave
     * @return the comparison. The test, the standard error and the effect sizes are undefined for fewer than two pairs;
     *     the test and the effect sizes where all changed alike
     * @throws IllegalArgumentException if the columns differ in rows or a number is infinite
     */
    public static MeanDifference paired(NumberColumn a, NumberColumn b) {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
        Checks.sameSize(a.size(), b.size(), "b");
        double[] first = Columns.present(a, row -> !Double.isNaN(Columns.value(b, row)));
        double[] second = Columns.present(b, row -> !Double.isNaN(Columns.value(a, row)));
        double[] changes = new double[first.length];
        Arrays.setAll(changes, pair -> first[pair] - second[pair]);
        return paired(Sample.of(first), Sample.of(second), Sample.of(changes));
    }

    private static MeanDifference paired(Sample a, Sample b, Sample changes) {
        int n = changes.n();
        Reason obstacle = obstacle(n, n);
        Estimate difference = obstacle == Reason.NO_VALUES
                ? new Estimate.Undefined(Method.MEAN_DIFFERENCE, n, obstacle)
                : new Estimate.Value(Method.MEAN_DIFFERENCE, n, changes.mean());
        if (obstacle != null) {
            return undefined(a, b, n, Method.PAIRED_T_TEST, difference, obstacle);
        }
        Estimate se = new Estimate.Value(Method.STANDARD_ERROR_PAIRED, n, Math.sqrt(changes.variance() / n));
        if (isConstant(changes, a, b)) {
            return noVariance(a, b, n, Method.PAIRED_T_TEST, difference, se);
        }
        TTest.Result t = TTest.withDefaults().test(changes.mean(), changes.variance(), n);
        Effect effect = new Effect(Method.COHEN_DZ, changes.standardDeviation(), n - 1);
        return defined(a, b, n, Method.PAIRED_T_TEST, difference, se, t, effect);
    }

    /** Changes such as 0.3 - 0.1 and 0.2 - 0.0 differ by rounding only. */
    private static boolean isConstant(Sample changes, Sample a, Sample b) {
        double greatest = Math.max(Math.max(-a.min(), a.max()), Math.max(-b.min(), b.max()));
        return changes.isConstant() || changes.max() - changes.min() <= 4 * Math.ulp(greatest);
    }

    private static @Nullable Reason obstacle(int fewest, int n) {
        if (n == 0) {
            return Reason.NO_VALUES;
        }
        return fewest < 2 ? Reason.TOO_FEW_VALUES : null;
    }

    private static Estimate difference(Sample a, Sample b, int n) {
        return a.n() == 0 || b.n() == 0
                ? new Estimate.Undefined(Method.MEAN_DIFFERENCE, n, Reason.NO_VALUES)
                : new Estimate.Value(Method.MEAN_DIFFERENCE, n, a.mean() - b.mean());
    }

    /** What a difference is divided by. */
    private record Effect(Method method, double spread, int df) {

        Estimate cohen(int n, double difference) {
            return new Estimate.Value(method, n, difference / spread);
        }

        Estimate hedges(int n, double difference, Method variant) {
            double correction = variant == Method.HEDGES_G ? HedgesCorrection.exact(df) : HedgesCorrection.near(df);
            return df < 2
                    ? new Estimate.Undefined(variant, n, Reason.TOO_FEW_VALUES)
                    : new Estimate.Value(variant, n, difference / spread * correction);
        }
    }

    private static MeanDifference defined(
            Sample a, Sample b, int n, Method method, Estimate difference, Estimate se, TTest.Result t, Effect effect) {
        double by = difference.orElseThrow();
        TestResult test =
                new TestResult.Outcome(method, n, t.getStatistic(), t.getDegreesOfFreedom(), 0, t.getPValue());
        return new MeanDifference(
                a.n(),
                b.n(),
                a.meanEstimate(),
                b.meanEstimate(),
                difference,
                se,
                test,
                effect.cohen(n, by),
                effect.hedges(n, by, Method.HEDGES_G),
                effect.hedges(n, by, Method.HEDGES_G_APPROXIMATE));
    }

    private static MeanDifference undefined(
            Sample a, Sample b, int n, Method method, Estimate difference, Reason reason) {
        boolean isPaired = method == Method.PAIRED_T_TEST;
        Method error = isPaired ? Method.STANDARD_ERROR_PAIRED : Method.STANDARD_ERROR_WELCH;
        Estimate se = new Estimate.Undefined(error, n, reason);
        return without(a, b, n, method, difference, se, reason);
    }

    private static MeanDifference noVariance(
            Sample a, Sample b, int n, Method method, Estimate difference, Estimate se) {
        return without(a, b, n, method, difference, se, Reason.NO_VARIANCE);
    }

    private static MeanDifference without(
            Sample a, Sample b, int n, Method method, Estimate difference, Estimate se, Reason reason) {
        Method cohen = method == Method.WELCH_T_TEST ? Method.COHEN_D : Method.COHEN_DZ;
        return new MeanDifference(
                a.n(),
                b.n(),
                a.meanEstimate(),
                b.meanEstimate(),
                difference,
                se,
                new TestResult.Undefined(method, n, reason),
                new Estimate.Undefined(cohen, n, reason),
                new Estimate.Undefined(Method.HEDGES_G, n, reason),
                new Estimate.Undefined(Method.HEDGES_G_APPROXIMATE, n, reason));
    }

    /**
     * The t interval of the difference, with the degrees of freedom of the test.
     *
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#WELCH_T_INTERVAL}, {@link Method#WELCH_T_INTERVAL_FINITE} or
     *     {@link Method#PAIRED_T_INTERVAL}, in the scores' own units; undefined
     *     where the test is
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval interval(double confidence) {
        Checks.confidence(confidence);
        Method method = intervalMethod();
        if (test instanceof TestResult.Undefined undefined) {
            return new Interval.Undefined(method, test.n(), confidence, undefined.reason());
        }
        double t = Distributions.tQuantile(
                Distributions.upperTail(confidence), test.orElseThrow().df1());
        double reach = t * standardError.orElseThrow();
        double middle = difference.orElseThrow();
        return new Interval.Bounds(method, test.n(), confidence, middle - reach, middle + reach);
    }

    private Method intervalMethod() {
        return switch (test.method()) {
            case PAIRED_T_TEST -> Method.PAIRED_T_INTERVAL;
            case WELCH_T_TEST_FINITE -> Method.WELCH_T_INTERVAL_FINITE;
            default -> Method.WELCH_T_INTERVAL;
        };
    }

    /**
     * The interval of {@link #hedgesG()}: the effects whose noncentral t distribution leaves the observed one in either
     * tail. Exact for normal scores; of independent groups it takes the variances as equal, which the test does not.
     *
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#HEDGES_G_INTERVAL}; undefined where g is
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval hedgesGInterval(double confidence) {
        Checks.confidence(confidence);
        if (hedgesG instanceof Estimate.Undefined undefined) {
            return new Interval.Undefined(Method.HEDGES_G_INTERVAL, undefined.n(), confidence, undefined.reason());
        }
        boolean isPaired = test.method() == Method.PAIRED_T_TEST;
        int df = isPaired ? nA - 1 : nA + nB - 2;
        double scale = isPaired ? Math.sqrt(nA) : Math.sqrt((double) nA * nB / (nA + nB));
        NoncentralT at = new NoncentralT(cohenD.orElseThrow() * scale, df);
        double upperTail = Distributions.upperTail(confidence);
        double toG = HedgesCorrection.exact(df) / scale;
        return new Interval.Bounds(
                Method.HEDGES_G_INTERVAL,
                hedgesG.n(),
                confidence,
                toG * at.shift(upperTail),
                toG * at.shift(1 - upperTail));
    }
}
