package fi.qwl.plan;

import fi.qwl.model.LocalText;

/** Who has a part in development work (seed). */
public enum Role {
    /** Makes it possible, answers for carrying it out and for timing, takes progress up at least every three months. */
    SUPERVISOR(LocalText.of("esihenkilö", "närmaste chef", "supervisor")),
    /** Takes part with ideas, in choosing and in doing; raises progress, obstacles and remedies. */
    EMPLOYEE(LocalText.of("työntekijä", "anställd", "employee")),
    /** The whole unit or team together. */
    TEAM(LocalText.of("koko työyhteisö", "hela arbetsgemenskapen", "whole team")),
    /** The HR and wellbeing coordinator: supports, follows, answers for the annual clock. */
    COORDINATOR(LocalText.of(
            "henkilöstö- ja hyvinvointivastaava",
            "personal- och välbefinnandeansvarig",
            "HR and wellbeing coordinator")),
    /** Follows, evaluates and supports the process. */
    MANAGEMENT_TEAM(LocalText.of("johtoryhmä", "ledningsgrupp", "management team")),
    /** Spars, shares, raises resource questions. */
    WIDER_MANAGEMENT_TEAM(LocalText.of("laaja johtoryhmä", "utvidgad ledningsgrupp", "wider management team")),
    /** The municipal board and council: answer for resources, follow and support. */
    POLITICAL_LEADERSHIP(LocalText.of(
            "kunnanhallitus ja -valtuusto", "kommunstyrelse och -fullmäktige", "municipal board and council"));

    private final LocalText label;

    Role(LocalText label) {
        this.label = label;
    }

    /** {@return the name for people in lower case, such as {@code esihenkilö}} */
    public LocalText label() {
        return label;
    }
}
