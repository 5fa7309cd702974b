package fi.qwl.plan.meeting;

import fi.qwl.model.LocalText;

/** What people answer to the question whether there is a need to develop (seed). */
public enum DevelopmentNeed {
    /** Yes: areas are chosen. */
    DEVELOP(LocalText.of(
            "Kehitämme valittuja kohteita.", "Vi utvecklar de valda områdena.", "We develop the chosen areas.")),
    /** We hold on to what is good. */
    HOLD_ON(LocalText.of(
            "Pidämme kiinni siitä, mikä on hyvin.",
            "Vi håller fast vid det som är bra.",
            "We hold on to what is good.")),
    /** Not now, for a reason that is written down. */
    NOT_NOW(LocalText.of("Emme aloita nyt uutta.", "Vi börjar inget nytt nu.", "We begin nothing new now."));

    private final LocalText text;

    DevelopmentNeed(LocalText text) {
        this.text = text;
    }

    /** {@return the answer for people, a whole sentence} */
    public LocalText text() {
        return text;
    }
}
