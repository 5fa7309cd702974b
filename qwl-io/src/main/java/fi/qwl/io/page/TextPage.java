package fi.qwl.io.page;

import fi.qwl.page.Block;
import fi.qwl.page.KeyFigure;
import fi.qwl.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a page as plain text. */
final class TextPage {

    private final StringBuilder text = new StringBuilder();

    private final int width;
    private final String writingLine;
    /** Notes that follow each other are one group. */
    private boolean isAfterNote;

    private TextPage(int width) {
        this.width = width;
        this.writingLine = "_".repeat(width);
    }

    static String of(Page page, int width) {
        TextPage writer = new TextPage(width);
        writer.underlined(page.title(), '=');
        page.blocks().forEach(writer::write);
        page.imprint().ifPresent(imprint -> writer.foot(imprint.line(page.language())));
        return writer.text.toString();
    }

    private void write(Block block) {
        if (!(block instanceof Block.Note && isAfterNote)) {
            text.append('\n');
        }
        isAfterNote = block instanceof Block.Note;
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
        } else if (block instanceof Block.KeyFigures figures) {
            figures.figures().forEach(figure -> wrapped(line(figure), "", "  "));
        } else if (block instanceof Block.Callout callout) {
            wrapped(callout.title() + ": " + callout.text(), ">> ", "   ");
        } else if (block instanceof Block.PageBreak) {
            text.append('\f').append('\n');
        }
    }

    private static String line(KeyFigure figure) {
        return Stream.of(figure.label() + ": " + figure.value(), figure.status(), figure.remark())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private void foot(String line) {
        text.append('\n');
        wrapped(line, "", "");
    }

    private void underlined(String title, char line) {
        wrapped(title, "", "");
        text.append(String.valueOf(line).repeat(Math.min(width, Wrapping.length(title))))
                .append('\n');
    }

    private void wrapped(String words, String first, String next) {
        Wrapping.lines(words, width, first, next)
                .forEach(line -> text.append(line).append('\n'));
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
}
