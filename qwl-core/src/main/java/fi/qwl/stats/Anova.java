package fi.qwl.stats;

import fi.qwl.survey.GroupColumn;
import fi.qwl.survey.NumberColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * One-way analysis of variance of a score over groups, and the intraclass correlations that rest on it: how much of the
 * score's variance lies between units, and how reliable the units' means are.
 *
 * <pre>{@code
 * Anova byUnit = Anova.of(safety, units);
 * Estimate share = byUnit.icc1(Anova.GroupSize.UNBIASED);
 * }</pre>
 *
 * <p>Groups may be of any size, also of one; the error comes from the others. Immutable.
 *
 * @param groupSizes n per group of the column, in its order; 0 for a group without answers
 * @param meanSquareBetween MSB, in squared units of the score; undefined for fewer than two groups
 * @param meanSquareWithin MSW, in squared units of the score; undefined where every group holds one answer
 * @param test F with its p-value; undefined where MSB or MSW is, and where MSW is 0
 * @param icc1Reml ICC(1) from a random-intercept model by restricted maximum likelihood, as mixed-model programs give
 *     it: 0 to 1, 0 where the ANOVA estimate would be negative; undefined where {@link #icc1} is
 */
public record Anova(
        List<Integer> groupSizes,
        MeanSquare meanSquareBetween,
        MeanSquare meanSquareWithin,
        TestResult test,
        Estimate icc1Reml) {

    /**
     * A mean square.
     *
     * @param value sum of squares over degrees of freedom, not negative; 0 where there are no degrees of freedom
     * @param df the degrees of freedom; 0 means that there is no such mean square
     */
    public record MeanSquare(double value, int df) {

        /** Rejects non-finite numbers. */
        public MeanSquare {
            Checks.finite(value, "value");
            Checks.count(df, "df");
        }

        /** {@return the degrees of freedom only, never the value} */
        @Override
        public String toString() {
            return "MeanSquare of " + df + " degrees of freedom";
        }
    }

    /** What counts as the size of a group where groups differ in size. It matters: name it with the result. */
    public enum GroupSize {
        /** N / J, as R's multilevel does; ICC(1) comes out a little low for uneven groups. */
        MEAN,
        /** (N - sum n_j^2 / N) / (J - 1), which makes the estimate of the variance between groups unbiased. */
        UNBIASED
    }

    /** Copies the list. */
    public Anova {
        groupSizes = List.copyOf(groupSizes);
        Objects.requireNonNull(meanSquareBetween, "meanSquareBetween");
        Objects.requireNonNull(meanSquareWithin, "meanSquareWithin");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(icc1Reml, "icc1Reml");
    }

    /**
     * The analysis of a score over groups.
     *
     * @param score a column of numbers; rows without one are left out
     * @param groups the rows' groups; rows in none are left out
     * @return the analysis
     * @throws IllegalArgumentException if the columns differ in rows or a number is infinite
     */
    public static Anova of(NumberColumn score, GroupColumn groups) {
        double[][] values = Columns.byGroup(score, groups);
        List<Integer> sizes = Arrays.stream(values).map(group -> group.length).toList();
        List<Sample> samples = Arrays.stream(values)
                .filter(group -> group.length > 0)
                .map(Sample::of)
                .toList();
        Sample all =
                Sample.of(Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray());
        int dfBetween = Math.max(0, samples.size() - 1);
        int dfWithin = all.n() - samples.size();
        double within = sum(samples.stream().mapToDouble(Sample::squares).toArray());
        double between = between(samples, all);
        MeanSquare msb = new MeanSquare(dfBetween == 0 ? 0 : between / dfBetween, dfBetween);
        MeanSquare msw = new MeanSquare(dfWithin == 0 ? 0 : within / dfWithin, dfWithin);
        TestResult test = test(all.n(), msb, msw);
        return new Anova(sizes, msb, msw, test, reml(test, samples, within));
    }

    private static double between(List<Sample> groups, Sample all) {
        double[] terms = groups.stream()
                .mapToDouble(group -> group.n() * (group.mean() - all.mean()) * (group.mean() - all.mean()))
                .toArray();
        double squares = sum(terms);
        // Means of equal groups can differ by rounding; such a difference is none.
        double rounding = 4 * Math.ulp(Math.max(Math.abs(all.min()), Math.abs(all.max())));
        return squares <= all.n() * rounding * rounding ? 0 : squares;
    }

    private static double sum(double[] terms) {
        CompensatedSum sum = new CompensatedSum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum.value();
    }

    // commons-statistics' OneWayAnova refuses groups of one, which small units are; only its F distribution is used.
    private static TestResult test(int n, MeanSquare msb, MeanSquare msw) {
        if (n == 0) {
            return new TestResult.Undefined(Method.ONE_WAY_ANOVA, 0, Reason.NO_VALUES);
        }
        if (msb.df() == 0) {
            return new TestResult.Undefined(Method.ONE_WAY_ANOVA, n, Reason.TOO_FEW_GROUPS);
        }
        if (msw.df() == 0) {
            return new TestResult.Undefined(Method.ONE_WAY_ANOVA, n, Reason.GROUPS_OF_ONE);
        }
        if (msw.value() == 0) {
            Reason reason = msb.value() == 0 ? Reason.NO_VARIANCE : Reason.PERFECT_AGREEMENT;
            return new TestResult.Undefined(Method.ONE_WAY_ANOVA, n, reason);
        }
        double f = msb.value() / msw.value();
        double p = Distributions.fUpperTail(f, msb.df(), msw.df());
        return new TestResult.Outcome(Method.ONE_WAY_ANOVA, n, f, msb.df(), msw.df(), p);
    }

    private static Estimate reml(TestResult test, List<Sample> groups, double within) {
        return undefined(test, Method.ICC1_REML)
                .<Estimate>map(undefined -> undefined)
                .orElseGet(() ->
                        new Estimate.Value(Method.ICC1_REML, test.n(), new RandomIntercept(groups, within).icc()));
    }

    /** {@return N, the number of answers in groups} */
    public int n() {
        return groupSizes.stream().mapToInt(Integer::intValue).sum();
    }

    /** {@return J, the number of groups with answers} */
    public int groupCount() {
        return (int) groupSizes.stream().filter(size -> size > 0).count();
    }

    /**
     * The group size that stands for all in ICC(1).
     *
     * @param convention which
     * @return k; the mean size for fewer than two groups, 0 without answers
     */
    public double groupSize(GroupSize convention) {
        Objects.requireNonNull(convention, "convention");
        double n = n();
        int count = groupCount();
        if (count < 2) {
            return n;
        }
        if (convention == GroupSize.MEAN) {
            return n / count;
        }
        double squares =
                groupSizes.stream().mapToDouble(size -> (double) size * size).sum();
        return (n - squares / n) / (count - 1);
    }

    /**
     * ICC(1): the share of variance that lies between groups, or the correlation of two members' answers. At most 1;
     * negative where groups differ less than by chance, and then no evidence of a group effect. 1 where all agree
     * within every group and groups differ.
     *
     * @param convention what counts as the size of a group
     * @return {@link Method#ICC1_MEAN_SIZE} or {@link Method#ICC1_UNBIASED_SIZE}; undefined for fewer than two groups,
     *     where every group holds one answer, and where all answers are equal
     */
    public Estimate icc1(GroupSize convention) {
        Objects.requireNonNull(convention, "convention");
        Method method = convention == GroupSize.MEAN ? Method.ICC1_MEAN_SIZE : Method.ICC1_UNBIASED_SIZE;
        return undefined(test, method)
                .<Estimate>map(undefined -> undefined)
                .orElseGet(() -> new Estimate.Value(method, n(), icc1(groupSize(convention))));
    }

    private double icc1(double size) {
        double msb = meanSquareBetween.value();
        double msw = meanSquareWithin.value();
        return (msb - msw) / (msb + (size - 1) * msw);
    }

    /**
     * ICC(2): the reliability of the groups' means. Both conventions of group size give the same: it is ICC(1) stepped
     * up by Spearman-Brown with the size that ICC(1) was computed with, and the size falls out.
     *
     * @return {@link Method#ICC2}; undefined where {@link #icc1} is, and where the groups' means are all equal
     */
    public Estimate icc2() {
        Optional<Estimate.Undefined> undefined = undefined(test, Method.ICC2);
        if (undefined.isPresent()) {
            return undefined.get();
        }
        double msb = meanSquareBetween.value();
        return msb == 0
                ? new Estimate.Undefined(Method.ICC2, n(), Reason.NO_VARIANCE_BETWEEN)
                : new Estimate.Value(Method.ICC2, n(), (msb - meanSquareWithin.value()) / msb);
    }

    /**
     * The interval of {@link #icc1} from the distribution of F. Exact for groups of equal size, else an approximation.
     *
     * @param convention what counts as the size of a group
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#ICC1_MEAN_SIZE_INTERVAL} or {@link Method#ICC1_UNBIASED_SIZE_INTERVAL}; undefined where
     *     {@link #test()} is
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval icc1Interval(GroupSize convention, double confidence) {
        Objects.requireNonNull(convention, "convention");
        double size = groupSize(convention);
        Method method =
                convention == GroupSize.MEAN ? Method.ICC1_MEAN_SIZE_INTERVAL : Method.ICC1_UNBIASED_SIZE_INTERVAL;
        return interval(method, confidence, f -> (f - 1) / (f + size - 1));
    }

    /**
     * The interval of {@link #icc2} from the distribution of F. Exact for groups of equal size, else an approximation.
     *
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#ICC2_INTERVAL}; undefined where {@link #test()} or {@link #icc2()} is
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval icc2Interval(double confidence) {
        Checks.confidence(confidence);
        return icc2() instanceof Estimate.Undefined undefined
                ? new Interval.Undefined(Method.ICC2_INTERVAL, n(), confidence, undefined.reason())
                : interval(Method.ICC2_INTERVAL, confidence, f -> 1 - 1 / f);
    }

    private Interval interval(Method method, double confidence, DoubleUnaryOperator icc) {
        Checks.confidence(confidence);
        if (test instanceof TestResult.Undefined undefined) {
            return new Interval.Undefined(method, n(), confidence, undefined.reason());
        }
        TestResult.Outcome outcome = test.orElseThrow();
        double tail = Distributions.upperTail(confidence);
        double low = outcome.statistic() / Distributions.fQuantile(tail, outcome.df1(), outcome.df2());
        double high = outcome.statistic() * Distributions.fQuantile(tail, outcome.df2(), outcome.df1());
        return new Interval.Bounds(method, n(), confidence, icc.applyAsDouble(low), icc.applyAsDouble(high));
    }

    /**
     * The reliability of one group's mean, which depends on that group's own size where ICC(2) describes a typical
     * one: ICC(1) stepped up by Spearman-Brown. Negative where ICC(1) is.
     *
     * @param size the group's n, at least 1
     * @param convention what counts as the size of a group in ICC(1)
     * @return the reliability; undefined where {@link #icc1} is, and where a negative ICC(1) cannot be stepped up
     * @throws IllegalArgumentException if the size is below 1
     */
    public Estimate reliabilityOfMean(int size, GroupSize convention) {
        if (size < 1) {
            throw new IllegalArgumentException("size is " + size + "\nMaybe the group has no answers.");
        }
        Estimate icc1 = icc1(convention);
        Method method = convention == GroupSize.MEAN
                ? Method.GROUP_MEAN_RELIABILITY_MEAN_SIZE
                : Method.GROUP_MEAN_RELIABILITY_UNBIASED_SIZE;
        if (icc1 instanceof Estimate.Undefined undefined) {
            return new Estimate.Undefined(method, n(), undefined.reason());
        }
        double single = icc1.orElseThrow();
        double total = 1 + (size - 1) * single;
        return total <= 1e-12
                ? new Estimate.Undefined(method, n(), Reason.NO_VARIANCE_BETWEEN)
                : new Estimate.Value(method, n(), size * single / total);
    }

    /** Why there is no ICC: as for F, except that whole agreement within groups is an ICC of 1. */
    private static Optional<Estimate.Undefined> undefined(TestResult test, Method method) {
        return test.whyUndefined()
                .filter(reason -> reason != Reason.PERFECT_AGREEMENT)
                .map(reason -> new Estimate.Undefined(method, test.n(), reason));
    }
}
