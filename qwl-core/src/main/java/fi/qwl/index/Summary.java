package fi.qwl.index;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Level and spread of a group's values, in percent. Belongs inside the host: it is not protected. Immutable.
 */
public final class Summary {

    private static final Summary EMPTY = new Summary(0, Double.NaN, Double.NaN);

    private final transient long n;
    private final transient double mean;
    private final transient double sd;

    private Summary(long n, double mean, double sd) {
        this.n = n;
        this.mean = mean;
        this.sd = sd;
    }

    /** {@return the level of no values} */
    public static Summary empty() {
        return EMPTY;
    }

    static Summary of(long n, double mean) {
        return new Summary(n, mean, Double.NaN);
    }

    /**
     * A level that was stored or rounded.
     *
     * @param n the number of values
     * @param mean their mean, in percent
     * @param sd their standard deviation with n − 1, in percentage points; NaN where it is not known
     * @return the level
     */
    public static Summary of(long n, double mean, double sd) {
        return new Summary(n, mean, sd);
    }

    /** {@return the number of values} */
    public long n() {
        return n;
    }

    /** {@return the mean; none for no values} */
    public OptionalDouble mean() {
        return optional(mean);
    }

    /** {@return the standard deviation with n − 1; none for fewer than two values} */
    public OptionalDouble sd() {
        return optional(sd);
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Summary that
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
        return "Summary of " + n + " values";
    }
}
