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
    /** A date, a time, or both. */
    DATE,
    /** An error such as {@code #N/A}; never a number. */
    ERROR,
    /** A formula that was stored without its value. */
    UNCALCULATED
}
