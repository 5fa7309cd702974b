package fi.qwl.io.excel;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.TableIssue;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** What is noticed while a sheet is read, and reported once for the sheet and not for each row. */
final class SheetNotes {

    private static final Set<String> ERROR_SIGNS = Set.of(
            "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#PUUTTUU!", "#ARVO!", "#JAKO/0!");

    private final Consumer<ImportIssue> issues;
    private final SourceLocation sheet;
    private final BitSet columnsWithErrorSigns = new BitSet();
    private long hiddenRows;
    private long firstHidden;
    private long lastRecord;
    private long blankRows;
    private long firstGap;

    SheetNotes(Consumer<ImportIssue> issues, SourceLocation sheet) {
        this.issues = issues;
        this.sheet = sheet;
    }

    SourceLocation sheet() {
        return sheet;
    }

    void record(long row, boolean isHidden) {
        long gap = row - lastRecord - 1;
        if (gap > 0 && lastRecord > 0) {
            blankRows += gap;
            firstGap = firstGap == 0 ? lastRecord + 1 : firstGap;
        }
        lastRecord = row;
        if (isHidden) {
            hiddenRows++;
            firstHidden = firstHidden == 0 ? row : firstHidden;
        }
    }

    void text(long row, int column, String text) {
        boolean isSign = text.length() > 3
                && text.length() < 10
                && text.charAt(0) == '#'
                && ERROR_SIGNS.contains(text.toUpperCase(Locale.ROOT));
        if (isSign && !columnsWithErrorSigns.get(column)) {
            columnsWithErrorSigns.set(column);
            issues.accept(TableIssue.CELL_LOOKS_LIKE_ERROR.at(
                    sheet.withRow(row).withColumn(column),
                    "A cell, and perhaps others of its column, holds the text of an error."));
        }
    }

    void duplicate(long row, int column) {
        issues.accept(TableIssue.CELL_DUPLICATE.at(
                sheet.withRow(row).withColumn(column), "The row holds this cell twice; the later one counts."));
    }

    void hiddenColumns(int first, int last) {
        String letters = SourceLocation.columnLetters(first)
                + (first == last ? "" : " to " + SourceLocation.columnLetters(last));
        issues.accept(TableIssue.COLUMNS_HIDDEN.at(
                sheet.withColumn(first),
                "Hidden: column " + letters + "; it is read all the same.",
                "columns",
                letters));
    }

    /**
     * At the end of the sheet.
     *
     * @param lastRow the last row that the sheet holds, with or without content
     */
    void end(long lastRow) {
        if (hiddenRows > 0) {
            issues.accept(TableIssue.ROWS_HIDDEN.at(
                    sheet.withRow(firstHidden),
                    "Hidden rows: " + hiddenRows + ", the first is row " + firstHidden
                            + "; they are read all the same.",
                    "rows",
                    hiddenRows));
        }
        if (blankRows > 0) {
            issues.accept(TableIssue.ROWS_BLANK.at(
                    sheet.withRow(firstGap),
                    "Blank rows between the records: " + blankRows + ", the first is row " + firstGap + ".",
                    "rows",
                    blankRows));
        }
        if (lastRow > lastRecord) {
            issues.accept(TableIssue.ROWS_TRIMMED.at(
                    sheet.withRow(lastRecord + 1),
                    "After the last record the sheet goes on to row " + lastRow + " without content.",
                    "rows",
                    lastRow - lastRecord));
        }
    }
}
