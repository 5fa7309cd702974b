package fi.qwl.examples.sample;

import java.util.List;

/**
 * A sheet of a workbook.
 *
 * @param name its name
 * @param isHidden whether it is hidden
 * @param width the columns' width in characters
 * @param rows the cells, row by row
 */
record Sheet(String name, boolean isHidden, int width, List<List<Cell>> rows) {

    /** The widest row. */
    int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}
