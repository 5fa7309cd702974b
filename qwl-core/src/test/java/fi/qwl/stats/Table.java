package fi.qwl.stats;

import fi.qwl.survey.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plain comma-separated file without commas in its fields, as the oracles are. */
final class Table {

    private final List<String> header;
    private final List<List<String>> rows;

    private Table(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    static Table parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            lines.add(Arrays.stream(line.split(",", -1))
                    .map(field -> field.replace("\"", ""))
                    .toList());
        }
        return new Table(lines.get(0), lines.subList(1, lines.size()));
    }

    int size() {
        return rows.size();
    }

    List<String> text(String column) {
        int at = header.indexOf(column);
        return rows.stream().map(row -> row.get(at)).toList();
    }

    String text(int row, String column) {
        return text(column).get(row);
    }

    double number(int row, String column) {
        return numbers(column)[row];
    }

    double[] numbers(String column) {
        return text(column).stream()
                .mapToDouble(field -> field.isEmpty() || field.equals("NA") ? Double.NaN : Double.parseDouble(field))
                .toArray();
    }

    NumberColumn column(String column) {
        return NumberColumn.of(numbers(column));
    }

    List<NumberColumn> columns(String... columns) {
        return Arrays.stream(columns).map(this::column).toList();
    }

    int rowOf(String column, String value) {
        return text(column).indexOf(value);
    }
}
