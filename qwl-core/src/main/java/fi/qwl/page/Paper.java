package fi.qwl.page;

/** What a page is printed on. */
public enum Paper {
    /** A4, upright. */
    UPRIGHT,
    /** A4 on its side, for wide tables. */
    WIDE,
    /** A3, upright, in letters that are read from three metres. */
    POSTER
}
