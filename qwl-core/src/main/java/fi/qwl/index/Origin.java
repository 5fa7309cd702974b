package fi.qwl.index;

/** Where a unit's numbers come from. */
public enum Origin {
    /** Computed here from answers, by a model. */
    COMPUTED,
    /** Reported by the survey's provider and kept as reported. */
    REPORTED
}
