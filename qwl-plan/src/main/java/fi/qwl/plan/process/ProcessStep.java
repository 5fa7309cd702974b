package fi.qwl.plan.process;

import fi.qwl.model.LocalText;
import java.util.Arrays;
import java.util.Optional;

/** The steps of the way from a survey to the next one, in their order (seed). */
public enum ProcessStep {
    /** People answer the survey. */
    SURVEY(LocalText.of("kysely", "enkät", "survey")),
    /** The results are presented and talked about. */
    RESULTS_MEETING(LocalText.of("tulosten läpikäynti", "genomgång av resultaten", "results meeting")),
    /** Strengths and development areas are chosen together. */
    CHOICE(LocalText.of("yhteinen valinta", "gemensamt val", "choosing together")),
    /** Small groups prepare the areas before the workshop. */
    PREPARATION(LocalText.of("valmistautuminen työpajaan", "förberedelser inför verkstaden", "preparation")),
    /** The workshop is held. */
    WORKSHOP(LocalText.of("kehittämistyöpaja", "utvecklingsverkstad", "development workshop")),
    /** The plan is written and made known. */
    PLAN(LocalText.of("kehittämissuunnitelma", "utvecklingsplan", "development plan")),
    /** What was agreed is done. */
    CARRYING_OUT(LocalText.of("toteutus", "genomförande", "carrying out")),
    /** Progress is taken up, at least every three months. */
    FOLLOW_UP(LocalText.of("seuranta", "uppföljning", "follow-up")),
    /** The unit evaluates what came of it. */
    EVALUATION(LocalText.of("arviointi", "utvärdering", "evaluation"));

    private final LocalText label;

    ProcessStep(LocalText label) {
        this.label = label;
    }

    /** {@return the name for people in lower case} */
    public LocalText label() {
        return label;
    }

    /** {@return the step after this one; none after the evaluation, which the next survey follows} */
    public Optional<ProcessStep> next() {
        return Arrays.stream(values()).filter(step -> step.compareTo(this) > 0).findFirst();
    }
}
