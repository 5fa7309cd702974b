package fi.qwl.io.spi;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.IssueTexts;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.words.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the file formats report of a file, below the level of surveys. */
public enum TableIssue implements IssueCode {
    /** There is no such file. */
    FILE_MISSING(Severity.ERROR),
    /** The path is a folder, not a file. */
    FILE_IS_DIRECTORY(Severity.ERROR),
    /** The file cannot be opened for reading. */
    FILE_NOT_READABLE(Severity.ERROR),
    /** The file has no content. */
    FILE_EMPTY(Severity.ERROR),
    /** No registered format can read the file. */
    FORMAT_UNKNOWN(Severity.ERROR, "formats"),
    /** The content is not a table file, whatever the name says. */
    FORMAT_OTHER(Severity.ERROR, "kind"),
    /** The file is in a statistical program's own format, which no spreadsheet program opens. */
    FORMAT_STATISTICAL(Severity.ERROR, "kind"),
    /** The file is larger in some respect than the reader allows. */
    LIMIT_PASSED(Severity.ERROR, "limit", "allowed"),
    /** The listener ended the reading. */
    CANCELLED(Severity.ERROR, "rows"),
    /** Some letters of the text are UTF-8 and others are not, so that no one encoding reads all of it. */
    TEXT_MIXED(Severity.ERROR, "line", "byte", "count", "lines"),
    /** The bytes of a text file are not of the encoding that was declared or that its first bytes announce. */
    TEXT_MALFORMED(Severity.ERROR, "encoding", "line", "byte"),
    /** A quoted cell is never closed, so it would swallow every later record. */
    QUOTE_UNCLOSED(Severity.ERROR, "line", "cell"),
    /** Something follows a closing quote where a delimiter or the line end is expected. */
    QUOTE_STRAY(Severity.ERROR, "line", "cell", "opened-on-line"),
    /** The workbook is encrypted. */
    PASSWORD_NEEDED(Severity.ERROR),
    /** The given password does not open the workbook. */
    PASSWORD_WRONG(Severity.ERROR),
    /** A sensitivity label or rights management encrypts the workbook; no password opens it. */
    LABEL_PROTECTED(Severity.ERROR),
    /** The workbook was made by Excel 95 or older. */
    WORKBOOK_TOO_OLD(Severity.ERROR),
    /** The workbook breaks the rules of its format. */
    WORKBOOK_DAMAGED(Severity.ERROR),
    /** The workbook's XML declares a document type or entities, which no spreadsheet program writes. */
    WORKBOOK_FORBIDDEN(Severity.ERROR),
    /** The workbook has no sheet with cells. */
    WORKBOOK_WITHOUT_SHEETS(Severity.ERROR),
    /** A record has fewer cells than the table has columns; the missing ones count as blank. */
    ROW_SHORT(Severity.WARNING, "cells", "expected", "line"),
    /** A record has more cells than the table has columns, so answers may be in the wrong columns; it is left out. */
    ROW_LONG(Severity.WARNING, "cells", "expected", "line"),
    /** A record above the first full one has few cells and is read as a title. */
    ROW_TITLE(Severity.INFO, "cells", "expected", "line"),
    /** A record has blank cells beyond the table's columns; they are ignored. */
    ROW_PADDED(Severity.INFO, "cells", "expected", "line"),
    /** A text file holds NUL characters. */
    TEXT_NUL(Severity.WARNING, "line"),
    /** Some bytes mean nothing in the file's encoding and are read as U+FFFD. */
    TEXT_UNDEFINED(Severity.WARNING, "line"),
    /** The text looks as if UTF-8 had been read as windows-1252 and saved again. */
    TEXT_DOUBLE_ENCODED(Severity.WARNING, "line"),
    /** Lines that are not UTF-8 were read in the encoding that was declared for them. */
    LINES_OF_OTHER_ENCODING(Severity.WARNING, "encoding", "count", "lines"),
    /** The text was read as windows-1252, but another encoding fits its words better. */
    ENCODING_DOUBTFUL(Severity.WARNING, "encoding", "perhaps", "letters"),
    /** Quotes inside a quoted cell are not written twice and were read as part of it, as declared. */
    QUOTE_STRAY_READ(Severity.WARNING, "line", "cell"),
    /** Two delimiters fit the file about equally well. */
    DELIMITER_UNSURE(Severity.WARNING, "delimiter", "rival"),
    /** Rows of a sheet hold the same cell twice; the later one counts. */
    CELL_DUPLICATE(Severity.WARNING),
    /** Cells of a column break the rules of their kind and are read as errors. */
    CELL_DAMAGED(Severity.WARNING),
    /** Cells hold the text of an error such as #N/A, typed or pasted, and are read as text. */
    CELL_LOOKS_LIKE_ERROR(Severity.WARNING),
    /** The text is not UTF-8 and was read as windows-1252. */
    ENCODING_ASSUMED(Severity.INFO, "encoding", "byte"),
    /** Cells have blanks between the delimiter and the quote; blanks and quotes are left out. */
    QUOTES_PADDED(Severity.INFO, "cells", "line"),
    /** The first line declares the delimiter and is not a record. */
    DELIMITER_LINE(Severity.INFO, "delimiter"),
    /** A sheet is hidden from the person who opens the workbook. */
    SHEET_HIDDEN(Severity.INFO),
    /** A sheet holds no cells: a chart, a dialog or a macro. */
    SHEET_SKIPPED(Severity.INFO),
    /** The workbook lists a sheet that it does not hold; the others are read. */
    SHEET_LOST(Severity.WARNING),
    /** Rows are stored in an order other than that of their numbers; they are read by their numbers. */
    ROWS_UNORDERED(Severity.INFO),
    /** Rows are hidden or filtered away; they are still read. */
    ROWS_HIDDEN(Severity.INFO, "rows"),
    /** Columns are hidden; they are still read. */
    COLUMNS_HIDDEN(Severity.INFO, "columns"),
    /** There are blank rows between the records; they are ignored. */
    ROWS_BLANK(Severity.INFO, "rows"),
    /** Blank rows that have only formatting follow the last record. */
    ROWS_TRIMMED(Severity.INFO, "rows"),
    /** The workbook is saved as Strict Open XML. */
    WORKBOOK_STRICT(Severity.INFO),
    /** There are more issues than are reported one by one. */
    ISSUES_LEFT_OUT(Severity.WARNING, "left-out", "reported");

