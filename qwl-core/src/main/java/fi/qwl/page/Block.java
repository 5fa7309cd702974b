package fi.qwl.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** A part of a {@link Page}. What people wrote is kept as they wrote it; a renderer never takes it for markup. */
public sealed interface Block {

    /**
     * A heading under the title.
     *
     * @param text the heading
     * @param level 2 for one right under the title, 3 for one under that, and so on
     */
    record Heading(String text, int level) implements Block {

        /** Rejects the level of the title. */
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
    record Paragraph(String text) implements Block {

        /** Rejects no text. */
        public Paragraph {
            requireNonNull(text, "text");
        }
    }

    /**
     * A note that explains what is before it, such as how a table is read.
     *
     * @param text its text
     */
    record Note(String text) implements Block {

        /** Rejects no text. */
        public Note {
            requireNonNull(text, "text");
        }
    }

    /**
     * A list of points.
     *
     * @param items the points; unmodifiable
     * @param isNumbered whether their order matters
     */
    record Points(List<String> items, boolean isNumbered) implements Block {

        /** Copies the points. */
        public Points {
            items = List.copyOf(items);
        }
    }

    /**
     * A table.
     *
     * @param caption what the table shows; empty where the text before it says so
     * @param header the header cells of its columns; unmodifiable
     * @param rows its rows, each as wide as the header; unmodifiable
     * @param rowHeader whether the first cell of a row is its header cell
     */
    record Table(String caption, List<String> header, List<List<String>> rows, RowHeader rowHeader) implements Block {

        /** Whether the first cell of each row is a header cell, for readers who hear the table. */
        public enum RowHeader {
            /** It names what the row is about. */
            FIRST_CELL,
            /** It is a cell as the others. */
            NONE
        }

        /** Copies the cells and rejects a row of another width. */
        public Table {
            requireNonNull(caption, "caption");
            requireNonNull(rowHeader, "rowHeader");
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "a row must have " + header.size() + " cells but has " + row.size());
                }
            }
        }

        /** {@return the table's size, never its cells} */
        @Override
        public String toString() {
            return "Table of " + rows.size() + " rows and " + header.size() + " columns";
        }
    }

    /**
     * A drawing, together with what it shows in words and in numbers.
     *
     * @param caption its title
     * @param textAlternative what it shows, for readers who do not see it
     * @param svg the drawing, as an SVG document
     * @param data the numbers that it draws
     * @param chart the same for office programs, which draw it themselves; empty for drawings that they do not know
     */
    record Figure(String caption, String textAlternative, String svg, Table data, Optional<ChartData> chart)
            implements Block {

        /** Rejects missing parts. */
        public Figure {
            requireNonNull(caption, "caption");
            requireNonNull(textAlternative, "textAlternative");
            requireNonNull(svg, "svg");
            requireNonNull(data, "data");
            requireNonNull(chart, "chart");
        }

        /**
         * A drawing that office programs cannot draw themselves.
         *
         * @param caption its title
         * @param textAlternative what it shows, for readers who do not see it
         * @param svg the drawing, as an SVG document
         * @param data the numbers that it draws
         */
        public Figure(String caption, String textAlternative, String svg, Table data) {
            this(caption, textAlternative, svg, data, Optional.empty());
        }

        /**
         * The same drawing with its numbers for office programs.
         *
         * @param numbers what it shows
         * @return the changed copy
         */
        public Figure withChart(ChartData numbers) {
            return new Figure(caption, textAlternative, svg, data, Optional.of(numbers));
        }

        /** {@return the title only} */
        @Override
        public String toString() {
            return "Figure " + caption;
        }
    }

    /**
     * Empty lines to write on.
     *
     * @param count how many, at least 1
     */
    record WritingLines(int count) implements Block {

        /** Rejects less than one line. */
        public WritingLines {
            if (count < 1) {
                throw new IllegalArgumentException("lines to write on must be at least 1 but were " + count);
            }
        }
    }

    /**
     * The few numbers that a page is about, in large letters.
     *
     * @param figures the numbers, at least one; unmodifiable
     */
    record KeyFigures(List<KeyFigure> figures) implements Block {

        /** Copies the numbers and rejects none. */
        public KeyFigures {
            figures = List.copyOf(figures);
            if (figures.isEmpty()) {
                throw new IllegalArgumentException("key figures must be at least one but are none");
            }
        }
    }

    /**
     * What the eye should meet before all else, such as what to take up first.
     *
     * @param title its short title
     * @param text what it says
     */
    record Callout(String title, String text) implements Block {

        /** Rejects missing texts. */
        public Callout {
            requireNonNull(title, "title");
            requireNonNull(text, "text");
        }
    }

    /** What follows starts a new page where the output has pages. */
    record PageBreak() implements Block {}
}
