package fi.qwl.io.page;

import fi.qwl.page.Block;
import fi.qwl.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a page as plain text. */
final class TextPage {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final StringBuilder text = new StringBuilder();

    private final int width;
    private final String writingLine;

    private TextPage(int width) {
        this.width = width;
        this.writingLine = "_".repeat(width);
    }

    static String of(Page page, int width) {
        TextPage writer = new TextPage(width);
        writer.underlined(page.title(), '=');
        page.blocks().forEach(writer::write);
        return writer.text.toString();
    }

    private void write(Block block) {
        text.append('\n');
        if (block instanceof Block.Heading heading) {
            underlined(heading.text(), heading.level() == 2 ? '-' : '.');
        } else if (block instanceof Block.Paragraph paragraph) {
            wrapped(paragraph.text(), "", "");
        } else if (block instanceof Block.Points points) {
            for (int i = 0; i < points.items().size(); i++) {
                String mark = points.isNumbered() ? (i + 1) + ". " : "- ";
                wrapped(points.items().get(i), mark, " ".repeat(mark.length()));
            }
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.WritingLines lines) {
            text.append((writingLine + "\n\n").repeat(lines.count() - 1))
                    .append(writingLine)
                    .append('\n');
        } else if (block instanceof Block.Note note) {
            wrapped(note.text(), "", "");
        } else if (block instanceof Block.Figure figure) {
            wrapped(figure.caption() + ". " + figure.textAlternative(), "", "");
            write(figure.data());
        } else if (block instanceof Block.PageBreak) {
            text.append('\f').append('\n');
        }
    }

    private void underlined(String title, char line) {
        wrapped(title, "", "");
        text.append(String.valueOf(line).repeat(Math.min(width, length(title)))).append('\n');
    }

    private void wrapped(String words, String first, String next) {
        StringBuilder line = new StringBuilder(first);
        boolean isStart = true;
        for (String word : SPACE.split(words.strip(), 0)) {
            if (!isStart && length(line) + 1 + length(word) > width) {
                text.append(line).append('\n');
                line = new StringBuilder(next);
                isStart = true;
            }
            line.append(isStart ? "" : " ").append(word);
            isStart = false;
        }
        text.append(line).append('\n');
    }

    private void table(Block.Table table) {
        if (!table.caption().isEmpty()) {
            wrapped(table.caption(), "", "");
            text.append('\n');
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header());
        rows.addAll(table.rows());
        text.append(new TextGrid(rows, width).text());
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
