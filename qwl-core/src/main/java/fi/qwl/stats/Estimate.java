package fi.qwl.stats;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A statistic's value, or the reason why it has none; either way with its method and the number of answers behind it.
 *
 * <pre>{@code
 * Estimate alpha = Reliability.of(items).alpha();
 * if (alpha instanceof Estimate.Undefined undefined) {
 *     show(undefined.reason().text());
 * }
 * }</pre>
 *
 * <p>It is not an interval ({@link Interval}) and not a test ({@link TestResult}). Immutable.
 */
public sealed interface Estimate {

    /** {@return what was computed, with formula and literature} */
    Method method();

    /** {@return the number of rows (respondents) that the value rests on; 0 if there are none} */
    int n();

    /** {@return the value, empty if there is none} */
    OptionalDouble asDouble();

    /** {@return why there is no value, empty if there is one} */
    Optional<Reason> whyUndefined();

    /** {@return whether there is a value} */
    default boolean isDefined() {
        return asDouble().isPresent();
    }

    /**
     * The value, for those who know that there is one.
     *
     * @return the value, always finite
     * @throws NoSuchElementException if there is none; {@link #whyUndefined()} says why
     */
    default double orElseThrow() {
        return asDouble()
                .orElseThrow(() ->
                        new NoSuchElementException(toString() + "\nMaybe ask whyUndefined() first: it says why."));
    }

    /**
     * A value.
     *
     * @param method what was computed
     * @param n the number of rows that it rests on
     * @param value finite
     */
    record Value(Method method, int n, double value) implements Estimate {

        /** Rejects a non-finite number. */
        public Value {
            Objects.requireNonNull(method, "method");
            Checks.count(n, "n");
            Checks.finite(value, "value");
        }

        @Override
        public OptionalDouble asDouble() {
            return OptionalDouble.of(value);
        }

        @Override
        public Optional<Reason> whyUndefined() {
            return Optional.empty();
        }

        /** {@return title and n, such as {@code Cronbach's alpha, raw (n = 30)}, never the value} */
        @Override
        public String toString() {
            return method.title() + " (n = " + n + ")";
        }
    }

    /**
     * No value.
     *
     * @param method what would have been computed
     * @param n the number of rows that there are
     * @param reason why there is no value
     */
    record Undefined(Method method, int n, Reason reason) implements Estimate {

        /** Rejects nulls and a negative number. */
        public Undefined {
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(reason, "reason");
            Checks.count(n, "n");
        }

        @Override
        public OptionalDouble asDouble() {
            return OptionalDouble.empty();
        }

        @Override
        public Optional<Reason> whyUndefined() {
            return Optional.of(reason);
        }

        /** {@return title and n, not the reason: that all values are equal is an answer, too} */
        @Override
        public String toString() {
            return method.title() + " is undefined (n = " + n + ")";
        }
    }
}
