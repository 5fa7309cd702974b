package fi.qwl.io.testing;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.table.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was read of a file, for tests.
 *
 * @param sheets the sheets' names, hidden ones in brackets
 * @param rows the first sheet's records: row number, colon, cells parted by bars
 * @param issues as one line each: severity, code, place, message
 * @param choices what was chosen
 */
public record Read(List<String> sheets, List<String> rows, List<String> issues, Map<String, String> choices) {

    private static final Tables READER = Tables.installed();

    public static Read csv(String text) throws IOException {
        return of("kysely.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Read of(String name, byte[] bytes) throws IOException {
        return of(DocumentSource.of(name, bytes), ReadOptions.defaults(), 0);
    }

    public static Read of(String name, byte[] bytes, ReadOptions options) throws IOException {
        return of(DocumentSource.of(name, bytes), options, 0);
    }

    public static Read of(DocumentSource source, ReadOptions options, int sheet) throws IOException {
        List<String> issues = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        try (TableDocument document = READER.withOptions(options).open(source, issue -> issues.add(issue.toString()))) {
            try (TableCursor cursor = document.open(sheet)) {
                while (cursor.next()) {
                    rows.add(row(cursor));
                }
            }
            List<String> sheets = document.sheets().stream()
                    .map(each -> each.isHidden() ? "(" + each.name() + ")" : each.name())
                    .toList();
            return new Read(sheets, rows, issues, document.choices());
        }
    }

    /** The one issue with which the reading ends. */
    public static ImportIssue failure(String name, byte[] bytes) throws IOException {
        return failure(DocumentSource.of(name, bytes), ReadOptions.defaults());
    }

    public static ImportIssue failure(DocumentSource source, ReadOptions options) throws IOException {
        try {
            Read read = of(source, options, 0);
            throw new AssertionError("was read: " + read.rows().size() + " rows");
        } catch (UnreadableTableException e) {
            return e.issue();
        }
    }

    public static String row(TableCursor cursor) {
        StringBuilder text = new StringBuilder().append(cursor.row()).append(':');
        for (int column = 0; column < cursor.width(); column++) {
            text.append(column == 0 ? " " : " | ").append(cell(cursor, column));
        }
        return text.toString().stripTrailing();
    }

    private static String cell(TableCursor cursor, int column) {
        CharSequence text = cursor.text(column);
        return switch (cursor.kind(column)) {
            case BLANK -> "";
            case TEXT -> text.toString();
            case NUMBER -> "=" + text + (cursor.isPercent(column) ? "%" : "");
            case BOOLEAN -> "?" + text;
            case DATE, TIME, DURATION -> "@" + text;
            case ERROR -> "!" + text;
            case UNCALCULATED -> "!uncalculated";
        };
    }
}
