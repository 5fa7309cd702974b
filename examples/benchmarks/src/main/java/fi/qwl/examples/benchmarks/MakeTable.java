package fi.qwl.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the invented survey as CSV or XLSX, row by row: {@code MakeTable ROWS FILE}. */
final class MakeTable {

    private MakeTable() {}

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1]);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        if (file.toString().endsWith(".xlsx")) {
            writeXlsx(rows, unfinished);
        } else {
            writeCsv(rows, unfinished);
        }
        Files.move(unfinished, file);
    }

    private static void writeCsv(int rows, Path file) throws IOException {
        SurveyTable table = new SurveyTable();
        int[] answers = new int[SurveyTable.ITEMS];
        StringBuilder line = new StringBuilder();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(";", SurveyTable.header()) + "\n");
            for (int row = 0; row < rows; row++) {
                line.setLength(0);
                line.append(String.join(";", table.next(row, answers)));
                for (int answer : answers) {
                    line.append(';').append(answer == 0 ? "" : answer);
                }
                out.append(line.append('\n'));
            }
        }
    }

    /** With a table of shared texts, as spreadsheet programs write it. */
    private static void writeXlsx(int rows, Path file) throws IOException {
        SurveyTable table = new SurveyTable();
        int[] answers = new int[SurveyTable.ITEMS];
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, true);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet("Data");
            fill(sheet.createRow(0), 0, SurveyTable.header().toArray(String[]::new));
            for (int number = 0; number < rows; number++) {
                Row row = sheet.createRow(number + 1);
                String[] texts = table.next(number, answers);
                fill(row, 0, texts[0]);
                row.createCell(1).setCellValue(Integer.parseInt(texts[1]));
                fill(row, 2, texts[2], texts[3]);
                for (int index = 0; index < answers.length; index++) {
                    if (answers[index] != 0) {
                        row.createCell(SurveyTable.FIRST_ITEM + index).setCellValue(answers[index]);
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, int first, String... texts) {
        for (int at = 0; at < texts.length; at++) {
            row.createCell(first + at).setCellValue(texts[at]);
        }
    }
}
