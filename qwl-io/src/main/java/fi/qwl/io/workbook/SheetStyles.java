package fi.qwl.io.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells look. Every cell is declared as text, so that no program takes 2.3 for a date or = for a formula. */
public final class SheetStyles {

    private final CellStyle title;
    private final CellStyle plain;
    private final CellStyle heading;
    private final CellStyle body;
    private final CellStyle number;
    private final CellStyle column;
    private final CellStyle instruction;

    /**
     * The styles of one workbook.
     *
     * @param workbook the workbook that they become part of
     */
    public SheetStyles(Workbook workbook) {
        title = text(workbook, font(workbook, 16, true));
        plain = text(workbook, font(workbook, 11, false));
        heading = framed(text(workbook, font(workbook, 11, true)));
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        body = framed(text(workbook, font(workbook, 11, false)));
        number = workbook.createCellStyle();
        number.cloneStyleFrom(body);
        number.setDataFormat((short) 0);
        column = text(workbook, font(workbook, 11, false));
        column.setWrapText(true);
        instruction = text(workbook, font(workbook, 11, false));
        instruction.setWrapText(true);
    }

    /** {@return the style of the title} */
    public CellStyle title() {
        return title;
    }

    /** {@return the style of plain text} */
    public CellStyle plain() {
        return plain;
    }

    /** {@return the style of headings} */
    public CellStyle heading() {
        return heading;
    }

    /** {@return the style of cells with a frame} */
    public CellStyle body() {
        return body;
    }

    /** {@return the style of cells with a frame that hold numbers, and so are not declared as text} */
    public CellStyle number() {
        return number;
    }

    /** {@return the style of cells that nobody has written into yet} */
    public CellStyle column() {
        return column;
    }

    /** {@return the style of instructions} */
    public CellStyle instruction() {
        return instruction;
    }

    private static Font font(Workbook workbook, int points, boolean isBold) {
        Font font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(isBold);
        return font;
    }

    private static CellStyle text(Workbook workbook, Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle framed(CellStyle style) {
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
