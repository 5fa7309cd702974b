package fi.qwl.io.spi;

/** What a cell holds. */
public enum CellKind {
    /** Nothing, or an empty text. */
    BLANK,
    /** A text. */
    TEXT,
    /** A number; a percent cell is a number with a flag. */
    NUMBER,
    /** A truth value. */
    BOOLEAN,
    /** A day, with or without a time. */
    DATE,
    /** A time of day without a day. */
    TIME,
    /** A length of time, such as 26 hours and 30 minutes. */
    DURATION,
    /** An error such as {@code #N/A}, or a cell that breaks the rules of its file; never a number. */
    ERROR,
    /** A formula that was stored without its value. */
    UNCALCULATED
}
