package fi.qwl.plan;

import fi.qwl.words.Labelled;

/** Who has a part in development work (seed). */
public enum Role implements Labelled {
    /** Makes it possible, answers for carrying it out and for timing, takes progress up at least every three months. */
    SUPERVISOR,
    /** Takes part with ideas, in choosing and in doing; raises progress, obstacles and remedies. */
    EMPLOYEE,
    /** The whole unit or team together. */
    TEAM,
    /** The HR and wellbeing coordinator: supports, follows, answers for the annual clock. */
    COORDINATOR,
    /** Follows, evaluates and supports the process. */
    MANAGEMENT_TEAM,
    /** Spars, shares, raises resource questions. */
    WIDER_MANAGEMENT_TEAM,
    /** The municipal board and council: answer for resources, follow and support. */
    POLITICAL_LEADERSHIP
}
