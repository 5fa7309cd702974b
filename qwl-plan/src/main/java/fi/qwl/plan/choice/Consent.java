package fi.qwl.plan.choice;

import fi.qwl.model.LocalText;

/** What people answered when everybody was asked whether the choice is shared (seed). */
public enum Consent {
    /** Everybody shares it. */
    SHARED_BY_ALL(LocalText.of(
            "Kaikilta kysyttiin, ja valinta on yhteinen.",
            "Alla tillfrågades, och valet är gemensamt.",
            "Everybody was asked, and the choice is shared.")),
    /** Most share it; what others think is recorded without names. */
    NOT_BY_ALL(LocalText.of(
            "Kaikilta kysyttiin. Kaikki eivät olleet samaa mieltä, ja eri näkemykset on kirjattu ilman nimiä.",
            "Alla tillfrågades. Alla var inte av samma åsikt, och de avvikande synpunkterna har antecknats utan namn.",
            "Everybody was asked. Not all agreed, and what they think is recorded without names."));

    private final LocalText text;

    Consent(LocalText text) {
        this.text = text;
    }

    /** {@return the answer for people, as whole sentences} */
    public LocalText text() {
        return text;
    }
}
