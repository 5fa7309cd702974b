package fi.qwl.io.page;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table in lines of at most a width. Columns of words get narrower first, then those of numbers, and their cells take
 * several lines; where that is not enough, each row becomes a paragraph that names the columns. Single numbers are aligned
 * to the right.
 */
final class TextGrid {

    private static final String GAP = "  ";
    private static final int NARROWEST_COLUMN = 6;
    private static final int SHORT_VALUE = 30;

    private final List<List<String>> rows;
    private final int width;
    private final int[] widths;
    private final int[] narrowest;

    /** The rows, the header first. */
    TextGrid(List<List<String>> rows, int width) {
        this.rows = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> String.join(" ", Wrapping.words(cell)))
                        .toList())
                .toList();
        this.width = width;
        int columns = rows.get(0).size();
        this.widths = IntStream.range(0, columns).map(this::widestCell).toArray();
        this.narrowest = IntStream.range(0, columns).map(this::widestWord).toArray();
    }

    String text() {
        boolean isFitting = fits(column -> hasLetters(column)) || fits(column -> true);
        return isFitting ? grid() : records();
    }

    private int widestCell(int column) {
        return rows.stream()
                .mapToInt(row -> Wrapping.length(row.get(column)))
                .max()
                .orElse(0);
    }

    private int widestWord(int column) {
        return rows.stream()
                .flatMap(row -> cell(column, row.get(column), NARROWEST_COLUMN).stream())
                .mapToInt(Wrapping::length)
                .max()
                .orElse(0);
    }

    /** Whether the columns fit into the width, the widest of the given ones made narrower down to its longest word. */
    private boolean fits(IntPredicate canShrink) {
        while (IntStream.of(widths).sum() + (widths.length - 1) * GAP.length() > width) {
            int widest = IntStream.range(0, widths.length)
                    .filter(canShrink)
                    .filter(column -> widths[column] > Math.max(NARROWEST_COLUMN, narrowest[column]))
                    .reduce(-1, (best, column) -> best < 0 || widths[column] > widths[best] ? column : best);
            if (widest < 0) {
                return false;
            }
            widths[widest]--;
        }
        return true;
    }

    private boolean hasLetters(int column) {
        return NumberColumn.hasLetters(body(), column);
    }

    private boolean isOfNumbers(int column) {
        return column > 0 && NumberColumn.isIn(body(), column);
    }

    private List<List<String>> body() {
        return rows.subList(1, rows.size());
    }

    private String grid() {
        boolean[] isRight = new boolean[widths.length];
        for (int column = 0; column < widths.length; column++) {
            isRight[column] = isOfNumbers(column);
        }
        String rule = "─".repeat(IntStream.of(widths).sum() + (widths.length - 1) * GAP.length());
        return gridRow(rows.get(0), isRight) + rule + "\n"
                + rows.stream().skip(1).map(row -> gridRow(row, isRight)).collect(Collectors.joining());
    }

    private String gridRow(List<String> row, boolean[] isRight) {
        List<List<String>> cells = IntStream.range(0, widths.length)
                .mapToObj(column -> cell(column, row.get(column), widths[column]))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String part = at < cells.get(column).size() ? cells.get(column).get(at) : "";
                String padding = " ".repeat(widths[column] - Wrapping.length(part));
                line.append(column == 0 ? "" : GAP).append(isRight[column] ? padding + part : part + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** A cell's lines; those of a name that is indented are under its beginning. */
    private static List<String> cell(int column, String text, int width) {
        return Wrapping.lines(text, width, "", column == 0 ? indent(text) + GAP : "");
    }

    private static String indent(String name) {
        return " ".repeat(Wrapping.indentation(name));
    }

    private String records() {
        List<String> header = rows.get(0);
        return rows.stream().skip(1).map(row -> record(header, row)).collect(Collectors.joining());
    }

    private String record(List<String> header, List<String> row) {
        String values = IntStream.range(1, row.size())
                .filter(column -> !row.get(column).isEmpty())
                .mapToObj(column -> kept(header.get(column) + ": " + row.get(column)))
                .collect(Collectors.joining(" · "));
        String indent = indent(row.get(0)) + GAP;
        List<String> name = Wrapping.lines(row.get(0), width, "", indent);
        return String.join("\n", name) + "\n" + String.join("\n", Wrapping.lines(values, width, indent, indent)) + "\n";
    }

    /** A short value stays on the line of its name. */
    private static String kept(String value) {
        return value.length() > SHORT_VALUE ? value : value.replace(' ', Wrapping.NO_BREAK_SPACE);
    }
}
