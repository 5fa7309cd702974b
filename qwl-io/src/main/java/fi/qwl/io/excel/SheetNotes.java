package fi.qwl.io.excel;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.TableIssue;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** What is noticed while a sheet is read: reported once for the sheet, however often it is read. */
final class SheetNotes {

    private static final Set<String> ERROR_SIGNS = Set.of(
            "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#PUUTTUU!", "#ARVO!", "#JAKO/0!");

    private final Consumer<ImportIssue> issues;
    private final SourceLocation sheet;
    private final BitSet columnsWithErrorSigns = new BitSet();
    private final BitSet columnsWithDamage = new BitSet();
    private boolean hasDuplicate;
    private boolean isUnordered;
    private boolean isEnded;
    private boolean isInOrder;

    SheetNotes(Consumer<ImportIssue> issues, SourceLocation sheet) {
        this.issues = issues;
        this.sheet = sheet;
    }

    SourceLocation sheet() {
        return sheet;
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

    /** A cell breaks the rules of its kind; whether it matters is for those to say who read the column. */
    void damaged(long row, int column, String found) {
        if (!columnsWithDamage.get(column)) {
            columnsWithDamage.set(column);
            issues.accept(TableIssue.CELL_DAMAGED.at(
                    sheet.withRow(row).withColumn(column),
                    found + " It, and perhaps others of its column, is read as an error."));
        }
    }

    void duplicate(long row, int column) {
        if (!hasDuplicate) {
            hasDuplicate = true;
            issues.accept(TableIssue.CELL_DUPLICATE.at(
                    sheet.withRow(row).withColumn(column),
                    "This row, and perhaps others, holds a cell twice; the later one counts."));
        }
    }

    /** The rows of the sheet's beginning lie as their numbers say. */
    void inOrder() {
        isInOrder = true;
    }

    /** Whether that is known. */
    boolean isInOrder() {
        return isInOrder;
    }

    /** Rows lie in another order than their numbers say. */
    void unordered(long row) {
        if (!isUnordered) {
            isUnordered = true;
            issues.accept(TableIssue.ROWS_UNORDERED.at(
                    sheet.withRow(row),
                    "Row " + row + " lies after one of the same or a higher number; rows are read by their numbers."));
        }
    }

    /**
     * At the end of the sheet.
     *
     * @param lastRecord the last row that has content; 0 if none has
     * @param lastRow the last row that the sheet holds, with or without content
     */
    void end(long lastRecord, long lastRow) {
        if (lastRow > lastRecord && !isEnded) {
            issues.accept(TableIssue.ROWS_TRIMMED.at(
                    sheet.withRow(lastRecord + 1),
                    "After the last record the sheet goes on to row " + lastRow + " without content.",
                    "rows",
                    lastRow - lastRecord));
        }
        isEnded = true;
    }
}
