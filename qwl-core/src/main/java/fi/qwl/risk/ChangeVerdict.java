package fi.qwl.risk;

import fi.qwl.stats.Interval;
import fi.qwl.stats.MeanDifference;
import fi.qwl.words.Labelled;
import fi.qwl.words.Text;
import fi.qwl.words.Words;
import java.util.function.BooleanSupplier;

/**
 * What can be said of a difference between two groups. Not significant is not the same (Altman and Bland 1995): a
 * difference is <i>changed</i> where a Welch test finds it, <i>about the same</i> where two one-sided tests rule out a
 * change that matters (Schuirmann 1987), and else it cannot be distinguished from chance. The rule is ours: at least
 * {@value #FEWEST} valid answers on either side; a p, corrected for the number of units looked at (Benjamini–Hochberg), of
 * at most 0.05; and for sameness a 90 % interval of the difference within the smallest change that matters, which the
 * model declares ({@link fi.qwl.model.RiskRules#change()}). The signed difference is always shown next to it, since small
 * changes for the worse are looked at closely.
 */
public enum ChangeVerdict implements Labelled {
    /** The difference is larger than chance gives easily. */
    CHANGED,
    /** A change that matters is ruled out: the whole 90 % interval of the difference is smaller. */
    ABOUT_THE_SAME,
    /** Chance may have made it, and a change that matters may hide in it: nothing follows either way. */
    NOT_DISTINGUISHABLE,
    /** Too few answers on one side: nothing can be concluded either way. */
    TOO_FEW,
    /** The spread is not known, as with reported values, or not published: nothing can be concluded either way. */
    NOT_TESTED;

    /** The least number of valid answers on either side. */
    public static final int FEWEST = 10;

    /** The greatest corrected p that is called a change. */
    public static final double LEVEL = 0.05;

    /** The confidence of the interval that sameness is judged by: two one-sided tests at 5 % each. */
    public static final double SAMENESS_CONFIDENCE = 0.90;

    /**
     * The verdict on two means.
     *
     * @param difference the means compared, from spread that may be known where the verdict is shown
     * @param adjustedP the corrected p of its test, {@code NaN} where there is no test
     * @param smallestChange the smallest change that matters, in the means' own units
     * @return the verdict; whether it is {@link #TOO_FEW} depends on the numbers of answers alone
     */
    public static ChangeVerdict of(MeanDifference difference, double adjustedP, double smallestChange) {
        long fewest = Math.min(difference.nA(), difference.nB());
        return of(fewest, adjustedP, () -> isWithin(difference.interval(SAMENESS_CONFIDENCE), smallestChange));
    }

    private static boolean isWithin(Interval interval, double smallestChange) {
        return interval.bounds()
                .filter(bounds -> -smallestChange < bounds.lower() && bounds.upper() < smallestChange)
                .isPresent();
    }

    /**
     * The verdict on any difference.
     *
     * @param fewest valid answers on the smaller side
     * @param adjustedP the corrected p of its test, {@code NaN} where there is no test
     * @param interval of the difference, at {@value #SAMENESS_CONFIDENCE}
     * @param smallestChange the smallest change that matters, in the same units
     * @return the verdict
     * @throws IllegalArgumentException if the interval is of another confidence
     */
    public static ChangeVerdict of(long fewest, double adjustedP, Interval interval, double smallestChange) {
        if (interval.confidence() != SAMENESS_CONFIDENCE) {
            throw new IllegalArgumentException("the interval has confidence " + interval.confidence()
                    + "\nMaybe ask for " + SAMENESS_CONFIDENCE + ": two one-sided tests at 5 %.");
        }
        return of(fewest, adjustedP, () -> isWithin(interval, smallestChange));
    }

    private static ChangeVerdict of(long fewest, double adjustedP, BooleanSupplier isSame) {
        if (fewest < FEWEST) {
            return TOO_FEW;
        }
        if (Double.isNaN(adjustedP)) {
            return NOT_TESTED;
        }
        if (adjustedP <= LEVEL) {
            return CHANGED;
        }
        return isSame.getAsBoolean() ? ABOUT_THE_SAME : NOT_DISTINGUISHABLE;
    }

    /** {@return the name for people where units are compared, not years} */
    public Text labelOfDifference() {
        return Words.of(this, "difference");
    }
}
