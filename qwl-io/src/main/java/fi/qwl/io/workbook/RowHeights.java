package fi.qwl.io.workbook;

import org.apache.poi.xssf.usermodel.XSSFRow;

/** How high rows are: not every program makes a row as high as its text when it opens a file. */
public final class RowHeights {

    private static final int POINTS_OF_LINE = 15;

    /** No row of a workbook is higher. */
    private static final int MOST_POINTS = 409;

    private RowHeights() {}

    /**
     * Makes a row as high as some lines of text.
     *
     * @param row the row
     * @param lines the number of lines
     */
    public static void set(XSSFRow row, int lines) {
        row.setHeightInPoints(Math.min(MOST_POINTS, POINTS_OF_LINE * Math.max(lines, 1)));
        // The height is a start: a row grows when a person writes more.
        row.getCTRow().setCustomHeight(false);
    }

    /**
     * About how many lines a text takes; words break early, so two characters of each line are given away.
     *
     * @param text the text
     * @param width the column's width in characters
     * @return the number of lines
     */
    public static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> 1 + Math.max(line.length() - 1, 0) / (width - 2))
                .sum();
    }
}
