package fi.qwl.plan.process;

import fi.qwl.words.Labelled;
import java.util.Arrays;
import java.util.Optional;

/** The steps of the way from a survey to the next one, in their order (seed). */
public enum ProcessStep implements Labelled {
    /** People answer the survey. */
    SURVEY,
    /** The results are presented and talked about. */
    RESULTS_MEETING,
    /** Strengths and development areas are chosen together. */
    CHOICE,
    /** Small groups prepare the areas before the workshop. */
    PREPARATION,
    /** The workshop is held. */
    WORKSHOP,
    /** The plan is written and made known. */
    PLAN,
    /** What was agreed is done. */
    CARRYING_OUT,
    /** Progress is taken up, at least every three months. */
    FOLLOW_UP,
    /** The unit evaluates what came of it. */
    EVALUATION;

    /** {@return the step after this one; empty after the evaluation, which the next survey follows} */
    public Optional<ProcessStep> next() {
        return Arrays.stream(values()).filter(step -> step.compareTo(this) > 0).findFirst();
    }
}
