package fi.qwl.io.rows;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.rows.Header.Texts;
import fi.qwl.io.text.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Compares a header with the records around it: a header with fewer cells than the rows shifts every answer, and a full
 * record above the header is a row that would be lost. For one sheet and one thread.
 */
final class HeaderCheck {

    /** The most rows below the header that are looked at. */
    static final int MOST_ROWS = 50;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final SourceLocation sheet;
    private final boolean isText;
    private final List<Texts> above = new ArrayList<>();
    private final List<Texts> header = new ArrayList<>();
    private final List<Texts> below = new ArrayList<>();

    /** Whether a position says nothing of a cell's column, as in a text file. */
    HeaderCheck(SourceLocation sheet, boolean isText) {
        this.sheet = sheet;
        this.isText = isText;
    }

    void addAbove(Texts texts) {
        above.add(texts);
    }

    void addHeader(Texts texts) {
        header.add(texts);
    }

    void addBelow(Texts texts) {
        below.add(texts);
    }

    void report(Consumer<ImportIssue> issues) {
        if (header.isEmpty()) {
            return;
        }
        reportWidth(issues);
        reportAbove(issues);
    }

    private void reportWidth(Consumer<ImportIssue> issues) {
        int width =
                header.stream().mapToInt(texts -> texts.cells().size()).max().orElse(0);
        long wider = below.stream().filter(row -> filledWidth(row) > width).count();
        if (wider * 2 <= below.size()) {
            return;
        }
        int expected = below.stream().mapToInt(HeaderCheck::filledWidth).max().orElse(width);
        SourceLocation place = sheet.withRow(header.get(0).row());
        String found = "The header has " + width + " cells but most rows below it have " + expected;
        if (isText) {
            issues.accept(RowIssue.HEADER_SHORT.at(
                    place,
                    found + ", so every cell may be read under a wrong header. Add the header that is missing, or"
                            + " export the file again.",
                    "cells",
                    width,
                    "expected",
                    expected));
        } else {
            issues.accept(RowIssue.COLUMN_UNNAMED.at(
                    place.withColumn(width),
                    found + "; columns without a header are not read. Check that no header is missing and that the"
                            + " others are above their own columns.",
                    "cells",
                    width,
                    "expected",
                    expected));
        }
    }

    private void reportAbove(Consumer<ImportIssue> issues) {
        long headers = header.stream().mapToLong(HeaderCheck::filled).max().orElse(0);
        List<Texts> wide = above.stream()
                .filter(texts -> filled(texts) > 1 && filled(texts) * 2 > headers)
                .toList();
        List<Texts> rows = wide.stream().filter(this::isLikeRow).toList();
        if (!rows.isEmpty()) {
            issues.accept(RowIssue.ROWS_ABOVE_HEADER.at(
                    sheet.withRow(rows.get(0).row()),
                    rows.size() + " rows of values are above the header in row "
                            + header.get(0).row() + ". Move the header to the top, or remove the rows.",
                    "rows",
                    rows.size(),
                    "header",
                    header.get(0).row()));
            return;
        }
        wide.stream()
                .filter(texts -> filled(texts) >= headers)
                .findFirst()
                .ifPresent(texts -> issues.accept(RowIssue.TITLE_WIDE.at(
                        sheet.withRow(texts.row()),
                        "A row above the header in row " + header.get(0).row()
                                + " has as many cells as the header; it is read as a title.",
                        "header",
                        header.get(0).row())));
    }

    /** Whether a record's cells are values: numbers, or texts that are in the same columns below as well. */
    private boolean isLikeRow(Texts texts) {
        long numbers = 0;
        long repeated = 0;
        boolean isNumbering = true;
        double previous = Double.NaN;
        for (int column = 0; column < texts.cells().size(); column++) {
            String cell = texts.cell(column);
            if (cell.isEmpty()) {
                continue;
            }
            double number = NumberText.codes().parse(cell);
            boolean isYear = number >= FIRST_YEAR && number <= LAST_YEAR;
            if (!Double.isNaN(number) && !isYear) {
                numbers++;
                isNumbering &= Double.isNaN(previous) || number == previous + 1;
                previous = number;
            }
            int at = column;
            repeated += below.stream().anyMatch(row -> row.cell(at).equals(cell)) ? 1 : 0;
        }
        boolean isMostlyNumbers = numbers * 2 >= filled(texts) && !isNumbering;
        return isMostlyNumbers || repeated * 2 >= filled(texts);
    }

    private static long filled(Texts texts) {
        return texts.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static int filledWidth(Texts texts) {
        int width = texts.cells().size();
        while (width > 0 && texts.cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }
}
