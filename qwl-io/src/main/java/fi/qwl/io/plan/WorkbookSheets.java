package fi.qwl.io.plan;

import static java.util.stream.Collectors.joining;

import fi.qwl.io.workbook.RowHeights;
import fi.qwl.io.workbook.SheetStyles;
import fi.qwl.io.workbook.WorkbookText;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Strength;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills the three sheets of a plan workbook: the table, the instructions, and the hidden one. */
final class WorkbookSheets {

    /** Above the table, so that no row of the table moves when there are none. */
    private static final int STRENGTHS = 2;

    private static final int HEADER = 3;
    private static final double SIDE_MARGIN_INCHES = 0.5;
    private static final int SPARE_ROWS = 5;
    private static final int HELP_WIDTH = 70;
    /** As far down as a person may write and still choose a status from the list. */
    private static final int LAST_CHOICE = 500;

    /** In characters; together they fit a landscape A4 page at about four fifths of the size. */
    private static final Map<PlanCell, Integer> WIDTHS = Map.of(
            PlanCell.AREA, 19,
            PlanCell.GOAL, 21,
            PlanCell.ACTION, 22,
            PlanCell.IMPLEMENTATION, 26,
            PlanCell.RESPONSIBLE, 20,
            PlanCell.SCHEDULE, 16,
            PlanCell.FOLLOW_UP, 22,
            PlanCell.STATUS, 14);

    private static final List<PlanCell> COLUMNS = List.of(PlanCell.values());
    private static final int AREA_ID = COLUMNS.size();
    private static final int ACTION_ID = COLUMNS.size() + 1;

    private final XSSFWorkbook workbook;
    private final Language language;
    private final WorkbookWords words;
    private final SheetStyles styles;

    WorkbookSheets(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        this.language = language;
        this.words = new WorkbookWords(language);
        this.styles = new SheetStyles(workbook);
    }

    void fill(DevelopmentPlan plan, String unitName, Map<RowKey, Map<PlanCell, String>> rows) {
        String title = words.title() + ": " + unitName;
        String state = words.state(plan);
        String strengths = plan.strengths().stream().map(Strength::line).collect(joining("\n"));
        XSSFSheet sheet = workbook.createSheet(words.sheet());
        title(sheet, title);
        put(sheet.createRow(1), 0, state, styles.plain());
        strengths(sheet, strengths);
        table(sheet, rows);
        help();
        origin(WorkbookOrigin.of(plan, language, List.of(title, state, words.strengths(), strengths), rows));
    }

    private void table(XSSFSheet sheet, Map<RowKey, Map<PlanCell, String>> rows) {
        headings(sheet.createRow(HEADER));
        int at = HEADER;
        Set<String> areas = new HashSet<>();
        for (Map.Entry<RowKey, Map<PlanCell, String>> entry : rows.entrySet()) {
            at++;
            boolean isFirst = areas.add(entry.getKey().area());
            row(sheet.createRow(at), entry.getKey(), entry.getValue(), isFirst);
        }
        for (int spare = 0; spare < SPARE_ROWS; spare++) {
            at++;
            row(sheet.createRow(at), RowKey.NONE, Map.of(), true);
        }
        markTable(sheet, at);
        JoinedAreas joined = new JoinedAreas(sheet, HEADER + 1, LAST_CHOICE, AREA_ID);
        COLUMNS.forEach(cell -> joined.draw(column(cell), cell.isOfArea()));
        layOut(sheet, at);
        offerStatuses(sheet);
    }

    private void title(XSSFSheet sheet, String text) {
        XSSFRow row = sheet.createRow(0);
        put(row, 0, text, styles.title());
        RowHeights.set(row, 2);
    }

    private void strengths(XSSFSheet sheet, String strengths) {
        XSSFRow row = sheet.createRow(STRENGTHS);
        if (!strengths.isEmpty()) {
            put(row, 0, words.strengths(), styles.label());
            put(row, 1, strengths, styles.wrapped());
            sheet.addMergedRegion(new CellRangeAddress(STRENGTHS, STRENGTHS, 1, COLUMNS.size() - 1));
            int width = COLUMNS.stream().skip(1).mapToInt(WorkbookSheets::width).sum();
            // One line more: air above the table.
            RowHeights.set(row, RowHeights.lines(strengths, width) + 1);
        }
    }

