package fi.qwl.io.spi;

/**
 * Cells that a sheet shows as one; only the top left of them holds a value. Meant for headers, whose titles often span
 * several columns. Answers must never be filled from them.
 *
 * @param firstRow the first row, from 1
 * @param lastRow the last row, inclusive
 * @param firstColumn the first column, from 0
 * @param lastColumn the last column, inclusive
 */
public record MergedRange(long firstRow, long lastRow, int firstColumn, int lastColumn) {

    public MergedRange {
        if (firstRow < 1 || lastRow < firstRow || firstColumn < 0 || lastColumn < firstColumn) {
            throw new IllegalArgumentException("not a range: rows " + firstRow + " to " + lastRow + ", columns "
                    + firstColumn + " to " + lastColumn);
        }
    }

    /**
     * Whether a cell lies in the range.
     *
     * @param row from 1
     * @param column from 0
     * @return true if it does
     */
    public boolean contains(long row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
