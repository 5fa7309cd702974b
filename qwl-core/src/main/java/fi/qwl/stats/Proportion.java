package fi.qwl.stats;

import fi.qwl.survey.NumberColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoublePredicate;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A share of people, with Wilson's interval.
 *
 * <pre>{@code
 * Proportion tired = Proportion.of(safety, score -> score <= 60);
 * Interval range = tired.wilson(0.95);
 * }</pre>
 *
 * <p>The interval is for a sample. A response rate against the whole list of invited people is a plain fact and has none.
 * Immutable.
 *
 * @param count how many
 * @param n of how many
 */
public record Proportion(int count, int n) {

    /** Rejects counts that cannot be. */
    public Proportion {
        Checks.count(count, "count");
        Checks.count(n, "n");
        if (count > n) {
            throw new IllegalArgumentException(
                    "count " + count + " is above n " + n + "\nMaybe the two were given in reverse.");
        }
    }

    /**
     * The share of a column's numbers that meet a condition.
     *
     * @param column the numbers; missing ones count on neither side
     * @param condition what is counted
     * @return the share
     */
    public static Proportion of(NumberColumn column, DoublePredicate condition) {
        Objects.requireNonNull(condition, "condition");
        double[] present = Columns.present(column);
        return new Proportion((int) Arrays.stream(present).filter(condition).count(), present.length);
    }

    /**
     * The share itself, 0 to 1.
     *
     * @return {@link Method#PROPORTION}; undefined for n = 0
     */
    public Estimate share() {
        return n == 0
                ? new Estimate.Undefined(Method.PROPORTION, 0, Reason.NO_VALUES)
                : new Estimate.Value(Method.PROPORTION, n, (double) count / n);
    }

    /**
     * Wilson's score interval without continuity correction. It stays within 0 to 1 and has width also where none or
     * all were counted.
     *
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#WILSON_INTERVAL}, bounds 0 to 1; undefined for n = 0
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval wilson(double confidence) {
        Checks.confidence(confidence);
        if (n == 0) {
            return new Interval.Undefined(Method.WILSON_INTERVAL, 0, confidence, Reason.NO_VALUES);
        }
        var bounds = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, count, 1 - confidence);
        // Where none or all were counted, the bound is 0 or 1 but for rounding.
        double lower = count == 0 ? 0 : bounds.getLowerBound();
        double upper = count == n ? 1 : bounds.getUpperBound();
        return new Interval.Bounds(Method.WILSON_INTERVAL, n, confidence, lower, upper);
    }

    /**
     * Whether several shares differ by more than chance: Pearson's chi-squared test without continuity correction, as R's
     * {@code prop.test}. It is approximate where few are expected on either side; put small groups together before, by their
     * size and not by their share.
     *
     * @param groups the shares, of people who are in one group only; those of nobody are left out
     * @return {@link Method#EQUAL_SHARES_TEST} with the groups less one as {@code df1}; undefined for fewer than two groups,
     *     and where none or all were counted
     */
    public static TestResult testOfEquality(List<Proportion> groups) {
        List<Proportion> present =
                groups.stream().filter(group -> group.n() > 0).toList();
        int n = present.stream().mapToInt(Proportion::n).reduce(0, Math::addExact);
        if (present.size() < 2) {
            return new TestResult.Undefined(Method.EQUAL_SHARES_TEST, n, Reason.TOO_FEW_GROUPS);
        }
        int count = present.stream().mapToInt(Proportion::count).sum();
        if (count == 0 || count == n) {
            return new TestResult.Undefined(Method.EQUAL_SHARES_TEST, n, Reason.NO_VARIANCE);
        }
        double share = (double) count / n;
        double statistic = 0;
        for (Proportion group : present) {
            double distance = group.count() - group.n() * share;
            statistic += distance * distance / (group.n() * share * (1 - share));
        }
        int df = present.size() - 1;
        double p = ChiSquaredDistribution.of(df).survivalProbability(statistic);
        return new TestResult.Outcome(Method.EQUAL_SHARES_TEST, n, statistic, df, 0, p);
    }

    /** {@return the number of people only, never the share} */
    @Override
    public String toString() {
        return "Proportion of " + n;
    }
}
