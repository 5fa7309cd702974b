package fi.qwl.io.plan;

import fi.qwl.io.workbook.SheetStyles;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFBorderFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTNumFmt;

/**
 * Draws what is the area's as one cell over the area's rows, in whatever order they are sorted. Merged cells would look the
 * same, but a table with merged cells cannot be sorted, and only the first row would keep its text.
 */
final class JoinedAreas {

    /** Above the ids of the format itself and of the workbook's cells. */
    private static final int NOTHING_ID = 300;

    private final XSSFSheetConditionalFormatting formatting;
    private final StylesTable styles;
    private final int firstRow;
    private final int lastRow;
    private final String id;
    private final String idAbove;

    /**
     * The rows of a table, by their indexes.
     *
     * @param idColumn the column that holds the area's id
     */
    JoinedAreas(XSSFSheet sheet, int firstRow, int lastRow, int idColumn) {
        this.styles = sheet.getWorkbook().getStylesSource();
        this.formatting = sheet.getSheetConditionalFormatting();
        this.firstRow = firstRow;
        this.lastRow = lastRow;
        this.id = "$" + cell(idColumn, firstRow);
        this.idAbove = "$" + cell(idColumn, firstRow - 1);
    }

    /** Draws a column: the line above each area, and the text of an area on the first of its visible rows. */
    void draw(int column, boolean isOfArea) {
        XSSFConditionalFormattingRule begins =
                formatting.createConditionalFormattingRule("AND(" + id + "<>\"\"," + id + "<>" + idAbove + ")");
        XSSFBorderFormatting lines = begins.createBorderFormatting();
        lines.setBorderTop(BorderStyle.THIN);
        lines.setTopBorderColor(SheetStyles.darkLine());
        if (!isOfArea) {
            // Where one border comes from a rule, some programs take all of them from it.
            underline(lines);
        }
        add(column, begins);
        if (isOfArea) {
            XSSFConditionalFormattingRule unused = formatting.createConditionalFormattingRule(id + "=\"\"");
            XSSFBorderFormatting line = unused.createBorderFormatting();
            line.setBorderTop(BorderStyle.THIN);
            line.setTopBorderColor(SheetStyles.line());
            underline(line);
            add(column, unused);
            hideRepeated(column);
        }
    }

    /** Shown only where the visible row above is another area's or holds another text, so that a changed text is seen. */
    private void hideRepeated(int column) {
        XSSFConditionalFormattingRule repeated = formatting.createConditionalFormattingRule("AND(" + id + "<>\"\"," + id
                + "=" + idAbove + "," + cell(column, firstRow) + "=" + cell(column, firstRow - 1) + ",SUBTOTAL(103,"
                + idAbove + ")=1)");
        // Only the font's own door makes the style of a rule; the font stays as it is.
        repeated.createFontFormatting();
        CTNumFmt nothing = styles.getDxfAt(styles._getDXfsSize() - 1).addNewNumFmt();
        nothing.setNumFmtId(NOTHING_ID);
        nothing.setFormatCode(";;;");
        add(column, repeated);
    }

    private static void underline(XSSFBorderFormatting lines) {
        lines.setBorderBottom(BorderStyle.THIN);
        lines.setBottomBorderColor(SheetStyles.line());
    }

    private void add(int column, XSSFConditionalFormattingRule rule) {
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(firstRow, lastRow, column, column)}, rule);
    }

    private static String cell(int column, int row) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }
}
