package fi.qwl.plan.outcome;

import fi.qwl.words.Labelled;

/** What a change says. The signed change is always shown next to it: small changes for the worse are looked at closely. */
public enum Verdict implements Labelled {
    /** It went up. */
    IMPROVED,
    /** A change that matters is ruled out. */
    ABOUT_THE_SAME,
    /** The difference cannot be distinguished from chance, and a change that matters is not ruled out either. */
    NOT_DISTINGUISHABLE,
    /** It went down. */
    WORSE,
    /** Too few answered, or the spread is not published: there is no verdict. */
    NOT_ASSESSED
}
