package fi.qwl.examples.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * Writes a workbook in the older {@code .xls} format. No document properties are created, so there is no date in it that
 * would change.
 */
final class XlsFile {

    /** Widths are in 256ths of a character. */
    private static final int CHARACTER = 256;

    private final HSSFWorkbook workbook;
    private final HSSFCellStyle decimal;
    private final HSSFCellStyle percent;
    private final HSSFCellStyle dateTime;

    private XlsFile(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.decimal = style(Cell.Style.DECIMAL);
        this.percent = style(Cell.Style.PERCENT);
        this.dateTime = style(Cell.Style.DATE_TIME);
    }

    /** A workbook's bytes. */
    static byte[] of(List<Sheet> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            XlsFile file = new XlsFile(workbook);
            for (int index = 0; index < sheets.size(); index++) {
                file.add(sheets.get(index));
                workbook.setSheetHidden(index, sheets.get(index).isHidden());
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private HSSFCellStyle style(Cell.Style style) {
        HSSFCellStyle created = workbook.createCellStyle();
        created.setDataFormat(workbook.createDataFormat().getFormat(style.format()));
        return created;
    }

    private void add(Sheet sheet) {
        HSSFSheet created = workbook.createSheet(sheet.name());
        for (int column = 0; column < sheet.columns(); column++) {
            created.setColumnWidth(column, sheet.width() * CHARACTER);
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            add(sheet.rows().get(row), created.createRow(row));
        }
    }

    private void add(List<Cell> cells, HSSFRow row) {
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (!cell.isBlank()) {
                fill(row.createCell(column), cell);
            }
        }
    }

    private void fill(HSSFCell created, Cell cell) {
        if (cell.style().isNumber()) {
            created.setCellValue(Double.parseDouble(cell.value()));
        } else {
            created.setCellValue(cell.value());
        }
        switch (cell.style()) {
            case DECIMAL -> created.setCellStyle(decimal);
            case PERCENT -> created.setCellStyle(percent);
            case DATE_TIME -> created.setCellStyle(dateTime);
            case TEXT, TITLE, HEADER, NUMBER -> {
                // The workbook's own look is enough.
            }
        }
    }
}
