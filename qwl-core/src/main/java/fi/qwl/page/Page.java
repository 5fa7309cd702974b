package fi.qwl.page;

import static java.util.Objects.requireNonNull;

import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page that people read or print: a title, the language that it is written in, blocks, where it comes from and what it is
 * printed on. Immutable.
 *
 * <pre>{@code
 * Page page = Page.builder("Työpaja", Language.FI)
 *         .paragraph("Tervetuloa!")
 *         .points(List.of("aika", "paikka"))
 *         .build();
 * }</pre>
 */
public final class Page {

    private final String title;
    private final Language language;
    private final List<Block> blocks;
    private final @Nullable Imprint imprint;
    private final Paper paper;

    private Page(Builder builder) {
        this.title = builder.title;
        this.language = builder.language;
        this.blocks = List.copyOf(builder.blocks);
        this.imprint = builder.imprint;
        this.paper = builder.paper;
    }

    /** {@return the title} */
    public String title() {
        return title;
    }

    /** {@return the language of its texts} */
    public Language language() {
        return language;
    }

    /** {@return what is under the title; unmodifiable} */
    public List<Block> blocks() {
        return blocks;
    }

    /** {@return where it comes from; empty for a page that only helps a meeting} */
    public Optional<Imprint> imprint() {
        return Optional.ofNullable(imprint);
    }

    /** {@return what it is printed on; A4 upright unless said otherwise} */
    public Paper paper() {
        return paper;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Page that
                && title.equals(that.title)
                && language == that.language
                && blocks.equals(that.blocks)
                && Objects.equals(imprint, that.imprint)
                && paper == that.paper;
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, language, blocks, imprint, paper);
    }

    /** Collects a page. Not safe for use by several threads. */
    public static final class Builder {
        private final String title;
        private final Language language;
        private final List<Block> blocks = new ArrayList<>();
        private @Nullable Imprint imprint;
        private Paper paper = Paper.UPRIGHT;

        private Builder(String title, Language language) {
            this.title = title;
            this.language = language;
        }

        /**
         * Where the page comes from.
         *
         * @param from the owner, the day, the version, the handling and the publications
         * @return this builder
         */
        public Builder imprint(Imprint from) {
            this.imprint = requireNonNull(from, "from");
            return this;
        }

        /**
         * What the page is printed on.
         *
         * @param printedOn the paper
         * @return this builder
         */
        public Builder paper(Paper printedOn) {
            this.paper = requireNonNull(printedOn, "printedOn");
            return this;
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
         * The few numbers that the page is about; none add nothing.
         *
         * @param figures the numbers
         * @return this builder
         */
        public Builder keyFigures(List<KeyFigure> figures) {
            return figures.isEmpty() ? this : block(new Block.KeyFigures(figures));
        }

        /**
         * What the eye should meet first.
         *
         * @param heading its short title
         * @param text what it says
         * @return this builder
         */
        public Builder callout(String heading, String text) {
            return block(new Block.Callout(heading, text));
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
         * Another page's blocks, under its title as a heading; its own headings go one level down. Its imprint and its paper
         * are left out.
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
            return new Page(this);
        }
    }
}
