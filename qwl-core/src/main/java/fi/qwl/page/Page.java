package fi.qwl.page;

import static java.util.Objects.requireNonNull;

import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that people read or print: a title, the language that it is written in, and blocks. Immutable.
 *
 * <pre>{@code
 * Page page = Page.builder("Työpaja", Language.FI)
 *         .paragraph("Tervetuloa!")
 *         .points(List.of("aika", "paikka"))
 *         .build();
 * }</pre>
 *
 * @param title the title
 * @param language the language of its texts
 * @param blocks what is under the title; unmodifiable
 */
public record Page(String title, Language language, List<Block> blocks) {

    /** Copies the blocks. */
    public Page {
        requireNonNull(title, "title");
        requireNonNull(language, "language");
        blocks = List.copyOf(blocks);
    }

    /**
     * Begins a page.
     *
     * @param title its title
     * @param language the language of its texts
     * @return a builder
     */
    public static Builder builder(String title, Language language) {
        return new Builder(requireNonNull(title, "title"), requireNonNull(language, "language"));
    }

    /** {@return the number of blocks, never their texts} */
    @Override
    public String toString() {
        return "Page of " + blocks.size() + " blocks";
    }

    /** Collects a page. Not safe for use by several threads. */
    public static final class Builder {
        private final String title;
        private final Language language;
        private final List<Block> blocks = new ArrayList<>();

        private Builder(String title, Language language) {
            this.title = title;
            this.language = language;
        }

        /**
         * A heading right under the title.
         *
         * @param text the heading
         * @return this builder
         */
        public Builder heading(String text) {
            return block(new Block.Heading(text, 2));
        }

        /**
         * A paragraph; an empty text adds none.
         *
         * @param text its text
         * @return this builder
         */
        public Builder paragraph(String text) {
            return text.isBlank() ? this : block(new Block.Paragraph(text));
        }

        /**
         * A note; an empty text adds none.
         *
         * @param text its text
         * @return this builder
         */
        public Builder note(String text) {
            return text.isBlank() ? this : block(new Block.Note(text));
        }

        /**
         * A list of points; no points add none.
         *
         * @param items the points
         * @return this builder
         */
        public Builder points(List<String> items) {
            return items.isEmpty() ? this : block(new Block.Points(items, false));
        }

        /**
         * A numbered list; no steps add none.
         *
         * @param items the steps
         * @return this builder
         */
        public Builder numbered(List<String> items) {
            return items.isEmpty() ? this : block(new Block.Points(items, true));
        }

        /**
         * A table without a caption, for a place where a heading says what it shows.
         *
         * @param header the header cells of its columns
         * @param rows its rows
         * @return this builder
         * @throws IllegalArgumentException if a row is not as wide as the header
         */
        public Builder table(List<String> header, List<List<String>> rows) {
            return block(new Block.Table("", header, rows, Block.Table.RowHeader.NONE));
        }

        /**
         * Lines to write on.
         *
         * @param count how many, at least 1
         * @return this builder
         */
        public Builder writingLines(int count) {
            return block(new Block.WritingLines(count));
        }

        /** {@return this builder, with a page break} */
        public Builder pageBreak() {
            return block(new Block.PageBreak());
        }

        /**
         * Any block.
         *
         * @param block the block
         * @return this builder
         */
        public Builder block(Block block) {
            blocks.add(requireNonNull(block, "block"));
            return this;
        }

        /**
         * Another page's blocks, under its title as a heading; its own headings go one level down.
         *
         * @param page the page
         * @return this builder
         */
        public Builder page(Page page) {
            heading(page.title());
            for (Block block : page.blocks()) {
                block(
                        block instanceof Block.Heading heading
                                ? new Block.Heading(heading.text(), heading.level() + 1)
                                : block);
            }
            return this;
        }

        /** {@return the page} */
        public Page build() {
            return new Page(title, language, blocks);
        }
    }
}
