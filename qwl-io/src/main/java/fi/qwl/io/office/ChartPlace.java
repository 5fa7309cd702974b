package fi.qwl.io.office;

import fi.qwl.io.issue.SourceLocation;
import java.util.Objects;

/**
 * Where a chart's numbers are in a sheet: the first row holds the names of the series, the first column the categories.
 *
 * @param sheet the sheet's name
 * @param row the first row, from 0
 * @param column the first column, from 0
 */
public record ChartPlace(String sheet, int row, int column) {

    public ChartPlace {
        Objects.requireNonNull(sheet, "sheet");
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("rows and columns start at 0 but were " + row + " and " + column);
        }
    }

    /** {@return the place in a workbook that has nothing else} */
    public static ChartPlace alone() {
        return new ChartPlace("QWL", 0, 0);
    }

    String name(int series) {
        return letters(series + 1) + (row + 1);
    }

    String category(int category) {
        return letters(0) + (row + 2 + category);
    }

    String value(int series, int category) {
        return letters(series + 1) + (row + 2 + category);
    }

    /**
     * Where a series is named.
     *
     * @param series its number from 0
     * @return the formula
     */
    public String nameFormula(int series) {
        return formula(letters(series + 1), row + 1, row + 1);
    }

    /**
     * Where the categories are.
     *
     * @param count how many there are
     * @return the formula
     */
    public String categoriesFormula(int count) {
        return formula(letters(0), row + 2, row + 1 + count);
    }

    /**
     * Where the values of a series are.
     *
     * @param series its number from 0
     * @param count how many there are
     * @return the formula
     */
    public String valuesFormula(int series, int count) {
        return formula(letters(series + 1), row + 2, row + 1 + count);
    }

    private String formula(String letters, int first, int last) {
        String from = "'" + sheet.replace("'", "''") + "'!$" + letters + "$" + first;
        return first == last ? from : from + ":$" + letters + "$" + last;
    }

    private String letters(int further) {
        return SourceLocation.columnLetters(column + further);
    }
}
