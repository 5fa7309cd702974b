package fi.qwl.plan.workshop;

/** Who presents what was thought at the stations (seed: either). */
public enum Presentations {
    /** The group that is at a station last presents what all groups left there. */
    BY_AREA,
    /** Each group presents its own thoughts. */
    BY_GROUP
}