    private void headings(XSSFRow row) {
        for (PlanCell cell : COLUMNS) {
            put(row, column(cell), cell.label().in(language), styles.heading());
        }
        put(row, AREA_ID, WorkbookFinder.AREA_ID, styles.heading());
        put(row, ACTION_ID, WorkbookFinder.ACTION_ID, styles.heading());
        RowHeights.set(
                row,
                COLUMNS.stream()
                        .mapToInt(cell -> RowHeights.lines(cell.label().in(language), width(cell)))
                        .max()
                        .orElse(1));
    }

    private void row(XSSFRow row, RowKey key, Map<PlanCell, String> cells, boolean isFirst) {
        for (PlanCell cell : COLUMNS) {
            put(row, column(cell), cells.getOrDefault(cell, ""), style(cell));
        }
        put(row, AREA_ID, key.area(), styles.body());
        put(row, ACTION_ID, key.action(), styles.body());
        int lines = COLUMNS.stream()
                .filter(cell -> isFirst || !cell.isOfArea())
                .mapToInt(cell -> RowHeights.lines(cells.getOrDefault(cell, ""), width(cell)))
                .max()
                .orElse(1);
        RowHeights.set(row, lines);
    }

    private CellStyle style(PlanCell cell) {
        if (cell == PlanCell.AREA) {
            return styles.joinedLabel();
        }
        return cell.isOfArea() ? styles.joined() : styles.body();
    }

    /** Screen readers announce the heading of a cell only in what the format calls a table. */
    private static void markTable(XSSFSheet sheet, int last) {
        AreaReference area = new AreaReference(
                new CellReference(HEADER, 0), new CellReference(last, ACTION_ID), SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName("qwl_plan");
        table.setDisplayName("qwl_plan");
    }

    private void layOut(XSSFSheet sheet, int last) {
        for (PlanCell cell : COLUMNS) {
            sheet.setColumnWidth(column(cell), width(cell) * 256);
            // Beyond the spare rows a person's text is text too.
            sheet.setDefaultColumnStyle(column(cell), styles.wrapped());
        }
        sheet.setColumnHidden(AREA_ID, true);
        sheet.setColumnHidden(ACTION_ID, true);
        sheet.createFreezePane(0, HEADER + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, COLUMNS.size() - 1, 0, last);
        print(sheet, true);
        sheet.setHorizontallyCenter(true);
        for (PageMargin margin : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
            sheet.setMargin(margin, SIDE_MARGIN_INCHES);
        }
        sheet.setDisplayGridlines(false);
    }

    private void print(XSSFSheet sheet, boolean isLandscape) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(isLandscape);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setRight(words.page() + " &P / &N");
    }

    private void offerStatuses(XSSFSheet sheet) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int column = column(PlanCell.STATUS);
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(words.statuses()),
                new CellRangeAddressList(HEADER + 1, LAST_CHOICE, column, column));
        choice.setEmptyCellAllowed(true);
        choice.setShowErrorBox(true);
        choice.createErrorBox(words.wrongStatusTitle(), words.wrongStatus());
        sheet.addValidationData(choice);
    }

    private void help() {
        XSSFSheet sheet = workbook.createSheet(words.helpSheet());
        sheet.setColumnWidth(0, HELP_WIDTH * 256);
        title(sheet, words.helpTitle());
        List<String> instructions = words.instructions();
        for (int i = 0; i < instructions.size(); i++) {
            String instruction = (i + 1) + ". " + instructions.get(i);
            XSSFRow row = sheet.createRow(i + 1);
            put(row, 0, instruction, styles.wrapped());
            RowHeights.set(row, RowHeights.lines(instruction, HELP_WIDTH));
        }
        print(sheet, false);
    }

    private void origin(WorkbookOrigin origin) {
        XSSFSheet sheet = workbook.createSheet("qwl");
        List<List<String>> lines = new ArrayList<>(origin.lines());
        for (int at = 0; at < lines.size(); at++) {
            Row row = sheet.createRow(at);
            List<String> line = lines.get(at);
            for (int column = 0; column < line.size(); column++) {
                put(row, column, line.get(column), styles.plain());
            }
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    private static int width(PlanCell cell) {
        return WIDTHS.getOrDefault(cell, 20);
    }

    /** The column that a cell is written into. */
    static int column(PlanCell cell) {
        return COLUMNS.indexOf(cell);
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (text.isEmpty()) {
            return;
        }
        String escaped = WorkbookText.escaped(text);
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        if (escaped.length() > most) {
            throw new IllegalArgumentException("a cell of a workbook holds at most " + most + " characters but the plan"
                    + " has a text of " + text.length() + "\nMaybe it belongs in a separate document.");
        }
        cell.setCellValue(escaped);
    }
}
