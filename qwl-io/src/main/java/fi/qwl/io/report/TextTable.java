package fi.qwl.io.report;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text: the first column to the left, numbers to the right, the last column as it comes. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> header) {
        rows.add(List.copyOf(header));
    }

    void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    String render() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            append(text, rows.get(row), widths);
            if (row == 0) {
                rule(text, widths);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> row, int[] widths) {
        int last = widths.length - 1;
        StringBuilder line = new StringBuilder();
        for (int column = 0; column <= last; column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - width(cell));
            boolean isLeft = column == 0 || column == last;
            line.append(column == 0 ? "" : GAP).append(isLeft ? cell + padding : padding + cell);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static void rule(StringBuilder text, int[] widths) {
        int width = (widths.length - 1) * GAP.length();
        for (int column : widths) {
            width += column;
        }
        text.append("─".repeat(width)).append('\n');
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
