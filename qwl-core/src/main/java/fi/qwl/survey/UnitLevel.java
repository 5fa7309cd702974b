package fi.qwl.survey;

import fi.qwl.model.LocalText;

/** Where a unit stands in a municipal group. */
public enum UnitLevel {
    /** The municipal group: municipality and subsidiaries. */
    GROUP(LocalText.of("kuntakonserni", "kommunkoncern", "municipal group")),
    /** The municipality itself. */
    MUNICIPALITY(LocalText.of("kunta", "kommun", "municipality")),
    /** A subsidiary. */
    SUBSIDIARY(LocalText.of("tytäryhtiö", "dotterbolag", "subsidiary")),
    /** A sector. */
    SECTOR(LocalText.of("toimiala", "sektor", "sector")),
    /** A unit. */
    UNIT(LocalText.of("yksikkö", "enhet", "unit")),
    /** A team. */
    TEAM(LocalText.of("tiimi", "team", "team"));

    private final LocalText label;

    UnitLevel(LocalText label) {
        this.label = label;
    }

    /** {@return the name for people} */
    public LocalText label() {
        return label;
    }
}
