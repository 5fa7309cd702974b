package fi.qwl.stats;

import fi.qwl.survey.NumberColumn;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Bootstrap intervals of any statistic of one column: resample the answers, see how the statistic varies.
 *
 * <pre>{@code
 * Bootstrap mean = Bootstrap.ofMean(safety, 10_000, 20260331);
 * Interval range = mean.bca(0.95);
 * }</pre>
 *
 * <p><b>Reproducible.</b> The answers are sorted first, so that their order does not matter. Resample {@code r} is drawn
 * from the values in order: the index of each draw is the upper half of the 128-bit product of the next
 * {@code nextLong()} of {@code new SplittableRandom(seed)} (shifted right by one bit, unsigned) and twice n. The
 * generator is SplitMix64 (Steele, Lea and Flood 2014); a test pins its numbers. The same seed gives the same replicates,
 * to the bit.
 *
 * <p><b>When not.</b> With fewer than about ten answers the replicates are too few in kind; neither interval then holds
 * its level. BCa takes a statistic that moves smoothly with each answer: the mean does, a median or a share of few
 * answers does not, use the percentile interval or {@link Proportion#wilson}.
 *
 * <p>Runs in the caller's thread. Immutable once made.
 */
public final class Bootstrap {

    private static final int FEWEST_REPLICATES = 100;

    private final int n;
    private final double estimate;
    private final double[] sortedReplicates;
    private final double[] sorted;
    private final ToDoubleFunction<double[]> statistic;

    private Bootstrap(
            double[] sorted, ToDoubleFunction<double[]> statistic, double estimate, double[] sortedReplicates) {
        this.n = sorted.length;
        this.sorted = sorted;
        this.statistic = statistic;
        this.estimate = estimate;
        this.sortedReplicates = sortedReplicates;
    }

    /**
     * Bootstraps the mean.
     *
     * @param column the numbers; missing ones are left out
     * @param replicates how many resamples, at least 100; 10,000 for an interval that is reported
     * @param seed the generator's seed; write it beside the result
     * @return the bootstrap
     * @throws IllegalArgumentException if there are too few replicates or a number is infinite
     */
    public static Bootstrap ofMean(NumberColumn column, int replicates, long seed) {
        return of(column, values -> Sample.of(values).mean(), replicates, seed);
    }

    /**
     * Bootstraps a statistic.
     *
     * @param column the numbers; missing ones are left out
     * @param statistic takes n numbers in any order, or n - 1 for the acceleration; it may change the array, and gives
     *     {@code NaN} where it has no value
     * @param replicates how many resamples, at least 100; 10,000 for an interval that is reported
     * @param seed the generator's seed; write it beside the result
     * @return the bootstrap
     * @throws IllegalArgumentException if there are too few replicates or a number is infinite
     */
    public static Bootstrap of(NumberColumn column, ToDoubleFunction<double[]> statistic, int replicates, long seed) {
        Objects.requireNonNull(statistic, "statistic");
        if (replicates < FEWEST_REPLICATES) {
            throw new IllegalArgumentException("replicates is " + replicates + ", at least " + FEWEST_REPLICATES
                    + " are needed\nMaybe 10000 was meant.");
        }
        double[] sorted = Columns.present(column);
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n < 2) {
            double only = n == 0 ? Double.NaN : statistic.applyAsDouble(sorted.clone());
            return new Bootstrap(sorted, statistic, only, new double[0]);
        }
        double[] drawn = replicates(sorted, statistic, replicates, seed);
        return new Bootstrap(sorted, statistic, statistic.applyAsDouble(sorted.clone()), drawn);
    }

    private static double[] replicates(
            double[] sorted, ToDoubleFunction<double[]> statistic, int replicates, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[replicates];
        double[] resample = new double[sorted.length];
        for (int replicate = 0; replicate < replicates; replicate++) {
            for (int i = 0; i < resample.length; i++) {
                resample[i] = sorted[index(random.nextLong(), sorted.length)];
            }
            drawn[replicate] = statistic.applyAsDouble(resample);
        }
        Arrays.sort(drawn);
        return drawn;
    }

    /** 63 random bits times n over 2^63; uneven by less than n / 2^63. Our own, since the JDK may change how it bounds. */
    static int index(long random, int n) {
        return (int) Math.multiplyHigh(random >>> 1, 2L * n);
    }

    private double[] jackknife() {
        double[] values = new double[sorted.length];
        for (int left = 0; left < sorted.length; left++) {
            double[] others = new double[sorted.length - 1];
            System.arraycopy(sorted, 0, others, 0, left);
            System.arraycopy(sorted, left + 1, others, left, others.length - left);
            values[left] = statistic.applyAsDouble(others);
        }
        return values;
    }

    /** {@return the number of answers} */
    public int n() {
        return n;
    }

    /**
     * The statistic of the answers themselves.
     *
     * @return {@link Method#BOOTSTRAP_ESTIMATE}; undefined without answers, and where the statistic has no finite value
     */
    public Estimate estimate() {
        if (n == 0) {
            return new Estimate.Undefined(Method.BOOTSTRAP_ESTIMATE, 0, Reason.NO_VALUES);
        }
        return Double.isFinite(estimate)
                ? new Estimate.Value(Method.BOOTSTRAP_ESTIMATE, n, estimate)
                : new Estimate.Undefined(Method.BOOTSTRAP_ESTIMATE, n, Reason.STATISTIC_UNDEFINED);
    }

    /**
     * The standard deviation of the replicates.
     *
     * @return {@link Method#BOOTSTRAP_STANDARD_ERROR}; undefined for fewer than two answers, and where the statistic had
     *     no finite value on some resample
     */
    public Estimate standardError() {
        return obstacle()
                .filter(reason -> reason != Reason.NO_VARIANCE)
                .<Estimate>map(reason -> new Estimate.Undefined(Method.BOOTSTRAP_STANDARD_ERROR, n, reason))
                .orElseGet(() -> new Estimate.Value(
                        Method.BOOTSTRAP_STANDARD_ERROR,
                        n,
                        Sample.of(sortedReplicates).standardDeviation()));
    }

    private Optional<Reason> obstacle() {
        if (n < 2) {
            return Optional.of(n == 0 ? Reason.NO_VALUES : Reason.TOO_FEW_VALUES);
        }
        double lowest = sortedReplicates[0];
        double highest = sortedReplicates[sortedReplicates.length - 1];
        // NaN sorts last, so the ends reveal every number between them.
        if (!Double.isFinite(lowest) || !Double.isFinite(highest) || !Double.isFinite(estimate)) {
            return Optional.of(Reason.STATISTIC_UNDEFINED);
        }
        return lowest == highest ? Optional.of(Reason.NO_VARIANCE) : Optional.empty();
    }

    /**
     * The percentile interval: simple and within the statistic's range, but off where the statistic is biased or skewed.
     *
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#BOOTSTRAP_PERCENTILE}; undefined for fewer than two answers, where all replicates are equal,
     *     and where the statistic had no finite value on some resample
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval percentile(double confidence) {
        double upper = Distributions.upperTail(Checks.confidence(confidence));
        Optional<Reason> obstacle = obstacle();
        return obstacle.isPresent()
                ? new Interval.Undefined(Method.BOOTSTRAP_PERCENTILE, n, confidence, obstacle.get())
                : bounds(Method.BOOTSTRAP_PERCENTILE, confidence, 1 - upper, upper);
    }

    /**
     * The bias-corrected and accelerated interval: corrects the percentile interval for bias and skewness. Takes n
     * evaluations of the statistic at each call.
     *
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#BOOTSTRAP_BCA}; undefined where the percentile interval is, and where a correction is
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval bca(double confidence) {
        double upper = Distributions.upperTail(Checks.confidence(confidence));
        Estimate bias = biasCorrection();
        Estimate acceleration = acceleration();
        Optional<Reason> obstacle = bias.whyUndefined().or(acceleration::whyUndefined);
        if (obstacle.isPresent()) {
            return new Interval.Undefined(Method.BOOTSTRAP_BCA, n, confidence, obstacle.get());
        }
        double low = bcaProbability(1 - upper, bias.orElseThrow(), acceleration.orElseThrow());
        double high = bcaProbability(upper, bias.orElseThrow(), acceleration.orElseThrow());
        return low < high
                ? bounds(Method.BOOTSTRAP_BCA, confidence, low, high)
                : new Interval.Undefined(Method.BOOTSTRAP_BCA, n, confidence, Reason.ONE_SIDED_REPLICATES);
    }

    private Interval bounds(Method method, double confidence, double low, double high) {
        return new Interval.Bounds(
                method,
                n,
                confidence,
                Quantile.ofSorted(sortedReplicates, low),
                Quantile.ofSorted(sortedReplicates, high));
    }

    /**
     * The bias correction z0 of {@link #bca}: 0 where half of the replicates lie below the estimate.
     *
     * @return {@link Method#BOOTSTRAP_BIAS_CORRECTION}; undefined where the percentile interval is, and where no replicate
     *     or each lies below the estimate
     */
    public Estimate biasCorrection() {
        Optional<Reason> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return new Estimate.Undefined(Method.BOOTSTRAP_BIAS_CORRECTION, n, obstacle.get());
        }
        double z0 = biasCorrection(sortedReplicates, estimate);
        return Double.isFinite(z0)
                ? new Estimate.Value(Method.BOOTSTRAP_BIAS_CORRECTION, n, z0)
                : new Estimate.Undefined(Method.BOOTSTRAP_BIAS_CORRECTION, n, Reason.ONE_SIDED_REPLICATES);
    }

    static double biasCorrection(double[] replicates, double estimate) {
        long below = Arrays.stream(replicates)
                .filter(replicate -> replicate < estimate)
                .count();
        return Distributions.normalQuantile((double) below / replicates.length);
    }

    /**
     * The acceleration of {@link #bca}: how the statistic's spread changes with its value, from leaving out each answer
     * in turn. Takes n evaluations of the statistic at each call.
     *
     * @return {@link Method#BOOTSTRAP_ACCELERATION}; undefined where the percentile interval is, where the statistic has
     *     no finite value without some answer, and where it is the same without any
     */
    public Estimate acceleration() {
        Optional<Reason> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return new Estimate.Undefined(Method.BOOTSTRAP_ACCELERATION, n, obstacle.get());
        }
        double[] jackknife = jackknife();
        if (!Arrays.stream(jackknife).allMatch(Double::isFinite)) {
            return new Estimate.Undefined(Method.BOOTSTRAP_ACCELERATION, n, Reason.STATISTIC_UNDEFINED);
        }
        Sample values = Sample.of(jackknife);
        return values.isConstant()
                ? new Estimate.Undefined(Method.BOOTSTRAP_ACCELERATION, n, Reason.NO_VARIANCE)
                : new Estimate.Value(Method.BOOTSTRAP_ACCELERATION, n, skew(jackknife, values) / 6);
    }

    private static double skew(double[] jackknife, Sample values) {
        CompensatedSum cubes = new CompensatedSum();
        for (double value : jackknife) {
            double less = values.mean() - value;
            cubes.addProduct(less * less, less);
        }
        return cubes.value() / Math.pow(values.squares(), 1.5);
    }

    static double bcaProbability(double probability, double z0, double acceleration) {
        double z = z0 + Distributions.normalQuantile(probability);
        double stretch = 1 - acceleration * z;
        // Past the pole of the correction there is no quantile, and bca() refuses what is not in order.
        return stretch <= 0 ? Double.NaN : Distributions.normalCdf(z0 + z / stretch);
    }
}
