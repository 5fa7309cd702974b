package fi.qwl.plan.choice;

import fi.qwl.model.LocalText;
import fi.qwl.plan.PlanChoices;

/** What is chosen. */
public enum ChoiceKind {
    /** A strength to hold on to. */
    STRENGTH(LocalText.of("vahvuus", "styrka", "strength"), LocalText.of("vahvuutta", "styrkor", "strengths")),
    /** A development area. */
    AREA(
            LocalText.of("kehittämisen kohde", "utvecklingsområde", "development area"),
            LocalText.of("kehittämisen kohdetta", "utvecklingsområden", "development areas"));

    /** The most of a kind that one person proposes or votes for, and that a unit chooses (seed). */
    public static final int MOST = PlanChoices.MOST;

    private final LocalText label;
    private final LocalText counted;

    ChoiceKind(LocalText label, LocalText counted) {
        this.label = label;
        this.counted = counted;
    }

    /** {@return the name for people in lower case} */
    public LocalText label() {
        return label;
    }

    /** {@return the name after a number other than one, such as {@code vahvuutta}} */
    public LocalText counted() {
        return counted;
    }
}
