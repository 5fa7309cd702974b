package fi.qwl.io.issue;

import java.util.List;

/** What every reader of tables reports of headers, rows and cells. */
public enum RowIssue implements IssueCode {
    /** The file has no header row, or no row that counts. */
    NO_ROWS(Severity.ERROR, "rows"),
    /** The header of a text file has fewer cells than the rows, so every answer may be under a wrong header. */
    HEADER_SHORT(Severity.ERROR, "cells", "expected"),
    /** Rows above the header look like answers and would be lost. */
    ROWS_ABOVE_HEADER(Severity.ERROR, "rows", "header"),
    /** A row above the header has as many cells as the header; it is read as a title. */
    TITLE_WIDE(Severity.WARNING, "header"),
    /** Rows have cells to the right of the last header; they are not read. */
    COLUMN_UNNAMED(Severity.WARNING, "cells", "expected"),
    /** The table lacks columns without which it cannot be read. */
    COLUMNS_MISSING(Severity.ERROR, "headers", "near", "found", "language"),
    /** Several columns have the same header, and it is not clear which one is meant. */
    COLUMN_AMBIGUOUS(Severity.ERROR, "header", "columns"),
    /** A second table with its own header, in another order of columns, is below the first. */
    HEADER_OTHER_ORDER(Severity.ERROR),
    /** Another sheet has the requested columns; it is not read. */
    SHEET_PASSED_OVER(Severity.WARNING, "sheets", "rows"),
    /** Rows repeat the header; they are left out. */
    ROW_HEADER_AGAIN(Severity.WARNING, "rows"),
    /** Rows have nothing in the columns that are read; they are left out. */
    ROW_EMPTY(Severity.INFO, "rows"),
    /** A cell should hold a number of people but holds something else; it is left out. */
    NUMBER_NOT_READABLE(Severity.WARNING),
    /** A cell should hold a date but holds something else; it is left out. */
    DATE_NOT_READABLE(Severity.WARNING),
    /** A cell should hold a period but holds something else; it is left out. */
    PERIOD_NOT_READABLE(Severity.WARNING),
    /**
     * Cells have a guard before their text, such as ' or ="…", which keeps a spreadsheet from reading it as a formula;
     * they are read without it.
     */
    GUARD_REMOVED(Severity.INFO, "rows");

    private final Severity severity;
    private final List<String> attributes;

    RowIssue(Severity severity, String... attributes) {
        this.severity = severity;
        this.attributes = List.of(attributes);
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public List<String> attributes() {
        return attributes;
    }
}
