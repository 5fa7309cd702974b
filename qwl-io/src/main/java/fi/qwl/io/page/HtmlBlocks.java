package fi.qwl.io.page;

import fi.qwl.page.Block;
import fi.qwl.page.KeyFigure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the blocks of a page as HTML: plain elements that a host may style by their classes. */
class HtmlBlocks {

    private static final int DEEPEST_HEADING = 6;

    /** A name is moved in by two spaces for each unit above it. */
    private static final int SPACES_OF_LEVEL = 2;

    private static final int DEEPEST_LEVEL = 5;

    /** A longer word may be broken in a cell; the terms of plans, up to "kehittämissuunnitelma", are not. */
    private static final int LONGEST_WORD = 22;

    private final HtmlWriter html;

    HtmlBlocks(HtmlWriter html) {
        this.html = html;
    }

    final HtmlWriter html() {
        return html;
    }

    final void write(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            html.line("p", paragraph.text());
        } else if (block instanceof Block.Note note) {
            html.line("p", note.text(), "class", "note");
        } else if (block instanceof Block.Points points) {
            String list = points.isNumbered() ? "ol" : "ul";
            html.open(list);
            points.items().forEach(item -> html.line("li", item));
            html.close(list);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else if (block instanceof Block.KeyFigures figures) {
            html.open("dl", "class", "key-figures");
            figures.figures().forEach(this::keyFigure);
            html.close("dl");
        } else if (block instanceof Block.Callout callout) {
            html.open("div", "class", "callout");
            html.line("p", callout.title(), "class", "callout-title").line("p", callout.text());
            html.close("div");
        } else if (block instanceof Block.WritingLines lines) {
            for (int i = 0; i < lines.count(); i++) {
                html.line("p", "", "class", "writing-line");
            }
        } else if (block instanceof Block.PageBreak) {
            html.leaf("hr", "class", "page-break");
        }
    }

    /** The tag of a heading of a level. */
    static String headingTag(int level) {
        return "h" + Math.min(level, DEEPEST_HEADING);
    }

    void heading(Block.Heading heading) {
        html.line(headingTag(heading.level()), heading.text());
    }

    void figure(Block.Figure figure) {
        html.open("figure");
        image(figure);
        html.line("figcaption", figure.caption());
        table(figure.data());
        html.close("figure");
    }

    /** A drawing as an image, so that nothing in it can run. */
    final void image(Block.Figure figure) {
        String svg = Base64.getEncoder().encodeToString(figure.svg().getBytes(StandardCharsets.UTF_8));
        html.leaf("img", "src", "data:image/svg+xml;base64," + svg, "alt", figure.textAlternative());
    }

    void table(Block.Table table) {
        html.open("table");
        if (!table.caption().isEmpty()) {
            html.line("caption", table.caption());
        }
        BitSet numbers = NumberColumn.mostly(table.rows(), table.header().size());
        html.add("<thead><tr>");
        for (int column = 0; column < table.header().size(); column++) {
            headerCell(table, numbers.get(column), column);
        }
        html.add("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(table, numbers, row));
        html.add("</tbody>\n").close("table");
    }

    /** A column without a name has a cell that heads nothing. */
    private void headerCell(Block.Table table, boolean isNumber, int column) {
        String name = table.header().get(column);
        if (name.isBlank()) {
            html.element("td", "");
        } else {
            html.element("th", name, withClass(isNumber, name, "scope", "col"));
        }
    }

    private void row(Block.Table table, BitSet numbers, List<String> cells) {
        html.add("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (column == 0 && table.rowHeader() == Block.Table.RowHeader.FIRST_CELL) {
                html.element("th", cell, withClass(false, cell, "scope", "row"));
            } else {
                html.element("td", cell, withClass(numbers.get(column), cell));
            }
        }
        html.add("</tr>\n");
    }

    private static String[] withClass(boolean isNumber, String cell, String... attributes) {
        int depth = Math.min(Wrapping.indentation(cell) / SPACES_OF_LEVEL, DEEPEST_LEVEL);
        String kind = ((isNumber ? "number" : "")
                        + (hasLongWord(cell) ? " long" : "")
                        + (depth > 0 ? " in-" + depth : ""))
                .strip();
        return kind.isEmpty()
                ? attributes
                : Stream.concat(Stream.of(attributes), Stream.of("class", kind)).toArray(String[]::new);
    }

    private static boolean hasLongWord(String text) {
        int length = 0;
        for (int at = 0; at < text.length() && length <= LONGEST_WORD; at++) {
            char letter = text.charAt(at);
            length = letter == '-' || Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? 0 : length + 1;
        }
        return length > LONGEST_WORD;
    }

    private void keyFigure(KeyFigure figure) {
        String tone = figure.tone().name().toLowerCase(Locale.ROOT);
        html.open("div", "class", "key-figure tone-" + tone);
        html.line("dt", figure.label()).line("dd", figure.value(), "class", "value");
        optional(figure.status(), "status");
        optional(figure.remark(), "remark");
        html.close("div");
    }

    private void optional(String text, String kind) {
        if (!text.isBlank()) {
            html.line("dd", text, "class", kind);
        }
    }
}
