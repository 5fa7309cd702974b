package fi.qwl.risk;

import fi.qwl.words.Labelled;
import fi.qwl.words.Text;
import fi.qwl.words.Words;

/**
 * Whether a difference between two groups is significant. The rule is ours: at least {@value #FEWEST} valid answers on either
 * side, and a Welch test whose p, corrected for the number of units looked at (Benjamini–Hochberg), is at most 0.05. The
 * signed difference is always shown next to it, since small changes for the worse are looked at closely.
 */
public enum ChangeVerdict implements Labelled {
    /** The difference is larger than chance gives easily. */
    CHANGED,
    /** So small a difference comes easily by chance. */
    ABOUT_THE_SAME,
    /** Too few answers on one side: nothing can be concluded either way. */
    TOO_FEW,
    /** The spread is not known, as with reported values, or not published. */
    NOT_TESTED;

    /** The least number of valid answers on either side. */
    public static final int FEWEST = 10;

    /** The greatest corrected p that is called a change. */
    public static final double LEVEL = 0.05;

    /**
     * The verdict.
     *
     * @param nNow valid answers on the one side
     * @param nThen valid answers on the other
     * @param adjustedP the corrected p, {@code NaN} where there is no test
     * @return the verdict; whether it is {@link #TOO_FEW} depends on the numbers of answers alone
     */
    public static ChangeVerdict of(long nNow, long nThen, double adjustedP) {
        if (Math.min(nNow, nThen) < FEWEST) {
            return TOO_FEW;
        }
        if (Double.isNaN(adjustedP)) {
            return NOT_TESTED;
        }
        return adjustedP <= LEVEL ? CHANGED : ABOUT_THE_SAME;
    }

    /** {@return the name for people where units are compared, not years} */
    public Text labelOfDifference() {
        return Words.of(this, "difference");
    }
}
