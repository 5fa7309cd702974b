package fi.qwl.compare;

import fi.qwl.words.Labelled;

/** Why two groups cannot be compared. */
public enum Obstacle implements Labelled {
    /** The unit did not exist then, or joined from outside. */
    NEW_UNIT,
    /** The unit then was split, so its people went to several units. */
    SPLIT,
    /** A declared predecessor is not in the earlier organisation. */
    UNKNOWN_PREDECESSOR,
    /** Earlier units would be counted twice, since one is below another. */
    OVERLAP,
    /** The unit has no value now. */
    NO_VALUE_NOW,
    /** The other side has no value. */
    NO_OTHER_VALUE,
    /** The measure was computed otherwise: other curves, another order, or reported and not computed. */
    COMPUTED_OTHERWISE,
    /** There is no unit of the wanted level above. */
    NO_SUCH_LEVEL,
    /** No unit that existed in both waves has values in both. */
    NOTHING_IN_COMMON
}
