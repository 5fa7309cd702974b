package fi.qwl.plan.choice;

import fi.qwl.plan.PlanChoices;
import fi.qwl.words.Labelled;
import fi.qwl.words.Text;
import fi.qwl.words.Words;

/** What is chosen. */
public enum ChoiceKind implements Labelled {
    /** A strength to hold on to. */
    STRENGTH,
    /** A development area. */
    AREA;

    /** The most of a kind that one person proposes or votes for, and that a unit chooses (seed). */
    public static final int MOST = PlanChoices.MOST;

    /** {@return the name after a number other than one, such as {@code vahvuutta}} */
    public Text counted() {
        return Words.of(this, "counted");
    }
}
