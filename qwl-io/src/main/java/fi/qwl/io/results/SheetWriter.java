package fi.qwl.io.results;

import fi.qwl.io.workbook.RowHeights;
import fi.qwl.io.workbook.SheetStyles;
import fi.qwl.io.workbook.WorkbookText;
import fi.qwl.model.DisplayRounding;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the cells of one sheet, and lays it out. For one thread. */
final class SheetWriter {

    /** The format counts in parts of a character. */
    private static final int CHARACTER = 256;

    /** Pale red and amber, dark enough text on both (ours). */
    private static final int BELOW = 0xF7D9D3;

    private static final int NEAR = 0xFBEBC8;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final NumberLooks looks;
    private final CellStyle numberHeading;
    private final CellStyle atRight;
    private final Map<Integer, CellStyle> indented = new HashMap<>();
    private final Map<Integer, Integer> widths = new HashMap<>();

    SheetWriter(XSSFWorkbook workbook, String name, SheetStyles styles, NumberLooks looks) {
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
        this.looks = looks;
        this.numberHeading = styles.overNumbers(styles.heading());
        this.atRight = styles.overNumbers(styles.body());
        sheet.setDisplayGridlines(false);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** How wide columns are, in characters, from the first on. */
    void widths(List<Integer> characters) {
        for (int column = 0; column < characters.size(); column++) {
            widths.put(column, characters.get(column));
            sheet.setColumnWidth(column, characters.get(column) * CHARACTER);
        }
    }

    void title(int row, String text) {
        put(row, 0, text, styles.title());
        RowHeights.set(row(row), 2);
    }

    void line(int row, String text) {
        put(row, 0, text, styles.plain());
    }

    void label(int row, int column, String text) {
        put(row, column, text, styles.label());
    }

    /** Headings; those of the columns of numbers are at the right, as numbers are. */
    void headings(int row, List<String> texts, IntPredicate isNumber) {
        int lines = 1;
        for (int column = 0; column < texts.size(); column++) {
            put(row, column, texts.get(column), isNumber.test(column) ? numberHeading : styles.heading());
            lines = Math.max(lines, lines(texts.get(column), column));
        }
        RowHeights.set(row(row), lines);
    }

    void text(int row, int column, String text) {
        put(row, column, text, styles.body());
    }

    /** A text among numbers, or in place of one. */
    void atRight(int row, int column, String text) {
        put(row, column, text, atRight);
    }

    /** A text that may take several lines; its row becomes as high. */
    void paragraph(int row, int column, String text) {
        put(row, column, text, styles.wrapped());
        RowHeights.set(row(row), lines(text, column));
    }

    /** A unit's name, further right the deeper it is in the tree. */
    void indented(int row, int column, String text, int depth) {
        put(row, column, text, indented.computeIfAbsent(depth, styles::indented));
        RowHeights.set(row(row), lines(text + " ".repeat(depth), column));
    }

    /** A cell of a table with nothing in it. */
    void blank(int row, int column) {
        row(row).createCell(column).setCellStyle(styles.body());
    }

    void number(int row, int column, double value, String format) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellStyle(looks.of(format));
        cell.setCellValue(value);
    }

    /** A number of people. */
    void people(int row, int column, long count) {
        number(row, column, (double) count, NumberLooks.COUNT);
    }

    /** A released mean; displayed so that it never contradicts a verdict on the limits. */
    void percent(int row, int column, double mean, double... limits) {
        BigDecimal displayed = DisplayRounding.round(mean, limits);
        boolean isCut = displayed.compareTo(DisplayRounding.round(mean)) != 0;
        number(row, column, share(mean), looks.percent(isCut));
    }

    void share(int row, int column, double percent) {
        number(row, column, share(percent), looks.share());
    }

    /** As on paper: 77.6 is 0.776, and not the next number below. */
    static double share(double percent) {
        return BigDecimal.valueOf(percent).movePointLeft(2).doubleValue();
    }

    private void put(int row, int column, String text, CellStyle style) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(WorkbookText.escaped(text));
    }

    private XSSFRow row(int row) {
        XSSFRow there = sheet.getRow(row);
        return there == null ? sheet.createRow(row) : there;
    }

    private int lines(String text, int column) {
        return RowHeights.lines(text, widths.getOrDefault(column, 12));
    }

    /** Marks numbers of a column that are below a limit of their own column's kind; a text is above every number. */
    void markBelow(int column, int first, int last, double limit) {
        mark(column, first, last, rules().createConditionalFormattingRule(ComparisonOperator.LT, plain(limit)), BELOW);
    }

    /** Marks numbers of a column that are below those of another one in their row. */
    void markBelowOther(int column, String ownCell, String otherCell, int first, int last) {
        String formula = "AND(ISNUMBER(" + ownCell + "),ISNUMBER(" + otherCell + ")," + ownCell + "<" + otherCell + ")";
        mark(column, first, last, rules().createConditionalFormattingRule(formula), BELOW);
    }

    /** Marks cells that say that a value is below or near its limit. */
    void markTexts(int column, int first, int last, String below, String near) {
        mark(column, first, last, equal(below), BELOW);
        mark(column, first, last, equal(near), NEAR);
    }

    private ConditionalFormattingRule equal(String text) {
        return rules().createConditionalFormattingRule(
                        ComparisonOperator.EQUAL, "\"" + text.replace("\"", "\"\"") + "\"");
    }

    private void mark(int column, int first, int last, ConditionalFormattingRule rule, int colour) {
        if (last < first) {
            return;
        }
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(
                new XSSFColor(new byte[] {(byte) 0xFF, (byte) (colour >> 16), (byte) (colour >> 8), (byte) colour}));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        rule.createFontFormatting().setFontStyle(false, true);
        rules().addConditionalFormatting(
                        new CellRangeAddress[] {new CellRangeAddress(first, last, column, column)}, rule);
    }

    private SheetConditionalFormatting rules() {
        return sheet.getSheetConditionalFormatting();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A table whose headings stay, are printed on each page and can filter; its first columns stay too. */
    void table(int header, int last, int columns, int staying) {
        sheet.createFreezePane(staying, header + 1);
        sheet.setAutoFilter(new CellRangeAddress(header, Math.max(last, header), 0, columns - 1));
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, staying - 1));
    }

    /**
     * How it is printed.
     *
     * @param isLandscape whether the paper lies
     * @param wide over how many pages
     * @param high over how many pages; 0 for as many as it takes
     */
    void print(boolean isLandscape, int wide, int high, String page) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(isLandscape);
        setup.setFitWidth((short) wide);
        setup.setFitHeight((short) high);
        sheet.getFooter().setRight(page + " &P / &N");
    }
}
