package fi.qwl.plan.advice;

import fi.qwl.words.Labelled;

/** How much a piece of advice rests on (ours). */
public enum Confidence implements Labelled {
    /** The unit's own value of at least twenty people, not just beside its limit. */
    STRONG,
    /** The unit's own value of at least ten people. */
    MODERATE,
    /** Few people, just beside the limit, one small sign alone, or a unit above: talk about it before you trust it. */
    WEAK
}
