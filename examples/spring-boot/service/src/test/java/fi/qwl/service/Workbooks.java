package fi.qwl.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as people change them in Excel. */
final class Workbooks {

    private Workbooks() {}

    /** {@return the workbook with another text in the cells that hold this one; at least one does} */
    static byte[] replaced(byte[] workbook, String text, String by) throws IOException {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            int cells = 0;
            for (Sheet sheet : opened) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().equals(text)) {
                            cell.setCellValue(by);
                            cells++;
                        }
                    }
                }
            }
            assertThat(cells).as("cells with %s", text).isPositive();
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            opened.write(changed);
            return changed.toByteArray();
        }
    }
}
