package fi.qwl.examples.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the kinds of CSV that the sample has. */
final class CsvFile {

    private static final String LINE_END = "\r\n";
    private static final String BOM = "\uFEFF";

    private CsvFile() {}

    /**
     * A sheet as a Finnish spreadsheet saves it as CSV: semicolons, decimal commas, windows-1252, every cell as it is
     * shown, and quotes only where they are needed.
     */
    static byte[] ofSpreadsheet(Sheet sheet) {
        int columns = sheet.columns();
        StringBuilder text = new StringBuilder();
        for (List<Cell> row : sheet.rows()) {
            List<String> shown = row.stream().map(Cell::shown).toList();
            text.append(line(shown, CsvFile::quotedIfNeeded));
            text.append(";".repeat(columns - row.size())).append(LINE_END);
        }
        return text.toString().getBytes(Charset.forName("windows-1252"));
    }

    /** Rows in UTF-8 with a byte order mark, by which spreadsheets know the encoding. */
    static byte[] ofUtf8(List<List<String>> rows) {
        StringBuilder text = new StringBuilder(BOM);
        rows.forEach(row -> text.append(line(row, CsvFile::quotedIfNeeded)).append(LINE_END));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Rows as LimeSurvey writes them: a byte order mark, all in quotes, and a blank line at the end. */
    static byte[] ofLimeSurvey(List<List<String>> rows) {
        StringBuilder text = new StringBuilder(BOM);
        rows.forEach(row -> text.append(line(row, CsvFile::quoted)).append(LINE_END));
        return text.append(LINE_END).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> fields, Function<String, String> quoting) {
        return fields.stream().map(quoting).collect(Collectors.joining(";"));
    }

    private static String quotedIfNeeded(String field) {
        boolean isNeeded = field.contains(";") || field.contains("\"") || field.contains("\n");
        return isNeeded ? quoted(field) : field;
    }

    private static String quoted(String field) {
        return "\"" + field.replace("\"", "\"\"") + "\"";
    }
}
