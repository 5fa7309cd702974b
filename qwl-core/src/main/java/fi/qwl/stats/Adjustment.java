package fi.qwl.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects p-values for their number. Compare twenty units with the rest and one is "significant" by chance alone.
 *
 * <p>Holm keeps the chance of any false alarm below the level, for any dependence, and is never worse than Bonferroni.
 * Benjamini-Hochberg keeps the expected share of false alarms among the alarms below it, for independent (and many
 * positively dependent) tests; Benjamini-Yekutieli for any dependence.
 *
 * <pre>{@code
 * List<Estimate> adjusted = Adjustment.HOLM.adjust(tests);
 * }</pre>
 */
public enum Adjustment {
    /** p times their number. */
    BONFERRONI(Method.BONFERRONI),
    /** Step-down Bonferroni; the choice where each alarm costs. */
    HOLM(Method.HOLM),
    /** False discovery rate; the choice where a list is looked through. */
    BENJAMINI_HOCHBERG(Method.BENJAMINI_HOCHBERG),
    /** False discovery rate under any dependence. */
    BENJAMINI_YEKUTIELI(Method.BENJAMINI_YEKUTIELI);

    private final Method method;

    Adjustment(Method method) {
        this.method = method;
    }

    /** {@return the method, with formula and literature} */
    public Method method() {
        return method;
    }

    /**
     * The tests' p-values, corrected. A test without an outcome stays without one and does not count in their number.
     *
     * @param tests all tests of the family, in any order: also those that were not significant
     * @return one p per test, in the order of the tests
     */
    public List<Estimate> adjust(List<? extends TestResult> tests) {
        double[] p = tests.stream()
                .mapToDouble(test -> test.outcome().map(TestResult.Outcome::p).orElse(Double.NaN))
                .toArray();
        double[] adjusted = adjust(p);
        return IntStream.range(0, p.length)
                .mapToObj(index -> result(tests.get(index), adjusted[index]))
                .toList();
    }

    private Estimate result(TestResult test, double adjusted) {
        return test instanceof TestResult.Undefined undefined
                ? new Estimate.Undefined(method, test.n(), undefined.reason())
                : new Estimate.Value(method, test.n(), adjusted);
    }

    /**
     * P-values, corrected.
     *
     * @param p all p-values of the family, 0 to 1, in any order; {@code NaN} for a test without one, which does not
     *     count in their number
     * @return as many, in the same order; {@code NaN} where it was
     * @throws IllegalArgumentException if a p-value lies outside 0 to 1
     */
    public double[] adjust(double... p) {
        double[] rising = IntStream.range(0, p.length)
                .filter(index -> !Double.isNaN(p[index]))
                .peek(index -> Checks.probability(p[index], "p-value " + index))
                .mapToDouble(index -> p[index])
                .sorted()
                .toArray();
        double[] byRank = switch (this) {
            case BONFERRONI, HOLM -> stepDown(rising);
            case BENJAMINI_HOCHBERG -> stepUp(rising, rising.length);
            case BENJAMINI_YEKUTIELI -> stepUp(rising, rising.length * harmonic(rising.length));
        };
        // Equal p have equal corrections, so any of their ranks will do.
        return Arrays.stream(p)
                .map(each -> Double.isNaN(each) ? Double.NaN : byRank[Arrays.binarySearch(rising, each)])
                .toArray();
    }

    private double[] stepDown(double[] rising) {
        double[] adjusted = new double[rising.length];
        double running = 0;
        for (int rank = 0; rank < rising.length; rank++) {
            int factor = this == HOLM ? rising.length - rank : rising.length;
            running = Math.max(running, Math.min(1, factor * rising[rank]));
            adjusted[rank] = running;
        }
        return adjusted;
    }

    private static double[] stepUp(double[] rising, double weight) {
        double[] adjusted = new double[rising.length];
        double running = 1;
        for (int rank = rising.length - 1; rank >= 0; rank--) {
            running = Math.min(running, weight / (rank + 1) * rising[rank]);
            adjusted[rank] = running;
        }
        return adjusted;
    }

    private static double harmonic(int m) {
        return IntStream.rangeClosed(1, m).mapToDouble(i -> 1.0 / i).sum();
    }
}
