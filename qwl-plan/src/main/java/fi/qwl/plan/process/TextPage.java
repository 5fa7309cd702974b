package fi.qwl.plan.process;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a page as plain text. */
final class TextPage {

    private static final int WIDTH = 78;
    private static final String GAP = "  ";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String WRITING_LINE = "_".repeat(WIDTH);

    private final StringBuilder text = new StringBuilder();

    private TextPage() {}

    static String of(Handout page) {
        TextPage writer = new TextPage();
        writer.underlined(page.title(), '=');
        page.blocks().forEach(writer::write);
        return writer.text.toString();
    }

    private void write(Handout.Block block) {
        text.append('\n');
        if (block instanceof Handout.Heading heading) {
            underlined(heading.text(), heading.level() == 2 ? '-' : '.');
        } else if (block instanceof Handout.Paragraph paragraph) {
            wrapped(paragraph.text(), "", "");
        } else if (block instanceof Handout.Points points) {
            for (int i = 0; i < points.items().size(); i++) {
                String mark = points.isNumbered() ? (i + 1) + ". " : "- ";
                wrapped(points.items().get(i), mark, " ".repeat(mark.length()));
            }
        } else if (block instanceof Handout.Table table) {
            table(table);
        } else if (block instanceof Handout.WritingLines lines) {
            text.append((WRITING_LINE + "\n\n").repeat(lines.count() - 1))
                    .append(WRITING_LINE)
                    .append('\n');
        }
    }

    private void underlined(String title, char line) {
        wrapped(title, "", "");
        text.append(String.valueOf(line).repeat(Math.min(WIDTH, length(title)))).append('\n');
    }

    private void wrapped(String words, String first, String next) {
        StringBuilder line = new StringBuilder(first);
        boolean isStart = true;
        for (String word : SPACE.split(words.strip(), 0)) {
            if (!isStart && length(line) + 1 + length(word) > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(next);
                isStart = true;
            }
            line.append(isStart ? "" : " ").append(word);
            isStart = false;
        }
        text.append(line).append('\n');
    }

    private void table(Handout.Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header());
        rows.addAll(table.rows());
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = SPACE.matcher(row.get(column).strip()).replaceAll(" ");
                boolean isLast = column == row.size() - 1;
                line.append(cell).append(isLast ? "" : " ".repeat(widest(rows, column) - length(cell)) + GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> length(SPACE.matcher(row.get(column).strip()).replaceAll(" ")))
                .max()
                .orElse(0);
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
