package fi.qwl.io.spi;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A forward cursor over the records of one sheet. The cells are those of the current record; nothing of an earlier
 * record is kept.
 *
 * <pre>{@code
 * while (cursor.next()) {
 *     for (int column = 0; column < cursor.width(); column++) {
 *         if (cursor.kind(column) == CellKind.NUMBER) { show(cursor.number(column)); }
 *     }
 * }
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public interface TableCursor extends Closeable {

    /**
     * Goes to the next record. Blank lines of a text file and wholly blank rows of a sheet are not records; a record
     * of empty cells ({@code ;;;}) is one.
     *
     * @return whether there is one
     * @throws IOException if the stream is broken, or as an {@link UnreadableTableException} if the content is
     */
    boolean next() throws IOException;

    /** {@return the current record's row from 1: a sheet's row number, or the line on which a text record starts} */
    long row();

    /**
     * How many blank rows lie between the record before and the current one. The reader finds it out for sheets, by the
     * numbers of their rows; a text format, whose records may take several lines each, counts its blank lines here.
     *
     * @return the number of rows; -1 if the numbers of the rows say it
     */
    default long blankRowsBefore() {
        return -1;
    }

    /** {@return the number of cells up to the last that is not blank, or as many as the text record has fields} */
    int width();

    /**
     * What a cell of the current record holds.
     *
     * @param column the index from 0; at or beyond {@link #width()} every cell is blank
     * @return the kind
     */
    CellKind kind(int column);

    /**
     * The cell as text, as it was stored: the characters of a text; the shortest form of a number, to fifteen digits
     * ({@code 3}, not {@code 3.0}); {@code TRUE} or {@code FALSE}; a date as {@code 2024-10-01} or
     * {@code 2024-10-01T08:00}; a time of day as {@code 08:00}, a length of time as {@code PT26H30M}; the sign of an
     * error such as {@code #N/A}. Empty for a blank cell and for a formula without a value.
     *
     * @param column the index from 0
     * @return the characters; valid until the next call of {@link #next()}
     */
    CharSequence text(int column);

    /**
     * The cell as a person sees it, as far as the format knows: {@code 0001} for the number 1 that is shown with four
     * digits, {@code 80 %} for a percent cell. Whoever compares numbers with texts that people typed asks for this.
     *
     * @param column the index from 0
     * @return the characters; those of {@link #text(int)} where nothing else is known
     */
    default CharSequence shown(int column) {
        return text(column);
    }

    /**
     * The cell as a number.
     *
     * @param column the index from 0
     * @return the value of a {@link CellKind#NUMBER}, {@code NaN} for every other kind
     */
    double number(int column);

    /**
     * Whether a number is shown as a percentage: 0.68 shown as 68 %.
     *
     * @param column the index from 0
     * @return true for a percent cell
     */
    default boolean isPercent(int column) {
        return false;
    }

    /**
     * The cell as a date.
     *
     * @param column the index from 0
     * @return the value of a {@link CellKind#DATE}
     * @throws IllegalStateException for every other kind
     */
    default LocalDateTime date(int column) {
        throw new IllegalStateException("column " + column + " holds no date");
    }

    /**
     * The cell as a time of day.
     *
     * @param column the index from 0
     * @return the value of a {@link CellKind#TIME}
     * @throws IllegalStateException for every other kind
     */
    default LocalTime time(int column) {
        throw new IllegalStateException("column " + column + " holds no time of day");
    }

    /**
     * The cell as a length of time.
     *
     * @param column the index from 0
     * @return the value of a {@link CellKind#DURATION}
     * @throws IllegalStateException for every other kind
     */
    default Duration duration(int column) {
        throw new IllegalStateException("column " + column + " holds no length of time");
    }

    /**
     * How much was read so far for this cursor.
     *
     * @return the number of bytes of the file, or of the unpacked sheet in a packed one; -1 if it is not known
     */
    default long bytes() {
        return -1;
    }

    /**
     * Whether the row is hidden from the person who looks at the sheet.
     *
     * @return true if it is hidden or filtered away
     */
    default boolean isHidden() {
        return false;
    }

    /**
     * Whether a column is hidden from the person who looks at the sheet. Known from the first record on.
     *
     * @param column the index from 0
     * @return true if it is hidden
     */
    default boolean isColumnHidden(int column) {
        return false;
    }
}
