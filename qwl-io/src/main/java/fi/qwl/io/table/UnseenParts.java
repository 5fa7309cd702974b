package fi.qwl.io.table;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a person does not see in a sheet, by its cursor: blank rows between the records, hidden rows and columns. */
final class UnseenParts {

    private final SourceLocation sheet;
    private long lastRow;
    private int width;
    private long blankRows;
    private long firstBlank;
    private String placeOfFirst = "";
    private long hiddenRows;
    private long firstHidden;

    UnseenParts(SourceLocation sheet) {
        this.sheet = sheet;
    }

    /** Takes note of the record at which the cursor stands. */
    void add(TableCursor cursor) {
        long row = cursor.row();
        long counted = cursor.blankRowsBefore();
        long gap = counted < 0 ? row - lastRow - 1 : counted;
        if (gap > 0 && lastRow > 0) {
            blankRows += gap;
            if (firstBlank == 0) {
                firstBlank = counted < 0 ? lastRow + 1 : row;
                // Where blank lines are counted, lines that were left out may lie among them.
                placeOfFirst = counted < 0 ? "is row " + firstBlank : "is above row " + row;
            }
        }
        lastRow = row;
        width = Math.max(width, cursor.width());
        if (cursor.isHidden()) {
            hiddenRows++;
            firstHidden = firstHidden == 0 ? row : firstHidden;
        }
    }

    /** Reports what was seen, when the cursor has come to the end. */
    void report(TableCursor cursor, Consumer<ImportIssue> issues) {
        reportHiddenColumns(cursor, issues);
        if (hiddenRows > 0) {
            issues.accept(TableIssue.ROWS_HIDDEN.at(
                    sheet.withRow(firstHidden),
                    "Hidden rows: " + hiddenRows + ", the first is row " + firstHidden + "; they are still read.",
                    "rows",
                    hiddenRows));
        }
        if (blankRows > 0) {
            issues.accept(TableIssue.ROWS_BLANK.at(
                    sheet.withRow(firstBlank),
                    "Blank rows between the records: " + blankRows + ", the first " + placeOfFirst + ".",
                    "rows",
                    blankRows));
        }
    }

    private void reportHiddenColumns(TableCursor cursor, Consumer<ImportIssue> issues) {
        List<String> ranges = new ArrayList<>();
        int first = -1;
        for (int column = 0; column < width; column++) {
            if (!cursor.isColumnHidden(column)) {
                continue;
            }
            int last = column;
            while (last + 1 < width && cursor.isColumnHidden(last + 1)) {
                last++;
            }
            String letters = SourceLocation.columnLetters(column);
            ranges.add(last == column ? letters : letters + " to " + SourceLocation.columnLetters(last));
            first = first < 0 ? column : first;
            column = last;
        }
        if (first >= 0) {
            String columns = String.join(", ", ranges);
            issues.accept(TableIssue.COLUMNS_HIDDEN.at(
                    sheet.withColumn(first), "Hidden: column " + columns + "; it is still read.", "columns", columns));
        }
    }
}
