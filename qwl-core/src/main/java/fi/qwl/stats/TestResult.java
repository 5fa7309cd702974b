package fi.qwl.stats;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * A significance test: statistic, degrees of freedom and p-value, or the reason why there are none. A p-value says how
 * surprising the data would be without any difference; it is not the probability that there is none, and many of them
 * together are corrected with {@link Adjustment}. Immutable.
 */
public sealed interface TestResult {

    /** {@return which test, with literature} */
    Method method();

    /** {@return the number of rows (respondents) in the test; 0 if there are none} */
    int n();

    /** {@return the outcome, empty if there is none} */
    Optional<Outcome> outcome();

    /** {@return why there is no outcome, empty if there is one} */
    Optional<Reason> whyUndefined();

    /**
     * The outcome, for those who know that there is one.
     *
     * @return the outcome
     * @throws NoSuchElementException if there is none; {@link #whyUndefined()} says why
     */
    default Outcome orElseThrow() {
        return outcome()
                .orElseThrow(() ->
                        new NoSuchElementException(toString() + "\nMaybe ask whyUndefined() first: it says why."));
    }

    /**
     * An outcome.
     *
     * @param method which test
     * @param n the number of rows in it
     * @param statistic t, F or chi-squared; finite
     * @param df1 the degrees of freedom of t or chi-squared, or of the numerator of F; positive, for Welch rarely whole
     * @param df2 the degrees of freedom of the denominator of F; 0 for the others
     * @param p the p-value, 0 to 1: two-sided for t, upper tail for the others
     */
    record Outcome(Method method, int n, double statistic, double df1, double df2, double p) implements TestResult {

        /** Rejects non-finite numbers. */
        public Outcome {
            Objects.requireNonNull(method, "method");
            Checks.count(n, "n");
            Checks.finite(statistic, "statistic");
            Checks.finite(df1, "df1");
            Checks.finite(df2, "df2");
            Checks.probability(p, "p");
        }

        @Override
        public Optional<Outcome> outcome() {
            return Optional.of(this);
        }

        @Override
        public Optional<Reason> whyUndefined() {
            return Optional.empty();
        }

        /** {@return title and n, never the outcome} */
        @Override
        public String toString() {
            return method.title() + " (n = " + n + ")";
        }
    }

    /**
     * No outcome.
     *
     * @param method which test it would have been
     * @param n the number of rows that there are
     * @param reason why there is none
     */
    record Undefined(Method method, int n, Reason reason) implements TestResult {

        /** Rejects nulls and a negative number. */
        public Undefined {
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(reason, "reason");
            Checks.count(n, "n");
        }

        @Override
        public Optional<Outcome> outcome() {
            return Optional.empty();
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
