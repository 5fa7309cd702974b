package fi.qwl.io.page;

import fi.qwl.io.text.PrintableText;
import fi.qwl.page.Block;
import fi.qwl.page.KeyFigure;
import fi.qwl.page.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a page as Markdown; characters that Markdown would take for markup are escaped. */
final class MarkdownPage {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~]");
    /** What makes a heading, a list or a quotation at the start of a line. */
    private static final Pattern LEADING = Pattern.compile("^(#+|[-+]|\\d+[.)])(?=\\s|$)");

    private static final Pattern NEW_LINES = Pattern.compile("\\s*\\R\\s*");
    private static final String WRITING_LINE = "…".repeat(60);

    private final StringBuilder text = new StringBuilder();

    private MarkdownPage() {}

    static String of(Page page) {
        MarkdownPage writer = new MarkdownPage();
        writer.text.append("# ").append(escape(page.title())).append('\n');
        page.blocks().forEach(writer::write);
        page.imprint().ifPresent(imprint -> writer.emphasised(imprint.line(page.language())));
        return writer.text.toString();
    }

    private void write(Block block) {
        text.append('\n');
        if (block instanceof Block.Heading heading) {
            text.append("#".repeat(heading.level()))
                    .append(' ')
                    .append(escape(heading.text()))
                    .append('\n');
        } else if (block instanceof Block.Paragraph paragraph) {
            text.append(escapeStart(paragraph.text())).append('\n');
        } else if (block instanceof Block.Points points) {
            for (int i = 0; i < points.items().size(); i++) {
                text.append(points.isNumbered() ? (i + 1) + ". " : "- ");
                text.append(escapeStart(points.items().get(i))).append('\n');
            }
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.WritingLines lines) {
            text.append((WRITING_LINE + "\n\n").repeat(lines.count() - 1))
                    .append(WRITING_LINE)
                    .append('\n');
        } else if (block instanceof Block.Note note) {
            text.append("> ").append(escapeStart(note.text())).append('\n');
        } else if (block instanceof Block.Figure figure) {
            text.append(escapeStart(figure.caption()))
                    .append(". ")
                    .append(escape(figure.textAlternative()))
                    .append("\n\n");
            table(figure.data());
        } else if (block instanceof Block.KeyFigures figures) {
            figures.figures().forEach(this::keyFigure);
        } else if (block instanceof Block.Callout callout) {
            text.append("> **").append(escape(callout.title())).append("** ");
            text.append(escape(callout.text())).append('\n');
        } else if (block instanceof Block.PageBreak) {
            text.append("---\n");
        }
    }

    private void keyFigure(KeyFigure figure) {
        text.append("- ").append(escapeStart(figure.label())).append(": **");
        text.append(escape(figure.value())).append("**");
        Stream.of(figure.status(), figure.remark())
                .filter(words -> !words.isBlank())
                .forEach(words -> text.append(" · ").append(escape(words)));
        text.append('\n');
    }

    private void emphasised(String line) {
        text.append("\n*").append(escape(line)).append("*\n");
    }

    private void table(Block.Table table) {
        if (!table.caption().isEmpty()) {
            text.append(escapeStart(table.caption())).append("\n\n");
        }
        row(table.header().stream().map(MarkdownPage::escape).toList());
        row(table.header().stream().map(cell -> "---").toList());
        table.rows()
                .forEach(cells -> row(cells.stream().map(MarkdownPage::escape).toList()));
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String escapeStart(String line) {
        return LEADING.matcher(escape(line)).replaceFirst(found -> {
            String mark = found.group();
            int last = mark.length() - 1;
            return Matcher.quoteReplacement(
                    mark.charAt(0) == '#' ? "\\" + mark : mark.substring(0, last) + "\\" + mark.charAt(last));
        });
    }

    private static String escape(String line) {
        String oneLine = NEW_LINES.matcher(PrintableText.of(line).strip()).replaceAll(" ");
        return SPECIAL.matcher(oneLine).replaceAll("\\\\$0");
    }
}
