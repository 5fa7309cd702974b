package fi.qwl.index;

import fi.qwl.stats.MeanDifference;
import fi.qwl.stats.SampleMean;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Number, mean and standard deviation of a group's values, in percent. Belongs inside the host: it is not protected; what
 * is released is a {@code PublishedValue.Shown}. Immutable.
 */
public final class Level {

    private static final Level EMPTY = new Level(0, Double.NaN, Double.NaN);

    private final transient long n;
    private final transient double mean;
    private final transient double sd;

    private Level(long n, double mean, double sd) {
        this.n = n;
        this.mean = mean;
        this.sd = sd;
    }

    /** {@return the level of no values} */
    public static Level empty() {
        return EMPTY;
    }

    static Level of(long n, double mean) {
        return new Level(n, mean, Double.NaN);
    }

    /**
     * A level that was stored or rounded.
     *
     * @param n the number of values
     * @param mean their mean, in percent
     * @param sd their standard deviation with n − 1, in percentage points; NaN where it is not known
     * @return the level
     */
    public static Level of(long n, double mean, double sd) {
        return new Level(n, mean, sd);
    }

    /** {@return the number of values; 0 where it is not known} */
    public long n() {
        return n;
    }

    /** {@return the mean; empty for no values} */
    public OptionalDouble mean() {
        return optional(mean);
    }

    /** {@return the standard deviation with n − 1; empty for fewer than two values} */
    public OptionalDouble sd() {
        return optional(sd);
    }

    /**
     * Two groups of different people taken together, by the arithmetic of their n, means and standard deviations. Exact
     * joint levels come of {@link Moments#merge}.
     *
     * @param other the other; both need a mean and at least one value
     * @return the joint level; without a standard deviation where one of them has none
     */
    Level merge(Level other) {
        long people = n + other.n;
        double middle = (n * mean + other.n * other.mean) / people;
        return of(people, middle, Math.sqrt((squaresAround(middle) + other.squaresAround(middle)) / (people - 1)));
    }

    private double squaresAround(double middle) {
        double distance = mean - middle;
        return (n - 1) * sd * sd + n * distance * distance;
    }

    /**
     * The difference of two groups of different people, with Welch's test and Hedges' g.
     *
     * @param other the other; both need a mean
     * @return this less the other; the test is undefined for fewer than two values on a side
     */
    public MeanDifference differenceFrom(Level other) {
        return MeanDifference.ofSummaries(Math.toIntExact(n), mean, sd, Math.toIntExact(other.n), other.mean, other.sd);
    }

    /**
     * The mean with its uncertainty: t intervals in the superpopulation view, the default for comparing years, and in
     * the finite-population view, where a full census has no sampling error.
     *
     * @return the mean; undefined parts where they are not known
     */
    public SampleMean sampleMean() {
        return SampleMean.of(Math.toIntExact(n), mean(), sd());
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Level that
                && n == that.n
                && Double.compare(mean, that.mean) == 0
                && Double.compare(sd, that.sd) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(n, mean, sd);
    }

    /** {@return the number of values only} */
    @Override
    public String toString() {
        return "Level of " + n + " values";
    }
}
