package fi.qwl.io.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How cells look: dark text, pale headings and thin grey lines between rows. Every cell is declared as text, so that no
 * program takes 2.3 for a date or = for a formula.
 */
public final class SheetStyles {

    /** The background of headings. */
    private static final XSSFColor PALE = colour(0xE6EDF2);
    /** The lines between rows. */
    private static final XSSFColor LINE = colour(0xC9D2D9);
    /** Deeper trees are drawn as if they were no deeper. */
    private static final int MOST_STEPS = 8;
    /** The lines around what belongs together. */
    private static final XSSFColor DARK_LINE = colour(0x5B6B78);

    private final XSSFWorkbook workbook;
    private final CellStyle title;
    private final CellStyle plain;
    private final CellStyle wrapped;
    private final CellStyle label;
    private final CellStyle heading;
    private final CellStyle body;
    private final CellStyle joined;
    private final CellStyle joinedLabel;
    private final CellStyle number;

    /**
     * The styles of one workbook.
     *
     * @param workbook the workbook that they become part of
     */
    public SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont regular = font(workbook, 11, false);
        XSSFFont bold = font(workbook, 11, true);
        title = text(workbook, font(workbook, 16, true));
        plain = text(workbook, regular);
        wrapped = wrapped(text(workbook, regular));
        label = text(workbook, bold);
        heading = heading(wrapped(text(workbook, bold)));
        body = underlined(wrapped(text(workbook, regular)));
        joined = wrapped(text(workbook, regular));
        joinedLabel = wrapped(text(workbook, bold));
        number = workbook.createCellStyle();
        number.cloneStyleFrom(body);
        number.setDataFormat((short) 0);
    }

    /** {@return the colour of lines between rows} */
    public static XSSFColor line() {
        return LINE;
    }

    /** {@return the colour of lines around what belongs together} */
    public static XSSFColor darkLine() {
        return DARK_LINE;
    }

    /** {@return the style of the title} */
    public CellStyle title() {
        return title;
    }

    /** {@return the style of plain text} */
    public CellStyle plain() {
        return plain;
    }

    /** {@return the style of plain text in several lines: instructions, and cells that nobody has written into yet} */
    public CellStyle wrapped() {
        return wrapped;
    }

    /** {@return the style of the words in front of a text} */
    public CellStyle label() {
        return label;
    }

    /** {@return the style of headings} */
    public CellStyle heading() {
        return heading;
    }

    /** {@return the style of a table's cells} */
    public CellStyle body() {
        return body;
    }

    /** {@return the style of a table's cells that may belong together with the one below} */
    public CellStyle joined() {
        return joined;
    }

    /** {@return the style of such cells that name what their rows are about} */
    public CellStyle joinedLabel() {
        return joinedLabel;
    }

    /** {@return the style of a table's cells that hold numbers, and so are not declared as text} */
    public CellStyle number() {
        return number;
    }

    /**
     * A new style of a table's cells that hold numbers of one kind.
     *
     * @param format how they are displayed, as the format writes it
     * @return the style
     */
    public CellStyle number(String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(body);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /**
     * A new style of a table's cells whose texts begin further right.
     *
     * @param steps how much further
     * @return the style
     */
    public CellStyle indented(int steps) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(body);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) Math.min(steps, MOST_STEPS));
        return style;
    }

    /**
     * A new style of a text that stands for a number, or heads numbers: at the right of its cell, as they are.
     *
     * @param style the style that it is like otherwise
     * @return the style
     */
    public CellStyle overNumbers(CellStyle style) {
        XSSFCellStyle right = workbook.createCellStyle();
        right.cloneStyleFrom(style);
        right.setAlignment(HorizontalAlignment.RIGHT);
        return right;
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }

    private static XSSFFont font(XSSFWorkbook workbook, int points, boolean isBold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(isBold);
        return font;
    }

    private static XSSFCellStyle text(XSSFWorkbook workbook, XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle heading(XSSFCellStyle style) {
        style.setFillForegroundColor(PALE);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(DARK_LINE);
        return style;
    }

    private static XSSFCellStyle underlined(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(LINE);
        return style;
    }
}
