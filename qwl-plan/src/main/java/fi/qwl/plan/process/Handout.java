package fi.qwl.plan.process;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * A page to print or to show: a title and blocks. The same blocks become Markdown or plain text, always with the same
 * bytes; what people wrote is shown as they wrote it, and is never taken for markup. Immutable.
 *
 * <pre>{@code
 * Handout page = Handout.builder("Työpaja").paragraph("Tervetuloa!").points(List.of("aika", "paikka")).build();
 * page.markdown();
 * page.plainText();
 * }</pre>
 */
public final class Handout {

    private final String title;
    private final List<Block> blocks;

    private Handout(String title, List<Block> blocks) {
        this.title = title;
        this.blocks = List.copyOf(blocks);
    }

    /** A part of a page. */
    public sealed interface Block {}

    /**
     * A heading under the title.
     *
     * @param text the heading
     * @param level 2 for one right under the title, 3 for one under that, and so on
     */
    public record Heading(String text, int level) implements Block {
        public Heading {
            requireNonNull(text, "text");
            if (level < 2) {
                throw new IllegalArgumentException("a heading's level must be at least 2 but was " + level);
            }
        }
    }

    /**
     * A paragraph.
     *
     * @param text its text
     */
    public record Paragraph(String text) implements Block {
        public Paragraph {
            requireNonNull(text, "text");
        }
    }

    /**
     * A list of points.
     *
     * @param items the points; unmodifiable
     * @param isNumbered whether their order counts
     */
    public record Points(List<String> items, boolean isNumbered) implements Block {
        public Points {
            items = List.copyOf(items);
        }
    }

    /**
     * A table.
     *
     * @param header the headings of its columns; unmodifiable
     * @param rows its rows, each as wide as the header; unmodifiable
     */
    public record Table(List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "a row must have " + header.size() + " cells but has " + row.size());
                }
            }
        }
    }

    /**
     * Empty lines to write on.
     *
     * @param count how many, at least 1
     */
    public record WritingLines(int count) implements Block {
        public WritingLines {
            if (count < 1) {
                throw new IllegalArgumentException("lines to write on must be at least 1 but were " + count);
            }
        }
    }

    /**
     * Begins a page.
     *
     * @param title its title
     * @return a builder
     */
    public static Builder builder(String title) {
        return new Builder(requireNonNull(title, "title"));
    }

    /** {@return the title} */
    public String title() {
        return title;
    }

    /** {@return what is under the title; unmodifiable} */
    public List<Block> blocks() {
        return blocks;
    }

    /** {@return the page as Markdown, with line feeds} */
    public String markdown() {
        return MarkdownPage.of(this);
    }

    /** {@return the page as plain text of at most 78 columns where it has no table, with line feeds} */
    public String plainText() {
        return TextPage.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Handout that && title.equals(that.title) && blocks.equals(that.blocks);
    }

    @Override
    public int hashCode() {
        return 31 * title.hashCode() + blocks.hashCode();
    }

    /** {@return the number of blocks, never their texts} */
    @Override
    public String toString() {
        return "Handout of " + blocks.size() + " blocks";
    }

    /** Collects a page. Not safe for use by several threads. */
    public static final class Builder {
        private final String title;
        private final List<Block> blocks = new ArrayList<>();

        private Builder(String title) {
            this.title = title;
        }

        /**
         * A heading.
         *
         * @param text the heading
         * @return this builder
         */
        public Builder heading(String text) {
            blocks.add(new Heading(text, 2));
            return this;
        }

        /**
         * A paragraph; an empty text adds none.
         *
         * @param text its text
         * @return this builder
         */
        public Builder paragraph(String text) {
            if (!text.isBlank()) {
                blocks.add(new Paragraph(text));
            }
            return this;
        }

        /**
         * A list of points; none adds none.
         *
         * @param items the points
         * @return this builder
         */
        public Builder points(List<String> items) {
            return list(items, false);
        }

        /**
         * A numbered list; none adds none.
         *
         * @param items the steps
         * @return this builder
         */
        public Builder numbered(List<String> items) {
            return list(items, true);
        }

        private Builder list(List<String> items, boolean isNumbered) {
            if (!items.isEmpty()) {
                blocks.add(new Points(items, isNumbered));
            }
            return this;
        }

        /**
         * A table.
         *
         * @param header the headings of its columns
         * @param rows its rows
         * @return this builder
         * @throws IllegalArgumentException if a row is not as wide as the header
         */
        public Builder table(List<String> header, List<List<String>> rows) {
            blocks.add(new Table(header, rows));
            return this;
        }

        /**
         * Lines to write on.
         *
         * @param count how many
         * @return this builder
         */
        public Builder writingLines(int count) {
            blocks.add(new WritingLines(count));
            return this;
        }

        /**
         * Another page's blocks, under its title as a heading; its own headings go one level down.
         *
         * @param page the page
         * @return this builder
         */
        public Builder page(Handout page) {
            blocks.add(new Heading(page.title(), 2));
            for (Block block : page.blocks()) {
                blocks.add(block instanceof Heading heading ? new Heading(heading.text(), heading.level() + 1) : block);
            }
            return this;
        }

        /** {@return the page} */
        public Handout build() {
            return new Handout(title, blocks);
        }
    }
}
