package fi.qwl.survey;

import fi.qwl.words.Labelled;

/** Where a unit stands in a municipal group. */
public enum UnitLevel implements Labelled {
    /** The municipal group: municipality and subsidiaries. */
    GROUP,
    /** The municipality itself. */
    MUNICIPALITY,
    /** A subsidiary. */
    SUBSIDIARY,
    /** A sector. */
    SECTOR,
    /** A unit. */
    UNIT,
    /** A team. */
    TEAM
}
