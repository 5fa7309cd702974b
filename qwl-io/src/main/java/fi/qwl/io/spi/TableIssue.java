package fi.qwl.io.spi;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.issue.SourceLocation;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that can be said about a table file below the level of surveys: one constant for each stable code, with
 * its severity, its meaning and what to do. A message is what was found, then what to do.
 */
public enum TableIssue {
    /** See {@link #meaning()}. */
    FILE_MISSING(Severity.ERROR, "There is no such file.", "Check the path."),
    /** See {@link #meaning()}. */
    FILE_IS_DIRECTORY(Severity.ERROR, "The path is a folder, not a file.", "Name a file in it."),
    /** See {@link #meaning()}. */
    FILE_NOT_READABLE(
            Severity.ERROR,
            "The file may not be read.",
            "Check its permissions, and whether another program holds it."),
    /** See {@link #meaning()}. */
    FILE_EMPTY(Severity.ERROR, "The file has no content.", "Export it again."),
    /** See {@link #meaning()}. */
    FORMAT_UNKNOWN(
            Severity.ERROR,
            "No registered format can read the file.",
            "Export it as .xlsx or .csv, or register a format for it."),
    /** See {@link #meaning()}. */
    FORMAT_OTHER(
            Severity.ERROR,
            "The content is of another kind than a table file, whatever the name says.",
            "Export it as .xlsx or .csv, or open it in a spreadsheet program and save it as one of these."),
    /** See {@link #meaning()}. */
    LIMIT_PASSED(
            Severity.ERROR,
            "The file is larger in some measure than the reader allows.",
            "If it is meant to be so large, raise the limit with ReadOptions.withLimit."),
    /** See {@link #meaning()}. */
    CANCELLED(Severity.ERROR, "The listener ended the reading.", "Nothing, if that was meant."),
    /** See {@link #meaning()}. */
    TEXT_MALFORMED(
            Severity.ERROR,
            "The bytes of a text file are not of the encoding that was declared or that its first bytes announce.",
            "Declare the right encoding with ReadOptions.withCharset, or export the file again."),
    /** See {@link #meaning()}. */
    QUOTE_UNCLOSED(
            Severity.ERROR,
            "A quoted cell is never closed, so it would swallow every later record.",
            "Close the quote, and write a quote inside a quoted cell twice."),
    /** See {@link #meaning()}. */
    QUOTE_STRAY(
            Severity.ERROR,
            "Something follows a closing quote where a delimiter or the line end must stand.",
            "Write a quote inside a quoted cell twice."),
    /** See {@link #meaning()}. */
    PASSWORD_NEEDED(
            Severity.ERROR,
            "The workbook is encrypted.",
            "Give its password with ReadOptions.withPassword, or save it without one."),
    /** See {@link #meaning()}. */
    PASSWORD_WRONG(
            Severity.ERROR,
            "The given password does not open the workbook.",
            "Check the password, or save the workbook without one."),
    /** See {@link #meaning()}. */
    LABEL_PROTECTED(
            Severity.ERROR,
            "A sensitivity label or rights management encrypts the workbook; no password opens it.",
            "Let somebody with the rights save a copy without protection."),
    /** See {@link #meaning()}. */
    WORKBOOK_TOO_OLD(
            Severity.ERROR,
            "The workbook is of Excel 95 or older.",
            "Open it in a spreadsheet program and save it as .xlsx."),
    /** See {@link #meaning()}. */
    WORKBOOK_DAMAGED(
            Severity.ERROR,
            "The workbook breaks the rules of its format.",
            "Open it in a spreadsheet program and save it again, or export it again."),
    /** See {@link #meaning()}. */
    WORKBOOK_FORBIDDEN(
            Severity.ERROR,
            "The workbook's XML declares a document type or entities, which no spreadsheet program writes.",
            "Do not trust the file; ask where it comes from."),
    /** See {@link #meaning()}. */
    WORKBOOK_WITHOUT_SHEETS(
            Severity.ERROR, "The workbook has no sheet with cells.", "Export the answers to a worksheet."),
    /** See {@link #meaning()}. */
    ROW_SHORT(
            Severity.WARNING,
            "A record has fewer cells than the table has columns; the missing ones count as blank.",
            "Check whether an unquoted line break cut the record."),
    /** See {@link #meaning()}. */
    ROW_LONG(
            Severity.WARNING,
            "A record has more cells than the table has columns, so answers may stand in wrong columns; it is left out.",
            "Check whether a cell with a delimiter lacks its quotes."),
    /** See {@link #meaning()}. */
    ROW_TITLE(
            Severity.INFO,
            "A record above the first full one has few cells and is taken for a title.",
            "Check that it is none of the answers."),
    /** See {@link #meaning()}. */
    ROW_PADDED(
            Severity.INFO,
            "A record has blank cells beyond the table's columns; they are passed over.",
            "Check that no line break is missing."),
    /** See {@link #meaning()}. */
    TEXT_NUL(
            Severity.WARNING,
            "A text file holds NUL characters.",
            "Check the export; the file may be damaged or of another encoding."),
    /** See {@link #meaning()}. */
    TEXT_UNDEFINED(
            Severity.WARNING,
            "Some bytes mean nothing in the file's encoding and are read as U+FFFD.",
            "Declare the right encoding, perhaps x-MacRoman, with ReadOptions.withCharset."),
    /** See {@link #meaning()}. */
    TEXT_DOUBLE_ENCODED(
            Severity.WARNING,
            "The text looks as if UTF-8 had been read as windows-1252 and saved again.",
            "Export the file again, and do not open it in a spreadsheet program in between."),
    /** See {@link #meaning()}. */
    DELIMITER_UNSURE(
            Severity.WARNING,
            "Two delimiters fit the file about equally well.",
            "If the columns are wrong, declare the delimiter with ReadOptions.withDelimiter."),
    /** See {@link #meaning()}. */
    CELL_DUPLICATE(
            Severity.WARNING,
            "A sheet's row holds the same cell twice; the later one counts.",
            "Open the workbook in a spreadsheet program and save it again."),
    /** See {@link #meaning()}. */
    CELL_LOOKS_LIKE_ERROR(
            Severity.WARNING,
            "Cells hold the text of an error such as #N/A, typed or pasted, and are read as text.",
            "Clear them if they stand for a missing answer, or declare the text as a missing code."),
    /** See {@link #meaning()}. */
    ENCODING_ASSUMED(
            Severity.INFO,
            "The text is not UTF-8 and was read as windows-1252.",
            "If letters are wrong, declare the encoding with ReadOptions.withCharset."),
    /** See {@link #meaning()}. */
    DELIMITER_LINE(Severity.INFO, "The first line declares the delimiter and is not a record.", "Nothing."),
    /** See {@link #meaning()}. */
    SHEET_HIDDEN(
            Severity.INFO,
            "A sheet is hidden from the person who opens the workbook.",
            "Name the sheet that is meant."),
    /** See {@link #meaning()}. */
    SHEET_SKIPPED(Severity.INFO, "A sheet holds no cells: a chart, a dialog or a macro.", "Nothing."),
    /** See {@link #meaning()}. */
    ROWS_HIDDEN(
            Severity.INFO,
            "Rows are hidden or filtered away; they are read all the same.",
            "Check whether the filter was meant; delete rows that must not count."),
    /** See {@link #meaning()}. */
    COLUMNS_HIDDEN(
            Severity.INFO,
            "Columns are hidden; they are read all the same.",
            "Check whether they are meant to be read."),
    /** See {@link #meaning()}. */
    ROWS_BLANK(
            Severity.INFO, "Blank rows lie between the records; they are passed over.", "Check that none is missing."),
    /** See {@link #meaning()}. */
    ROWS_TRIMMED(Severity.INFO, "Blank rows with nothing but formats follow the last record.", "Nothing."),
    /** See {@link #meaning()}. */
    WORKBOOK_STRICT(Severity.INFO, "The workbook is saved as Strict Open XML.", "Nothing; it is read."),
    /** See {@link #meaning()}. */
    ISSUES_LEFT_OUT(
            Severity.WARNING,
            "There are more issues than are reported one by one.",
            "Mend the reported ones first, or raise the limit with ReadOptions.withLimit.");

    private final Severity severity;
    private final String meaning;
    private final String advice;

    TableIssue(Severity severity, String meaning, String advice) {
        this.severity = severity;
        this.meaning = meaning;
        this.advice = advice;
    }

    /** {@return the stable code, such as {@code quote-unclosed}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return what it costs} */
    public Severity severity() {
        return severity;
    }

    /** {@return what it means, in a sentence} */
    public String meaning() {
        return meaning;
    }

    /** {@return what to do, in a sentence} */
    public String advice() {
        return advice;
    }

    /**
     * The issue at a place.
     *
     * @param location the place
     * @param found what was found there, in a sentence without cell text
     * @param attributes the sentence's parts: name, value, name, value
     * @return the issue
     * @throws IllegalArgumentException if a name lacks its value
     */
    public ImportIssue at(SourceLocation location, String found, Object... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "attributes must be pairs of name and value but were " + attributes.length);
        }
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            named.put(attributes[i].toString(), attributes[i + 1].toString());
        }
        String message = advice.startsWith("Nothing") ? found : found + " " + advice;
        return new ImportIssue(severity, code(), location, message, named);
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
