package fi.qwl.io.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The same small invented survey in every format; the word {@value #SECRET} must never be in a message. */
public final class Samples {

    public static final String SECRET = "Salaisuus";

    public static final String PASSWORD = "kesakuu";

    private Samples() {}

    public static byte[] csv() {
        return ("sep=;\r\nid;Yksikkö;\"Työni on\nmielekästä\";avoin\r\n1;Varhaiskasvatus;5;\"" + SECRET
                        + " \"\"lainaus\"\"; loppu\"\r\n2;Koulu;4,0;\r\n;;;\r\n\r\n4;Koulu;3;" + SECRET + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static Workbook workbook() {
        return Workbook.empty()
                .withSheetXml(
                        "Vastaukset",
                        "",
                        "<worksheet xmlns='" + Workbook.MAIN + "'><dimension ref='A1:F6'/>"
                                + "<cols><col min='6' max='6' hidden='1'/></cols><sheetData>"
                                + "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='inlineStr'><is><r><t>Väit</t></r>"
                                + "<r><t>tämä</t></r></is></c></row>"
                                + "<row r='2'><c r='A2'><v>1</v></c><c r='B2' t='s'><v>2</v></c><c r='C2'><v>5</v></c><c r='D2' s='1'><v>0.68</v></c>"
                                + "<c r='E2' s='2'><v>45566.5</v></c></row>"
                                + "<row r='3' hidden='1'><c><v>2</v></c><c t='s'><v>2</v></c><c t='e'><v>#N/A</v></c><c><f>SUM(A1)</f></c>"
                                + "<c t='b'><v>1</v></c><c t='str'><v>" + SECRET + "</v></c></row>"
                                + "<row r='5'><c r='A5'><v>1.1000000000000001</v></c><c r='F5' t='d'><v>2024-10-01T08:00:00</v></c></row>"
                                + "<row r='9'><c r='B9' s='2'/></row></sheetData>"
                                + "<mergeCells count='1'><mergeCell ref='B1:C1'/></mergeCells></worksheet>")
                .withHiddenSheet("Piilo", "<row><c t='s'><v>2</v></c></row>")
                .withChartSheet("Kaavio")
                .withSharedTexts(
                        "<si><t>id</t></si>",
                        "<si><t>Yksikkö</t><rPh sb='0' eb='1'><t>x</t></rPh></si>",
                        "<si><r><t>" + SECRET + "</t></r></si>")
                .withFormats("0.0 %", "d.m.yyyy");
    }

    public static byte[] xlsx() throws IOException {
        return workbook().bytes();
    }

    public static byte[] xls() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = xlsWorkbook()) {
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    public static byte[] encryptedXls() throws IOException {
        String before = Biff8EncryptionKey.getCurrentUserPassword();
        Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
        try {
            return xls();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(before);
        }
    }

    public static HSSFWorkbook xlsWorkbook() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Sheet sheet = workbook.createSheet("Vastaukset");
        CellStyle percent = workbook.createCellStyle();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0.0 %"));
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat((short) 14);
        Row header = sheet.createRow(0);
        header.createCell(0).setCellValue("id");
        header.createCell(1).setCellValue("Yksikkö");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        for (int i = 1; i < 40; i += 2) {
            Row row = sheet.createRow(i);
            row.createCell(0).setCellValue(i);
            row.createCell(1).setCellValue(SECRET);
            row.createCell(2).setCellValue(0.68);
            row.getCell(2).setCellStyle(percent);
            row.createCell(3).setCellValue(45566.5);
            row.getCell(3).setCellStyle(date);
            row.createCell(4).setCellErrorValue((byte) 42);
            row.createCell(5).setCellFormula("\"a\"&\"b\"");
            row.createCell(6).setCellValue(true);
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        workbook.createSheet("Piilo").createRow(3).createCell(3).setCellValue(SECRET);
        workbook.setSheetHidden(1, true);
        return workbook;
    }
}
