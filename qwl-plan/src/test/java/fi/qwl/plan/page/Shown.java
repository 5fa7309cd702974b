package fi.qwl.plan.page;

import fi.qwl.page.Block;
import fi.qwl.page.Page;
import java.util.List;
import java.util.stream.Collectors;

/** A page in a form that tests can compare: like Markdown, without escapes. The renderers themselves are in qwl-io. */
public final class Shown {

    private Shown() {}

    /**
     * A page for comparison.
     *
     * @param page the page
     * @return its blocks, separated by empty lines
     */
    public static String of(Page page) {
        StringBuilder text = new StringBuilder("# " + page.title() + "\n");
        page.blocks().forEach(block -> text.append('\n').append(of(block)));
        return text.toString();
    }

    private static String of(Block block) {
        if (block instanceof Block.Heading heading) {
            return "#".repeat(heading.level()) + " " + heading.text() + "\n";
        }
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.text() + "\n";
        }
        if (block instanceof Block.Points points) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < points.items().size(); i++) {
                lines.append(points.isNumbered() ? (i + 1) + ". " : "- ")
                        .append(points.items().get(i))
                        .append('\n');
            }
            return lines.toString();
        }
        if (block instanceof Block.Table table) {
            StringBuilder lines = new StringBuilder(row(table.header()));
            lines.append(row(table.header().stream().map(cell -> "---").toList()));
            table.rows().forEach(row -> lines.append(row(row)));
            return lines.toString();
        }
        if (block instanceof Block.Note note) {
            return note.text() + "\n";
        }
        if (block instanceof Block.KeyFigures figures) {
            return figures.figures().stream()
                    .map(figure -> "* " + figure.label() + ": " + figure.value() + " | " + figure.status() + " | "
                            + figure.remark() + "\n")
                    .collect(Collectors.joining());
        }
        if (block instanceof Block.Callout callout) {
            return callout.title() + ": " + callout.text() + "\n";
        }
        if (block instanceof Block.PageBreak) {
            return "---\n";
        }
        if (block instanceof Block.WritingLines lines) {
            return "… × " + lines.count() + "\n";
        }
        throw new AssertionError("no page of plans has such a block: " + block.getClass());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
