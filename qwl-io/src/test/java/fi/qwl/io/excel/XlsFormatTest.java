package fi.qwl.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.testing.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

class XlsFormatTest {

    @Test
    void cellsOfAllKindsAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Vastaukset");
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0 %"));
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("Yksikkö");
            header.createCell(2).setCellValue("K1");
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue(4.0);
            row.createCell(1).setCellValue(0.68);
            row.getCell(1).setCellStyle(percent);
            row.createCell(2).setCellValue(45566);
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellErrorValue((byte) 42);
            row.createCell(5).setCellFormula("\"a\"&\"b\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(5));
            workbook.write(bytes);
        }
        Read read = Read.of("kysely.xls", bytes.toByteArray());
        assertThat(read.rows())
                .containsExactly("1: Yksikkö |  | K1", "3: =4 | =0.68% | @2024-10-01 | ?TRUE | !#N/A | ab");
    }

    /** The last record itself was treated as a blank row after it, and its being hidden was not told. */
    @Test
    void theLastRecordIsNoRowAfterItself() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Vastaukset");
            sheet.createRow(0).createCell(0).setCellValue("K1");
            sheet.createRow(1).createCell(0).setCellValue(4);
            Row last = sheet.createRow(2);
            last.createCell(0).setCellValue(5);
            last.setZeroHeight(true);
            workbook.write(bytes);
        }
        Read read = Read.of("kysely.xls", bytes.toByteArray());
        assertThat(read.rows()).containsExactly("1: K1", "2: =4", "3: =5");
        assertThat(read.issues())
                .singleElement()
                .asString()
                .startsWith("INFO rows-hidden (kysely.xls, sheet Vastaukset");
    }
}
