package fi.qwl.io.page;

import fi.qwl.io.text.PrintableText;
import fi.qwl.page.Block;
import fi.qwl.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

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
        } else if (block instanceof Block.PageBreak) {
            html.append("<hr class=\"page-break\">\n");
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
