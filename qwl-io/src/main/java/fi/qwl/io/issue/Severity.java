package fi.qwl.io.issue;

/** How much an {@link ImportIssue} costs. */
public enum Severity {
    /** Nothing is lost: something was chosen or noticed, such as the encoding or a hidden sheet. */
    INFO,
    /** A cell or a row was left out, or needs a person's look; everything else stands. */
    WARNING,
    /** The input as a whole cannot be used. */
    ERROR
}
