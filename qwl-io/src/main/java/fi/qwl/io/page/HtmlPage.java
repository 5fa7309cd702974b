package fi.qwl.io.page;

import fi.qwl.io.text.PrintableText;
import fi.qwl.page.Block;
import fi.qwl.page.KeyFigure;
import fi.qwl.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Writes a page as a fragment of HTML. Every text goes through {@link #element}, which escapes it; a drawing is an image, so
 * that nothing in it can run.
 */
final class HtmlPage {

    private static final int DEEPEST_HEADING = 6;

    private final StringBuilder html = new StringBuilder();

    private HtmlPage() {}

    static String of(Page page) {
        HtmlPage writer = new HtmlPage();
        writer.html.append("<section lang=\"").append(page.language().code()).append("\">\n");
        writer.line("h1", "", page.title());
        page.blocks().forEach(writer::write);
        page.imprint().ifPresent(imprint -> writer.line("p", " class=\"imprint\"", imprint.line(page.language())));
        return writer.html.append("</section>\n").toString();
    }

    private void write(Block block) {
        if (block instanceof Block.Heading heading) {
            line("h" + Math.min(heading.level(), DEEPEST_HEADING), "", heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            line("p", "", paragraph.text());
        } else if (block instanceof Block.Note note) {
            line("p", " class=\"note\"", note.text());
        } else if (block instanceof Block.Points points) {
            String list = points.isNumbered() ? "ol" : "ul";
            html.append('<').append(list).append(">\n");
            points.items().forEach(item -> line("li", "", item));
            html.append("</").append(list).append(">\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else if (block instanceof Block.WritingLines lines) {
            html.append("<p class=\"writing-line\"></p>\n".repeat(lines.count()));
        } else if (block instanceof Block.KeyFigures figures) {
            html.append("<dl class=\"key-figures\">\n");
            figures.figures().forEach(this::keyFigure);
            html.append("</dl>\n");
        } else if (block instanceof Block.Callout callout) {
            html.append("<div class=\"callout\">\n");
            line("p", " class=\"callout-title\"", callout.title());
            line("p", "", callout.text());
            html.append("</div>\n");
        } else if (block instanceof Block.PageBreak) {
            html.append("<hr class=\"page-break\">\n");
        }
    }

    private void keyFigure(KeyFigure figure) {
        html.append("<div class=\"key-figure tone-").append(tone(figure)).append("\">");
        element("dt", "", figure.label());
        element("dd", " class=\"value\"", figure.value());
        optional("dd", " class=\"status\"", figure.status());
        optional("dd", " class=\"remark\"", figure.remark());
        html.append("</div>\n");
    }

    private static String tone(KeyFigure figure) {
        return figure.tone().name().toLowerCase(Locale.ROOT);
    }

    private void optional(String tag, String attributes, String text) {
        if (!text.isBlank()) {
            element(tag, attributes, text);
        }
    }

    private void table(Block.Table table) {
        html.append("<table>\n");
        if (!table.caption().isEmpty()) {
            line("caption", "", table.caption());
        }
        html.append("<thead><tr>");
        table.header().forEach(cell -> element("th", " scope=\"col\"", cell));
        html.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(row, table.rowHeader()));
        html.append("</tbody>\n</table>\n");
    }

    private void row(List<String> cells, Block.Table.RowHeader rowHeader) {
        html.append("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            boolean isHeader = column == 0 && rowHeader == Block.Table.RowHeader.FIRST_CELL;
            element(isHeader ? "th" : "td", isHeader ? " scope=\"row\"" : "", cells.get(column));
        }
        html.append("</tr>\n");
    }

    private void figure(Block.Figure figure) {
        String svg = Base64.getEncoder().encodeToString(figure.svg().getBytes(StandardCharsets.UTF_8));
        html.append("<figure>\n<img src=\"data:image/svg+xml;base64,")
                .append(svg)
                .append("\" alt=\"")
                .append(escape(figure.textAlternative()))
                .append("\">\n");
        line("figcaption", "", figure.caption());
        write(figure.data());
        html.append("</figure>\n");
    }

    private void line(String tag, String attributes, String text) {
        element(tag, attributes, text);
        html.append('\n');
    }

    private void element(String tag, String attributes, String text) {
        html.append('<').append(tag).append(attributes).append('>').append(escape(text));
        html.append("</").append(tag).append('>');
    }

    private static String escape(String text) {
        return PrintableText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
