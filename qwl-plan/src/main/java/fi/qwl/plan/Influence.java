package fi.qwl.plan;

import fi.qwl.words.Text;
import fi.qwl.words.Words;

/** The four views of influence that are asked of every development area (seed; the wording is ours). */
public enum Influence {
    /** What the unit can do together. */
    TOGETHER,
    /** What each one can do. */
    EACH_OF_US,
    /** What is hoped of management and supervisors. */
    MANAGEMENT,
    /** What support is needed. */
    SUPPORT;

    /** {@return the question that opens the view} */
    public Text question() {
        return Words.of(this);
    }
}
