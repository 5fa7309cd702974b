package fi.qwl.index;

import fi.qwl.risk.ChangeVerdict;
import fi.qwl.stats.Adjustment;
import fi.qwl.stats.MeanDifference;
import fi.qwl.stats.TestResult;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on a measure's changes in all units of a wave, whose p-values are corrected for their number. Where the
 * difference is so small beside its standard error that any t-test leaves it to chance, there is no test: p is taken as 1,
 * which changes no verdict. For one thread.
 */
public final class TestedChanges {

    /** Of the standard normal distribution at 97.5 %, rounded down: a t-test of less has a p above 0.05. */
    private static final double CHANGE_QUANTILE = 1.9599;

    /** Of the standard normal distribution at 95 %, rounded down: a t interval is wider. */
    private static final double NARROWEST = 1.6448;

    /** Of t with 9 degrees of freedom at 95 %, rounded up: no interval is wider, since either side has at least 10 values. */
    private static final double WIDEST = 1.8332;

    private final transient double smallestChange;
    private final transient @Nullable Tested[] tested;
    private transient double @Nullable [] corrected;

    /**
     * Starts without a change.
     *
     * @param units how many units there are
     * @param smallestChange the smallest change that matters, in percentage points
     */
    public TestedChanges(int units, double smallestChange) {
        this.smallestChange = smallestChange;
        this.tested = new Tested[units];
    }

    /** A change between two levels of known spread. */
    private record Tested(Level now, Level then, double p) {

        static Tested of(Level now, Level then) {
            // Too small groups are not shown, so they are not among the tests either.
            if (Math.min(now.n(), then.n()) < ChangeVerdict.FEWEST) {
                return new Tested(now, then, Double.NaN);
            }
            Tested untested = new Tested(now, then, 1);
            return untested.difference() < CHANGE_QUANTILE * untested.standardError()
                    ? untested
                    : new Tested(
                            now,
                            then,
                            untested.means()
                                    .test()
                                    .outcome()
                                    .map(TestResult.Outcome::p)
                                    .orElse(Double.NaN));
        }

        MeanDifference means() {
            return now.differenceFrom(then);
        }

        private double difference() {
            return Math.abs(now.mean().orElseThrow() - then.mean().orElseThrow());
        }

        private double standardError() {
            return Math.sqrt(squaredError(now) + squaredError(then));
        }

        private static double squaredError(Level level) {
            double sd = level.sd().orElseThrow();
            return sd * sd / level.n();
        }

        ChangeVerdict verdict(double correctedP, double smallestChange) {
            boolean isChance = correctedP > ChangeVerdict.LEVEL;
            if (isChance && difference() + WIDEST * standardError() < smallestChange) {
                return ChangeVerdict.ABOUT_THE_SAME;
            }
            return isChance && difference() + NARROWEST * standardError() >= smallestChange
                    ? ChangeVerdict.NOT_DISTINGUISHABLE
                    : ChangeVerdict.of(means(), correctedP, smallestChange);
        }
    }

    /**
     * Tests a unit's change.
     *
     * @param unit its index
     * @param now its level, with a standard deviation
     * @param then the level of the units that it continues, with a standard deviation
     */
    public void test(int unit, Level now, Level then) {
        tested[unit] = Tested.of(now, then);
        corrected = null;
    }

    /**
     * The verdict on a unit's change, once all are tested.
     *
     * @param unit its index
     * @param untested the verdict if it was not tested
     * @return the verdict
     */
    public ChangeVerdict verdict(int unit, ChangeVerdict untested) {
        Tested change = tested[unit];
        return change == null ? untested : change.verdict(corrected()[unit], smallestChange);
    }

    private double[] corrected() {
        double[] known = corrected;
        if (known == null) {
            known = Adjustment.BENJAMINI_HOCHBERG.adjust(Arrays.stream(tested)
                    .mapToDouble(change -> change == null ? Double.NaN : change.p)
                    .toArray());
            corrected = known;
        }
        return known;
    }
}
