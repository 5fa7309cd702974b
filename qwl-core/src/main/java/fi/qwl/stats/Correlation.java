package fi.qwl.stats;

import fi.qwl.survey.NumberColumn;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How two columns go together, such as a measure and the respondents' age: Pearson's r for a straight line, Spearman's
 * rho for any rising or falling one. Rows that miss either number are left out.
 *
 * <pre>{@code
 * Scores scores = Scores.of(definition.model(), survey);
 * Correlation both = Correlation.spearman(scores.of(Factor.SAFETY), scores.of(Factor.COLLABORATION));
 * Interval range = both.interval(0.95);
 * }</pre>
 *
 * <p>It is not evidence of a cause. Both columns hold one number per person: members of a unit resemble each other, and
 * then p is too small; a multilevel model does better. Immutable.
 *
 * @param coefficient {@link Method#PEARSON_R} or {@link Method#SPEARMAN_RHO}, -1 to 1; undefined for fewer than two
 *     common rows, and where either column is the same in all of them
 * @param test t with n - 2 degrees of freedom, two-sided, for rho an approximation; undefined where the coefficient is,
 *     for fewer than three common rows, and for a perfect correlation
 */
public record Correlation(Estimate coefficient, TestResult test) {

    private static final int FEWEST_FOR_INTERVAL = 4;

    /** Rejects nulls. */
    public Correlation {
        Objects.requireNonNull(coefficient, "coefficient");
        Objects.requireNonNull(test, "test");
    }

    /**
     * Pearson's product-moment correlation.
     *
     * @param a the one column
     * @param b the other, of the same rows
     * @return the correlation
     * @throws IllegalArgumentException if the columns differ in rows or a number is infinite
     */
    public static Correlation pearson(NumberColumn a, NumberColumn b) {
        return of(Method.PEARSON_R, Method.PEARSON_T_TEST, common(a, b), common(b, a));
    }

    /**
     * Spearman's rank correlation; equal numbers share the mean of their ranks.
     *
     * @param a the one column
     * @param b the other, of the same rows
     * @return the correlation
     * @throws IllegalArgumentException if the columns differ in rows or a number is infinite
     */
    public static Correlation spearman(NumberColumn a, NumberColumn b) {
        return of(Method.SPEARMAN_RHO, Method.SPEARMAN_T_TEST, ranks(common(a, b)), ranks(common(b, a)));
    }

    private static double[] common(NumberColumn column, NumberColumn other) {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(other, "other");
        Checks.sameSize(column.size(), other.size(), "a column");
        return Columns.present(column, row -> !Double.isNaN(Columns.value(other, row)));
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = countBelow(sorted, values[i]);
            int upTo = countBelow(sorted, Math.nextUp(values[i]));
            ranks[i] = (below + 1 + upTo) / 2.0;
        }
        return ranks;
    }

    private static int countBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Correlation of(Method method, Method testMethod, double[] a, double[] b) {
        int n = a.length;
        Reason obstacle = obstacle(a, b);
        if (obstacle != null) {
            return new Correlation(
                    new Estimate.Undefined(method, n, obstacle), new TestResult.Undefined(testMethod, n, obstacle));
        }
        double r = ItemMatrix.CommonRows.of(a, b).correlation();
        return new Correlation(new Estimate.Value(method, n, r), test(testMethod, n, r));
    }

    private static @Nullable Reason obstacle(double[] a, double[] b) {
        if (a.length < 2) {
            return a.length == 0 ? Reason.NO_VALUES : Reason.TOO_FEW_VALUES;
        }
        return Sample.of(a).isConstant() || Sample.of(b).isConstant() ? Reason.NO_VARIANCE : null;
    }

    private static TestResult test(Method method, int n, double r) {
        if (n < 3) {
            return new TestResult.Undefined(method, n, Reason.TOO_FEW_VALUES);
        }
        double left = 1 - r * r;
        if (left <= 1e-14) {
            return new TestResult.Undefined(method, n, Reason.PERFECT_AGREEMENT);
        }
        double t = r * Math.sqrt((n - 2) / left);
        return new TestResult.Outcome(method, n, t, n - 2.0, 0, Distributions.tTwoSided(t, n - 2.0));
    }

    /** {@return the number of rows that have both numbers} */
    public int n() {
        return coefficient.n();
    }

    /**
     * The interval through Fisher's z; for rho with the standard error of Bonett and Wright.
     *
     * @param confidence the two-sided level, between 0 and 1
     * @return {@link Method#PEARSON_FISHER_INTERVAL} or {@link Method#SPEARMAN_FISHER_INTERVAL}, within -1 and 1;
     *     undefined where the test is, and for fewer than four common rows
     * @throws IllegalArgumentException if the level is not valid
     */
    public Interval interval(double confidence) {
        Checks.confidence(confidence);
        boolean isPearson = coefficient.method() == Method.PEARSON_R;
        Method method = isPearson ? Method.PEARSON_FISHER_INTERVAL : Method.SPEARMAN_FISHER_INTERVAL;
        if (test instanceof TestResult.Undefined undefined) {
            return new Interval.Undefined(method, n(), confidence, undefined.reason());
        }
        if (n() < FEWEST_FOR_INTERVAL) {
            return new Interval.Undefined(method, n(), confidence, Reason.TOO_FEW_VALUES);
        }
        double r = coefficient.orElseThrow();
        double variance = isPearson ? 1 : 1 + r * r / 2;
        double reach =
                Distributions.normalQuantile(Distributions.upperTail(confidence)) * Math.sqrt(variance / (n() - 3));
        return new Interval.Bounds(method, n(), confidence, Math.tanh(atanh(r) - reach), Math.tanh(atanh(r) + reach));
    }

    static double atanh(double r) {
        return 0.5 * (Math.log1p(r) - Math.log1p(-r));
    }

    /** {@return the title and n, never the coefficient} */
    @Override
    public String toString() {
        return coefficient.toString();
    }
}
