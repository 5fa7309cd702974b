package fi.qwl.plan.outcome;

import fi.qwl.words.Labelled;

/** What a change says. The signed change is always shown next to it: small changes for the worse are looked at closely. */
public enum Verdict implements Labelled {
    /** It went up. */
    IMPROVED,
    /** It stayed about the same. */
    ABOUT_THE_SAME,
    /** It went down. */
    WORSE,
    /** Too few answered, or the spread is not published: the difference cannot be distinguished from chance. */
    NOT_ASSESSED
}
