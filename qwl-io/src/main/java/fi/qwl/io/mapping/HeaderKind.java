package fi.qwl.io.mapping;

/** The shapes of header that survey tools write above their rows; recognised by what the records hold. */
public enum HeaderKind {
    /** One record. */
    ONE,
    /** Two or three records, the last of which holds {@code {"ImportId": …}} in each cell. */
    IMPORT_IDS,
    /** Codes, and below them the questions' texts. */
    TEXTS_BELOW,
    /** The questions' texts, and below them codes. */
    CODES_BELOW,
    /** Questions, each in the first of its columns, and below them rows, options or the word {@code Response}. */
    ROWS_BELOW,
    /** Names, and below them tags that begin with {@code #}. */
    TAGS_BELOW
}
