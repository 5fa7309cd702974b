package fi.qwl.plan.meeting;

import static java.util.Objects.requireNonNull;

import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * Looking back from a wished-for future: where today's state brings no ideas, people imagine a day about a year from now
 * on which things are well, and describe from there what led to it (seed). What comes of it are concrete steps, which may be
 * brought into the choice.
 *
 * @param from the imagined day
 * @param state what things are like then; not blank
 * @param ledTo what led to it; unmodifiable
 * @param helpedBy who and what helped; unmodifiable
 * @param steps concrete things to write down today; unmodifiable
 */
public record LookBack(LocalDate from, String state, List<String> ledTo, List<String> helpedBy, List<String> steps) {

    /** What it says to people. */
    private enum Wording implements Phrase {
        STATE,
        LED_TO,
        HELPED_BY,
        STEPS
    }

    public LookBack {
        requireNonNull(from, "from");
        ledTo = List.copyOf(ledTo);
        helpedBy = List.copyOf(helpedBy);
        steps = List.copyOf(steps);
        if (state.isBlank()) {
            throw new IllegalArgumentException("the state must not be blank: what are things like on " + from + "?");
        }
    }

    /** {@return the four questions, in the order in which they are asked; unmodifiable} */
    public static List<Text> questions() {
        return List.of(Wording.STATE, Wording.LED_TO, Wording.HELPED_BY, Wording.STEPS);
    }

    /** {@return the imagined day and the number of steps, never a text} */
    @Override
    public String toString() {
        return "LookBack from " + from + ", steps " + steps.size();
    }
}
