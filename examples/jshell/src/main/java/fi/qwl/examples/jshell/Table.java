package fi.qwl.examples.jshell;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that print as a table: text in JShell, HTML in a notebook. Immutable.
 *
 * @param header the names of the columns
 * @param rows the cells, each row as long as the header
 */
public record Table(List<String> header, List<List<String>> rows) {

    /** Copies the rows. */
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("a row must have " + header.size() + " cells but has " + row.size());
            }
        }
    }

    /**
     * A table without rows.
     *
     * @param header the names of the columns
     * @return the table
     */
    public static Table of(String... header) {
        return new Table(List.of(header), List.of());
    }

    /**
     * Adds a row.
     *
     * @param cells its cells
     * @return the longer copy
     */
    public Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell.toString());
        }
        List<List<String>> longer = new ArrayList<>(rows);
        longer.add(row);
        return new Table(header, longer);
    }

    /** {@return the table as HTML} */
    public String html() {
        StringBuilder html = new StringBuilder("<table>\n<thead>");
        html(html, header, "th");
        html.append("</thead>\n<tbody>\n");
        rows.forEach(row -> {
            html(html, row, "td");
            html.append('\n');
        });
        return html.append("</tbody>\n</table>").toString();
    }

    private void html(StringBuilder html, List<String> cells, String tag) {
        html.append("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            String align = isText(column) ? "left" : "right";
            html.append('<')
                    .append(tag)
                    .append(" style=\"text-align:")
                    .append(align)
                    .append("\">")
                    .append(cells.get(column)
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;"))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        html.append("</tr>");
    }

    /** A column of figures is to the right. */
    private boolean isText(int column) {
        return rows.stream().anyMatch(row -> row.get(column).codePoints().anyMatch(Character::isLetter)) || column == 0;
    }

    /** {@return the table as text, with a line feed before it, so that it begins on a new line} */
    @Override
    public String toString() {
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = header.get(column).length();
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder("\n");
        line(text, header, widths);
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("─".repeat(width));
        }
        line(text, rule, widths);
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - cells.get(column).length());
            line.append(column == 0 ? "" : "  ")
                    .append(isText(column) ? cells.get(column) + padding : padding + cells.get(column));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
