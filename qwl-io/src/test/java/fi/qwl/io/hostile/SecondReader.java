package fi.qwl.io.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.table.Tables;
import fi.qwl.io.text.NumberText;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Another program that reads the same files: its cells by place, as texts that can be compared. */
@FunctionalInterface
interface SecondReader {

    /** What stands for a cell that our reader does not compare: errors, dates and formulas without a value. */
    String ANYTHING = "*";

    /** The cells that hold something, by sheet name, row from 1 and column from 0; an exception if the file is refused. */
    Map<String, String> cells(String name, byte[] bytes) throws Exception;

    static String place(String sheet, long row, int column) {
        return sheet + "!" + row + ":" + column;
    }

    /** Ours. */
    static Map<String, String> ours(String name, byte[] bytes) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        try (TableDocument document = Tables.installed().open(DocumentSource.of(name, bytes), issue -> {})) {
            for (int sheet = 0; sheet < document.sheets().size(); sheet++) {
                String sheetName = document.sheets().get(sheet).name();
                try (TableCursor cursor = document.open(sheet)) {
                    while (cursor.next()) {
                        addRow(cursor, sheetName, cells);
                    }
                }
            }
        }
        return cells;
    }

    private static void addRow(TableCursor cursor, String sheet, Map<String, String> cells) {
        for (int column = 0; column < cursor.width(); column++) {
            String text = cursor.text(column).toString();
            String cell = switch (cursor.kind(column)) {
                case BLANK -> "";
                case TEXT, NUMBER, BOOLEAN -> text;
                case DATE, TIME, DURATION, ERROR, UNCALCULATED -> ANYTHING;
            };
            put(cells, place(sheet, cursor.row(), column), cell);
        }
    }

    static void put(Map<String, String> cells, String place, String cell) {
        if (!cell.isEmpty()) {
            cells.put(place, cell);
        }
    }

    /** POI's user model. */
    static Map<String, String> poi(String name, byte[] bytes) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String place = place(sheet.getSheetName(), row.getRowNum() + 1L, cell.getColumnIndex());
                        put(cells, place, text(cell));
                    }
                }
            }
        }
        return cells;
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> NumberText.format(cell.getNumericCellValue());
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> ANYTHING;
            default -> "";
        };
    }

    /** Commons CSV, told the encoding and the delimiter that ours found. */
    static Map<String, String> commonsCsv(String name, byte[] bytes) throws IOException {
        Map<String, String> choices;
        try (TableDocument document = Tables.installed().open(DocumentSource.of(name, bytes), issue -> {})) {
            choices = document.choices();
        }
        String text = new String(bytes, Charset.forName(choices.getOrDefault("encoding", "UTF-8")));
        String delimiter = Map.of("semicolon", ";", "comma", ",", "tab", "\t", "bar", "|")
                .getOrDefault(choices.getOrDefault("delimiter", ""), ";");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        Map<String, String> cells = new TreeMap<>();
        long row = 0;
        try (var parser = format.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            long line = 1;
            for (CSVRecord record : parser) {
                row = line;
                for (int column = 0; column < record.size(); column++) {
                    put(cells, place("", row, column), record.get(column));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        }
        return cells;
    }

    /** A program in Python that prints a line of JSON for each cell: sheet, row, column, text or number. */
    static SecondReader python(String python, Path script, Path folder) {
        return (name, bytes) -> {
            Path file = Files.write(folder.resolve(name), bytes);
            Process process = new ProcessBuilder(python, script.toString(), file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Map<String, String> cells = new TreeMap<>();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                ObjectMapper json = new ObjectMapper();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode cell = json.readTree(line);
                    JsonNode value = Objects.requireNonNull(cell.get(3));
                    put(
                            cells,
                            place(
                                    cell.path(0).asText(),
                                    cell.path(1).asLong(),
                                    cell.path(2).asInt()),
                            value.isNumber() ? NumberText.format(value.asDouble()) : value.asText());
                }
            }
            boolean isEnded = process.waitFor(60, TimeUnit.SECONDS);
            if (!isEnded || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("the second reader refused the file");
            }
            return cells;
        };
    }
}
