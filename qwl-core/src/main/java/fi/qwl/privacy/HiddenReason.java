package fi.qwl.privacy;

/** Why a value is not shown. The reason never depends on the value. */
public enum HiddenReason {
    /** Primary suppression: fewer valid answers than the policy asks for, or none. */
    TOO_FEW,
    /** Secondary suppression: shown, it would give away a smaller group's result, or what everybody answered. */
    PROTECTED,
    /** The provider's report has no such value, or it comes without the number of answers. */
    NOT_REPORTED,
    /** This audience is not given it: the unit is not its own, or the measure is about the unit's supervisor. */
    OTHER_READERS,
    /** What was released of the unit is wrong, and what is right cannot be shown next to it. */
    WITHDRAWN
}
