package fi.qwl.io.issue;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A place in an input, as the user sees it: file, sheet, row and column, or slide, shape and paragraph, all counted from 1.
 *
 * <p>A place may be partial: a missing file has no row, a missing column has no letter. Immutable.
 */
public final class SourceLocation {

    private final String file;
    private final String sheet;
    private final long row;
    private final String column;
    private final InDocument inDocument;

    private SourceLocation(String file, String sheet, long row, String column) {
        this(file, sheet, row, column, InDocument.NOWHERE);
    }

    private SourceLocation(String file, String sheet, long row, String column, InDocument inDocument) {
        this.file = file;
        this.sheet = sheet;
        this.row = row;
        this.column = column;
        this.inDocument = inDocument;
    }

    /** A place in slides or in a document; 0 and an empty text where it is not known. */
    private record InDocument(int slide, String shape, long paragraph) {
        private static final InDocument NOWHERE = new InDocument(0, "", 0);
    }

    /**
     * A whole file.
     *
     * @param file the file's name as the user gave it
     * @return the place
     */
    public static SourceLocation ofFile(String file) {
        return new SourceLocation(Objects.requireNonNull(file, "file"), "", 0, "");
    }

    /**
     * The same file's sheet.
     *
     * @param name the sheet's name; empty for text files
     * @return the place
     */
    public SourceLocation withSheet(String name) {
        return new SourceLocation(file, Objects.requireNonNull(name, "name"), row, column);
    }

    /**
     * The same sheet's row.
     *
     * @param number the row's number from 1: a sheet's row number, or the line on which a text record starts
     * @return the place
     * @throws IllegalArgumentException if the number is below 1
     */
    public SourceLocation withRow(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("row must be at least 1 but was " + number);
        }
        return new SourceLocation(file, sheet, number, column);
    }

    /**
     * The same row's column.
     *
     * @param name the column's letter or header
     * @return the place
     */
    public SourceLocation withColumn(String name) {
        return new SourceLocation(file, sheet, row, Objects.requireNonNull(name, "name"));
    }

    /**
     * A field of the same JSON document.
     *
     * @param pointer the field's JSON pointer, such as {@code /items/3/scale}
     * @return the place
     */
    public SourceLocation withPointer(String pointer) {
        return new SourceLocation(file, sheet, row, Objects.requireNonNull(pointer, "pointer"));
    }

    /**
     * The same row's column, by position.
     *
     * @param index the column's index from 0
     * @return the place, with the column's letter as in a spreadsheet
     * @throws IllegalArgumentException if the index is negative
     */
    public SourceLocation withColumn(int index) {
        return withColumn(columnLetters(index));
    }

    /**
     * A slide of the same presentation.
     *
     * @param number its number from 1
     * @return the place
     * @throws IllegalArgumentException if the number is below 1
     */
    public SourceLocation withSlide(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("slide must be at least 1 but was " + number);
        }
        return with(new InDocument(number, inDocument.shape(), inDocument.paragraph()));
    }

    /**
     * A shape of the same slide, or a part of the same document.
     *
     * @param name its name
     * @return the place
     */
    public SourceLocation withShape(String name) {
        return with(new InDocument(inDocument.slide(), Objects.requireNonNull(name, "name"), inDocument.paragraph()));
    }

    /**
     * A paragraph of the same shape or document.
     *
     * @param number its number from 1
     * @return the place
     * @throws IllegalArgumentException if the number is below 1
     */
    public SourceLocation withParagraph(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("paragraph must be at least 1 but was " + number);
        }
        return with(new InDocument(inDocument.slide(), inDocument.shape(), number));
    }

    private SourceLocation with(InDocument place) {
        return new SourceLocation(file, sheet, row, column, place);
    }

    /** {@return the slide's number from 1, if the input has slides} */
    public OptionalInt slide() {
        return inDocument.slide() == 0 ? OptionalInt.empty() : OptionalInt.of(inDocument.slide());
    }

    /** {@return the name of the shape or of the document's part, if there is one} */
    public Optional<String> shape() {
        return inDocument.shape().isEmpty() ? Optional.empty() : Optional.of(inDocument.shape());
    }

    /** {@return the paragraph's number from 1, if there is one} */
    public OptionalLong paragraph() {
        return inDocument.paragraph() == 0 ? OptionalLong.empty() : OptionalLong.of(inDocument.paragraph());
    }

    /** {@return the file's name} */
    public String file() {
        return file;
    }

    /** {@return the sheet's name, if the input has sheets} */
    public Optional<String> sheet() {
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet);
    }

    /** {@return the row's number from 1, if there is one} */
    public OptionalLong row() {
        return row == 0 ? OptionalLong.empty() : OptionalLong.of(row);
    }

    /** {@return the column's letter, header or pointer, if there is one} */
    public Optional<String> column() {
        return column.isEmpty() ? Optional.empty() : Optional.of(column);
    }

    /**
     * A column's letters as in a spreadsheet: 0 is {@code A}, 26 is {@code AA}.
     *
     * @param index the column's index from 0
     * @return the letters
     * @throws IllegalArgumentException if the index is negative
     */
    public static String columnLetters(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("column index must not be negative but was " + index);
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceLocation that
                && file.equals(that.file)
                && sheet.equals(that.sheet)
                && row == that.row
                && column.equals(that.column)
                && inDocument.equals(that.inDocument);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, sheet, row, column, inDocument);
    }

    /** {@return the place as a person reads it, such as {@code survey.xlsx, sheet Answers, row 7, column C}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        sheet().ifPresent(name -> text.append(", sheet ").append(name));
        row().ifPresent(number -> text.append(", row ").append(number));
        column().ifPresent(name ->
                text.append(name.startsWith("/") ? ", at " : ", column ").append(name));
        slide().ifPresent(number -> text.append(", slide ").append(number));
        shape().ifPresent(name -> text.append(", shape ").append(name));
        paragraph().ifPresent(number -> text.append(", paragraph ").append(number));
        return text.toString();
    }
}
