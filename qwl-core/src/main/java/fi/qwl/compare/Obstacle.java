package fi.qwl.compare;

import fi.qwl.model.LocalText;

/** Why two groups cannot be compared. */
public enum Obstacle {
    /** The unit did not exist then, or joined from outside. */
    NEW_UNIT(LocalText.of("yksikkö on uusi", "enheten är ny", "the unit is new")),
    /** The unit then was split, so its people went to several units. */
    SPLIT(LocalText.of("yksikkö on jaettu", "enheten har delats", "the unit was split")),
    /** A declared predecessor is not in the earlier organisation. */
    UNKNOWN_PREDECESSOR(LocalText.of(
            "edeltävää yksikköä ei löydy", "den tidigare enheten finns inte", "the earlier unit is not known")),
    /** Earlier units would be counted twice, since one is below another. */
    OVERLAP(LocalText.of(
            "edeltävät yksiköt menevät päällekkäin", "de tidigare enheterna överlappar", "the earlier units overlap")),
    /** The unit has no value now. */
    NO_VALUE_NOW(LocalText.of("nyt ei ole tulosta", "det finns inget resultat nu", "there is no result now")),
    /** The other side has no value. */
    NO_OTHER_VALUE(LocalText.of(
            "vertailukohdalla ei ole tulosta", "jämförelsen saknar resultat", "the other side has no result")),
    /** The measure was computed otherwise: other curves, another order, or reported and not computed. */
    COMPUTED_OTHERWISE(LocalText.of(
            "luku on laskettu eri tavalla", "talet har räknats på annat sätt", "the figure was computed otherwise")),
    /** There is no unit of the wanted level above. */
    NO_SUCH_LEVEL(LocalText.of(
            "yläpuolella ei ole tämän tason yksikköä",
            "det finns ingen enhet på den nivån ovanför",
            "there is no unit of that level above")),
    /** No unit that existed in both waves has values in both. */
    NOTHING_IN_COMMON(LocalText.of(
            "yhteisiä yksiköitä ei ole", "det finns inga gemensamma enheter", "there are no common units"));

    private final LocalText label;

    Obstacle(LocalText label) {
        this.label = label;
    }

    /** {@return the reason for people} */
    public LocalText label() {
        return label;
    }
}
