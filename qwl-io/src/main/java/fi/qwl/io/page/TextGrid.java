package fi.qwl.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table in lines of at most a width. Columns of words get narrower and their cells take several lines; where that is not
 * enough, each row becomes a paragraph of its own that names the columns. A column after the
 * first that has no letters is of numbers and stands to the right.
 */
final class TextGrid {

    private static final String GAP = "  ";
    private static final int NARROWEST_COLUMN = 6;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<List<String>> rows = new ArrayList<>();
    private final int width;
    private final int[] widths;

    /** The rows, the header first. */
    TextGrid(List<List<String>> rows, int width) {
        rows.forEach(row -> this.rows.add(row.stream()
                .map(cell -> SPACE.matcher(cell.strip()).replaceAll(" "))
                .toList()));
        this.width = width;
        this.widths = IntStream.range(0, rows.get(0).size())
                .map(column -> widest(column, List::of))
                .toArray();
    }

    String text() {
        return fits() ? grid() : records();
    }

    /** Whether the columns fit into the width, the widest made narrower, but no narrower than their longest word. */
    private boolean fits() {
        int[] narrowest = IntStream.range(0, widths.length)
                .map(column -> Math.max(NARROWEST_COLUMN, widest(column, cell -> List.of(cell.split(" ", -1)))))
                .toArray();
        while (IntStream.of(widths).sum() + (widths.length - 1) * GAP.length() > width) {
            int widest = IntStream.range(0, widths.length)
                    .filter(column -> widths[column] > narrowest[column])
                    .reduce(-1, (best, column) -> best < 0 || widths[column] > widths[best] ? column : best);
            if (widest < 0) {
                return false;
            }
            widths[widest]--;
        }
        return true;
    }

    private int widest(int column, Function<String, List<String>> parts) {
        return rows.stream()
                .flatMap(row -> parts.apply(row.get(column)).stream())
                .mapToInt(TextGrid::length)
                .max()
                .orElse(0);
    }

    private String grid() {
        boolean[] isNumbers = new boolean[widths.length];
        for (int column = 1; column < widths.length; column++) {
            int at = column;
            isNumbers[column] = rows.stream()
                    .skip(1)
                    .map(row -> row.get(at))
                    .noneMatch(cell -> cell.codePoints().anyMatch(Character::isLetter));
        }
        return rows.stream().map(row -> gridRow(row, isNumbers)).collect(Collectors.joining());
    }

    private String gridRow(List<String> row, boolean[] isNumbers) {
        List<List<String>> cells = IntStream.range(0, widths.length)
                .mapToObj(column -> wrap(row.get(column), widths[column]))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String part = at < cells.get(column).size() ? cells.get(column).get(at) : "";
                String padding = " ".repeat(widths[column] - length(part));
                line.append(column == 0 ? "" : GAP).append(isNumbers[column] ? padding + part : part + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private String records() {
        StringBuilder text = new StringBuilder();
        List<String> header = rows.get(0);
        for (List<String> row : rows.subList(1, rows.size())) {
            String values = IntStream.range(1, row.size())
                    .filter(column -> !row.get(column).isEmpty())
                    .mapToObj(column -> header.get(column) + ": " + row.get(column))
                    .collect(Collectors.joining(" · "));
            wrap(row.get(0), width).forEach(line -> text.append(line).append('\n'));
            wrap(values, width - GAP.length())
                    .forEach(line -> text.append(GAP).append(line).append('\n'));
        }
        return text.toString();
    }

    /** A text in lines that are no longer than a width, unless a word is. */
    static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
