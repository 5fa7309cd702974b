package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
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
    public enum Outcome {
        /** The goal was reached. */
        ACHIEVED(LocalText.of("tavoite saavutettiin", "målet nåddes", "goal reached")),
        /** The goal was reached in part. */
        PARTLY(LocalText.of("tavoite saavutettiin osittain", "målet nåddes delvis", "goal partly reached")),
        /** The goal was not reached. */
        NOT_ACHIEVED(LocalText.of("tavoitetta ei saavutettu", "målet nåddes inte", "goal not reached")),
        /** Whatever became of the goal, the unit learned something. */
        LEARNED(LocalText.of("opimme uutta", "vi lärde oss något", "we learned"));

        private final LocalText label;

        Outcome(LocalText label) {
            this.label = label;
        }

        /** {@return the outcome for people} */
        public LocalText label() {
            return label;
        }
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