    private final Severity severity;
    private final List<String> attributes;

    TableIssue(Severity severity, String... attributes) {
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

    /** The issues after which nobody has anything to do. */
    private static final Set<TableIssue> WITHOUT_REMEDY = Set.of(
            CANCELLED, DELIMITER_LINE, QUOTES_PADDED, SHEET_SKIPPED, ROWS_UNORDERED, ROWS_TRIMMED, WORKBOOK_STRICT);

    private static final Map<TableIssue, String> OPTIONS = Map.of(
            LIMIT_PASSED, "withLimit",
            TEXT_MIXED, "withLineFallback",
            TEXT_MALFORMED, "withCharset",
            QUOTE_STRAY, "withStrayQuotes",
            PASSWORD_NEEDED, "withPassword",
            TEXT_UNDEFINED, "withCharset",
            ENCODING_DOUBTFUL, "withCharset",
            DELIMITER_UNSURE, "withDelimiter",
            ENCODING_ASSUMED, "withCharset",
            ISSUES_LEFT_OUT, "withLimit");

    /** English for the messages, which are for developers. */
    private static final class Texts {
        private static final IssueTexts ENGLISH = IssueTexts.in(Language.EN);
    }

    /**
     * The issue at a place; its message says what to do too.
     *
     * @param location the place
     * @param found what was found there, in a sentence without cell text
     * @param attributes the sentence's parts: name, value, name, value
     * @return the issue
     * @throws IllegalArgumentException if a name lacks its value or is not documented
     */
    @Override
    public ImportIssue at(SourceLocation location, String found, Object... attributes) {
        String remedy = WITHOUT_REMEDY.contains(this)
                ? ""
                : Texts.ENGLISH
                        .remedy(this)
                        .map(todo -> " " + forDevelopers(todo))
                        .orElse("");
        return IssueCode.super.at(location, found + remedy, attributes);
    }

    /** Names the method, where the text for people says only that there is an option. */
    private String forDevelopers(String todo) {
        String method = OPTIONS.get(this);
        return method == null ? todo : todo.replace("in the read options", "with ReadOptions." + method);
    }

    /**
     * The exception that ends the reading at a place.
     *
     * @param location the place
     * @param found what was found there, in a sentence without cell text
     * @param attributes the sentence's parts: name, value, name, value
     * @return the exception, to be thrown
     */
    public UnreadableTableException unreadable(SourceLocation location, String found, Object... attributes) {
        return new UnreadableTableException(at(location, found, attributes));
    }

    /**
     * The exception for a passed limit.
     *
     * @param location the place
     * @param limit which limit
     * @param options where its value stands
     * @return the exception, to be thrown
     */
    public static UnreadableTableException limitPassed(SourceLocation location, ReadLimit limit, ReadOptions options) {
        long allowed = options.limit(limit);
        return LIMIT_PASSED.unreadable(
                location,
                "There are more than " + allowed + " " + limit.unit() + " (limit " + limit + ").",
                "limit",
                limit,
                "allowed",
                allowed);
    }
}
