package fi.qwl.stats;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * A confidence interval, or the reason why there is none; either way with its method, its level and the number of
 * answers behind it. Immutable.
 */
public sealed interface Interval {

    /** {@return how the interval was made, with literature} */
    Method method();

    /** {@return the number of rows (respondents) that the interval rests on; 0 if there are none} */
    int n();

    /** {@return the two-sided confidence level, between 0 and 1, such as 0.95} */
    double confidence();

    /** {@return the bounds, empty if there are none} */
    Optional<Bounds> bounds();

    /** {@return why there are no bounds, empty if there are some} */
    Optional<Reason> whyUndefined();

    /**
     * The bounds, for those who know that there are some.
     *
     * @return the bounds
     * @throws NoSuchElementException if there are none; {@link #whyUndefined()} says why
     */
    default Bounds orElseThrow() {
        return bounds().orElseThrow(() ->
                new NoSuchElementException(toString() + "\nMaybe ask whyUndefined() first: it says why."));
    }

    /**
     * Bounds.
     *
     * @param method how they were made
     * @param n the number of rows that they rest on
     * @param confidence the two-sided level, between 0 and 1
     * @param lower the lower bound, inside the interval; finite
     * @param upper the upper bound, inside the interval; finite, not below the lower
     */
    record Bounds(Method method, int n, double confidence, double lower, double upper) implements Interval {

        /** Rejects non-finite bounds. */
        public Bounds {
            Objects.requireNonNull(method, "method");
            Checks.count(n, "n");
            Checks.confidence(confidence);
            Checks.finite(lower, "lower");
            Checks.finite(upper, "upper");
            if (lower > upper) {
                throw new IllegalArgumentException(
                        "lower " + lower + " is above upper " + upper + "\nMaybe the bounds were given in reverse.");
            }
        }

        @Override
        public Optional<Bounds> bounds() {
            return Optional.of(this);
        }

        @Override
        public Optional<Reason> whyUndefined() {
            return Optional.empty();
        }

        /**
         * Whether a value lies inside; both bounds do.
         *
         * @param value the value
         * @return true between the bounds and on them
         */
        public boolean contains(double value) {
            return lower <= value && value <= upper;
        }

        /** {@return title, level and n, never the bounds} */
        @Override
        public String toString() {
            return method.title() + " (confidence " + confidence + ", n = " + n + ")";
        }
    }

    /**
     * No bounds.
     *
     * @param method how they would have been made
     * @param n the number of rows that there are
     * @param confidence the two-sided level, between 0 and 1
     * @param reason why there are none
     */
    record Undefined(Method method, int n, double confidence, Reason reason) implements Interval {

        /** Rejects nulls and an invalid level. */
        public Undefined {
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(reason, "reason");
            Checks.count(n, "n");
            Checks.confidence(confidence);
        }

        @Override
        public Optional<Bounds> bounds() {
            return Optional.empty();
        }

        @Override
        public Optional<Reason> whyUndefined() {
            return Optional.of(reason);
        }

        /** {@return title, level and n, not the reason: that all values are equal is an answer, too} */
        @Override
        public String toString() {
            return method.title() + " is undefined (confidence " + confidence + ", n = " + n + ")";
        }
    }
}
