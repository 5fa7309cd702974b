package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.words.Labelled;
import java.time.LocalDate;

/**
 * What came of a development area.
 *
 * @param outcome the unit's own judgement
 * @param date the day of the evaluation
 * @param text in the unit's words; may be empty
 */
public record Evaluation(Outcome outcome, LocalDate date, String text) {

    /** The outcomes; all four are valid (seed: partly and learned too). */
    public enum Outcome implements Labelled {
        /** The goal was reached. */
        ACHIEVED,
        /** The goal was reached in part. */
        PARTLY,
        /** The goal was not reached. */
        NOT_ACHIEVED,
        /** Whatever became of the goal, the unit learned something. */
        LEARNED
    }

    public Evaluation {
        requireNonNull(outcome, "outcome");
        requireNonNull(date, "date");
        requireNonNull(text, "text");
    }

    /** {@return the outcome and the day, never the text} */
    @Override
    public String toString() {
        return outcome + " " + date;
    }
}
