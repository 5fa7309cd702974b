package fi.qwl.stats;

import fi.qwl.survey.NumberColumn;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A mean with its spread and its uncertainty.
 *
 * <p>Which uncertainty is a decision. Everybody who could be asked is a finite population of N: what a census says of
 * <i>these people now</i> has no sampling error ({@link #intervalWithin}, {@link #standardErrorWithin}). Compared with
 * another year or read as a sign of how a unit does in general, the same people are a sample of what might have been
 * answered ({@link #interval}, {@link #standardError}); that is the superpopulation view, and the default for
 * comparisons. Immutable.
 *
 * @param n the number of answers
 * @param mean the mean, in the score's own units; undefined without answers
 * @param standardDeviation with n - 1; undefined for fewer than two answers, 0 where all are equal
 */
public record SampleMean(int n, Estimate mean, Estimate standardDeviation) {

    /** Rejects nulls and a negative number. */
    public SampleMean {
        Checks.count(n, "n");
        Objects.requireNonNull(mean, "mean");
        Objects.requireNonNull(standardDeviation, "standardDeviation");
    }

    /**
     * The mean of a column.
     *
     * @param column the numbers; missing ones are left out
     * @return the mean
     * @throws IllegalArgumentException if a number is infinite
     */
    public static SampleMean of(NumberColumn column) {
        Sample sample = Sample.of(Columns.present(column));
        return new SampleMean(sample.n(), sample.meanEstimate(), sample.standardDeviationEstimate());
    }

    /**
     * A mean that was computed elsewhere.
     *
     * @param n the number of answers
     * @param mean the mean; empty where it is not known
     * @param standardDeviation with n - 1; empty where it is not known
     * @return the mean; {@link Reason#NO_VALUES} or {@link Reason#TOO_FEW_VALUES} stand for what is not known
     * @throws IllegalArgumentException if the number is negative
     */
    public static SampleMean of(int n, OptionalDouble mean, OptionalDouble standardDeviation) {
        return new SampleMean(
                n, estimate(Method.MEAN, n, mean), estimate(Method.STANDARD_DEVIATION, n, standardDeviation));
    }

    private static Estimate estimate(Method method, int n, OptionalDouble value) {
        return value.isPresent()
                ? new Estimate.Value(method, n, value.getAsDouble())
                : new Estimate.Undefined(method, n, n == 0 ? Reason.NO_VALUES : Reason.TOO_FEW_VALUES);
    }

    /**
     * The standard error, superpopulation view.
     *
     * @return {@link Method#STANDARD_ERROR}; undefined for fewer than two answers
     */
    public Estimate standardError() {
        return standardError(Method.STANDARD_ERROR, 1);
    }

    /**
     * The standard error of the mean of a finite population; 0 for a census, which has no sampling error.
     *
     * @param populationSize N, all who could have answered
     * @return {@link Method#STANDARD_ERROR_FINITE}; undefined without answers, and for one answer of several
     * @throws IllegalArgumentException if more answered than there are
     */
    public Estimate standardErrorWithin(int populationSize) {
        double unseen = unseen(populationSize);
        return n > 0 && unseen == 0
                ? new Estimate.Value(Method.STANDARD_ERROR_FINITE, n, 0)
                : standardError(Method.STANDARD_ERROR_FINITE, unseen);
    }

    private double unseen(int populationSize) {
        if (populationSize < n) {
            throw new IllegalArgumentException("populationSize is " + populationSize + ", but " + n
                    + " answered\nMaybe the headcount is of another date than the survey.");
        }
        return n == 0 ? 1 : (double) (populationSize - n) / populationSize;
    }

    private Estimate standardError(Method method, double correction) {
        return standardDeviation instanceof Estimate.Value deviation
                ? new Estimate.Value(method, n, deviation.value() / Math.sqrt(n) * Math.sqrt(correction))
                : new Estimate.Undefined(
                        method, n, standardDeviation.whyUndefined().orElseThrow());
    }

    /**
     * Student's t interval, superpopulation view.
     *
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#MEAN_T_INTERVAL}, in the score's own units, not clipped to its scale; undefined for fewer
     *     than two answers, and where all are equal: an interval without width would claim certainty
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval interval(double confidence) {
        return interval(Method.MEAN_T_INTERVAL, standardError(), confidence);
    }

    /**
     * Student's t interval of the mean of a finite population; without width for a census.
     *
     * @param populationSize N, all who could have answered
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#MEAN_T_INTERVAL_FINITE}, in the score's own units; undefined without answers, and short of
     *     a census where {@link #interval} is
     * @throws IllegalArgumentException if the level is not valid or more answered than there are
     */
    public Interval intervalWithin(int populationSize, double confidence) {
        if (n > 0 && unseen(populationSize) == 0) {
            double value = mean.orElseThrow();
            return new Interval.Bounds(Method.MEAN_T_INTERVAL_FINITE, n, Checks.confidence(confidence), value, value);
        }
        return interval(Method.MEAN_T_INTERVAL_FINITE, standardErrorWithin(populationSize), confidence);
    }

    private Interval interval(Method method, Estimate standardError, double confidence) {
        Checks.confidence(confidence);
        if (standardError instanceof Estimate.Undefined undefined) {
            return new Interval.Undefined(method, n, confidence, undefined.reason());
        }
        if (standardError.orElseThrow() == 0) {
            return new Interval.Undefined(method, n, confidence, Reason.NO_VARIANCE);
        }
        double reach =
                standardError.orElseThrow() * Distributions.tQuantile(Distributions.upperTail(confidence), n - 1.0);
        double middle = mean.orElseThrow();
        return new Interval.Bounds(method, n, confidence, middle - reach, middle + reach);
    }
}
