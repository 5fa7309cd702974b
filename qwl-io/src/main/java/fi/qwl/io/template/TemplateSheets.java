package fi.qwl.io.template;

import fi.qwl.io.workbook.FixedZip;
import fi.qwl.io.workbook.RowHeights;
import fi.qwl.io.workbook.SheetStyles;
import fi.qwl.io.workbook.WorkbookText;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of a table to fill in, instructions in three languages, and a hidden sheet of choices. For one thread. */
final class TemplateSheets {

    /** As far down as a choice is offered. */
    private static final int LAST_ROW = 5_000;

    private static final int HELP_WIDTH = 78;

    /** A template is the same whenever it is made. */
    private static final String MADE = "1980-01-01T00:00:00Z";

    /** Rows that are drawn before anybody has written. */
    private static final int DRAWN = 20;

    /** In characters: what is wider than this is printed on several pages. */
    private static final int WIDEST_PAGE = 200;

    private enum Key implements Phrase {
        PAGE,
        HELP_SHEET
    }

    private final XSSFWorkbook workbook;
    private final Language language;
    private final SheetStyles styles;
    private final XSSFSheet table;
    private final XSSFSheet help;
    private final XSSFSheet choices;
    private final int headers;
    private int lists;
    private int columns;
    private int widths;

    TemplateSheets(XSSFWorkbook workbook, Language language, Text name, int headers) {
        this.workbook = workbook;
        this.language = language;
        this.headers = headers;
        this.styles = new SheetStyles(workbook);
        this.table = workbook.createSheet(name.in(language));
        this.help = workbook.createSheet(Key.HELP_SHEET.in(language));
        this.choices = workbook.createSheet("qwl");
        workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
        table.createFreezePane(1, headers);
        for (int row = 0; row < headers; row++) {
            table.createRow(row);
        }
    }

    /** A column's headers, from the topmost record down. */
    void column(int column, int width, String... texts) {
        for (int row = 0; row < headers; row++) {
            put(table.getRow(row), column, texts[row], styles.heading());
        }
        columns = Math.max(columns, column + 1);
        widths += width;
        table.setColumnWidth(column, width * 256);
        table.setDefaultColumnStyle(column, styles.wrapped());
    }

    /** Only these texts may be written into a column. */
    void offer(int column, List<String> texts, Text advice) {
        int list = lists++;
        for (int at = 0; at < texts.size(); at++) {
            Row row = Optional.<Row>ofNullable(choices.getRow(at)).orElseGet(() -> createChoice());
            put(row, list, texts.get(at), styles.plain());
        }
        String letters = CellReference.convertNumToColString(list);
        String range = "qwl!$" + letters + "$1:$" + letters + "$" + texts.size();
        allow(column, helper().createFormulaListConstraint(range), advice);
    }

    private Row createChoice() {
        return choices.createRow(choices.getPhysicalNumberOfRows());
    }

    /** Only whole numbers from a lowest one on may be written into a column. */
    void offerWholeNumbers(int column, int lowest, int highest, Text advice) {
        allow(
                column,
                helper().createIntegerConstraint(
                                DataValidationConstraint.OperatorType.BETWEEN,
                                Integer.toString(lowest),
                                Integer.toString(highest)),
                advice);
        // A number that is written as a text would be refused.
        table.setDefaultColumnStyle(column, styles.number());
    }

    private DataValidationHelper helper() {
        return table.getDataValidationHelper();
    }

    private void allow(int column, DataValidationConstraint constraint, Text advice) {
        DataValidation validation =
                helper().createValidation(constraint, new CellRangeAddressList(headers, LAST_ROW, column, column));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox(table.getSheetName(), advice.in(language));
        table.addValidationData(validation);
    }

    /** The instructions, in the reader's language first. */
    void instruct(Text title, List<Text> lines) {
        help.setColumnWidth(0, HELP_WIDTH * 256);
        int row = 0;
        for (Language each : ordered()) {
            XSSFRow heading = help.createRow(row++);
            put(heading, 0, title.in(each), styles.title());
            RowHeights.set(heading, 2);
            for (int at = 0; at < lines.size(); at++) {
                String line = (at + 1) + ". " + lines.get(at).in(each);
                XSSFRow instruction = help.createRow(row++);
                put(instruction, 0, line, styles.wrapped());
                RowHeights.set(instruction, RowHeights.lines(line, HELP_WIDTH));
            }
            row++;
        }
        print(help, false, true);
        // A page to lay beside the table: three languages are at most a little more than one.
        help.getPrintSetup().setFitHeight((short) 1);
    }

    private void print(XSSFSheet sheet, boolean isLandscape, boolean isOnePageWide) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(isLandscape);
        if (isOnePageWide) {
            sheet.setFitToPage(true);
            setup.setFitWidth((short) 1);
            setup.setFitHeight((short) 0);
        }
        sheet.getFooter().setRight(Key.PAGE.in(language) + " &P / &N");
    }

    /** Draws rows to write into, and prints them with their headers; beside the first column where a page is too narrow. */
    private void layOut() {
        for (int row = headers; row < headers + DRAWN; row++) {
            Row drawn = table.createRow(row);
            for (int column = 0; column < columns; column++) {
                boolean isText =
                        table.getColumnStyle(column).getDataFormatString().equals("@");
                drawn.createCell(column).setCellStyle(isText ? styles.body() : table.getColumnStyle(column));
            }
        }
        boolean isOnePageWide = widths <= WIDEST_PAGE;
        print(table, true, isOnePageWide);
        table.setRepeatingRows(new CellRangeAddress(0, headers - 1, -1, -1));
        if (!isOnePageWide) {
            table.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
    }

    /** A hidden sheet that describes for the reader what the columns and choices are. */
    void describe(String name, List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int at = 0; at < rows.size(); at++) {
            Row row = sheet.createRow(at);
            for (int column = 0; column < rows.get(at).size(); column++) {
                put(row, column, rows.get(at).get(column), styles.plain());
            }
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    private List<Language> ordered() {
        List<Language> all = new ArrayList<>(List.of(Language.values()));
        all.remove(language);
        all.add(0, language);
        return all;
    }

    /** How high the topmost header is. */
    void headerHeight(int points) {
        table.getRow(0).setHeightInPoints(points);
    }

    byte[] bytes(String title) throws IOException {
        layOut();
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreator("QWL");
        properties.setTitle(WorkbookText.escaped(title));
        try {
            properties.setCreated(MADE);
            properties.setModified(MADE);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a fixed time is a time", e);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return FixedZip.of(bytes.toByteArray());
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(WorkbookText.escaped(text));
    }
}
