package fi.qwl.io.testkit;

import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record of a sample as a format must read it, for {@link TableFormatContract#expecting}.
 *
 * <pre>{@code
 * ExpectedRow row = ExpectedRow.of(3, "Koulu", 4, "", ExpectedRow.percent(0.68), LocalDate.of(2024, 10, 1)).hidden();
 * }</pre>
 *
 * <p>Immutable. Says no cell in {@link #toString()}.
 */
public final class ExpectedRow {

    /**
     * What a cell must hold.
     *
     * @param kind its kind
     * @param value a text, a number, a date or a time; the sign of an error
     * @param isPercent whether a number must be shown as a percentage
     */
    private record Cell(CellKind kind, Object value, boolean isPercent) {

        static final Cell BLANK = new Cell(CellKind.BLANK, "", false);

        /** Without its content. */
        @Override
        public String toString() {
            return kind.toString();
        }
    }

    private final long row;
    private final List<Cell> cells;
    private final boolean isHidden;

    private ExpectedRow(long row, List<Cell> cells, boolean isHidden) {
        this.row = row;
        this.cells = cells;
        this.isHidden = isHidden;
    }

    /**
     * A record.
     *
     * @param row its row from 1: a sheet's row number, or the line on which a text record starts
     * @param cells from the first column on: an empty text for a blank cell, texts, numbers, truth values, {@link LocalDate}
     *     or {@link LocalDateTime}, {@link LocalTime}, {@link Duration}, or what the methods of this class give
     * @return the record, not hidden
     * @throws IllegalArgumentException if the row is below 1 or a cell is of another type
     */
    public static ExpectedRow of(long row, Object... cells) {
        if (row < 1) {
            throw new IllegalArgumentException("row must be at least 1 but was " + row);
        }
        return new ExpectedRow(row, Stream.of(cells).map(ExpectedRow::cell).toList(), false);
    }

    private static Cell cell(Object value) {
        if (value instanceof Cell cell) {
            return cell;
        }
        if (value instanceof String text) {
            return text.isEmpty() ? Cell.BLANK : new Cell(CellKind.TEXT, text, false);
        }
        if (value instanceof Number number) {
            return new Cell(CellKind.NUMBER, number.doubleValue(), false);
        }
        if (value instanceof Boolean truth) {
            return new Cell(CellKind.BOOLEAN, truth ? "TRUE" : "FALSE", false);
        }
        if (value instanceof LocalDate day) {
            return new Cell(CellKind.DATE, day.atStartOfDay(), false);
        }
        if (value instanceof LocalDateTime) {
            return new Cell(CellKind.DATE, value, false);
        }
        if (value instanceof LocalTime) {
            return new Cell(CellKind.TIME, value, false);
        }
        if (value instanceof Duration) {
            return new Cell(CellKind.DURATION, value, false);
        }
        throw new IllegalArgumentException(
                "an expected cell must be a text, a number, a truth value, a date or a time but "
                        + "was a " + value.getClass().getSimpleName()
                        + "\nMaybe call percent, error or uncalculated.");
    }

    /**
     * A number that is shown as a percentage.
     *
     * @param value the number as it is stored: 0.68 for 68 %
     * @return the cell
     */
    public static Object percent(double value) {
        return new Cell(CellKind.NUMBER, value, true);
    }

    /**
     * An error.
     *
     * @param sign such as {@code #N/A}
     * @return the cell
     */
    public static Object error(String sign) {
        return new Cell(CellKind.ERROR, Objects.requireNonNull(sign, "sign"), false);
    }

    /** {@return a formula that was stored without its value} */
    public static Object uncalculated() {
        return new Cell(CellKind.UNCALCULATED, "", false);
    }

    /** {@return the same record, hidden from the person who looks at the sheet} */
    public ExpectedRow hidden() {
        return new ExpectedRow(row, cells, true);
    }

    /** What is wrong with the record at which a cursor stands; empty if it is as expected. */
    Optional<String> fault(TableCursor cursor) {
        if (cursor.row() != row) {
            return Optional.of("row " + row + " is numbered " + row + ", not " + cursor.row());
        }
        if (cursor.isHidden() != isHidden) {
            return Optional.of("row " + row + (isHidden ? " is hidden" : " is not hidden"));
        }
        for (int column = 0; column < Math.max(cells.size(), cursor.width()); column++) {
            Cell cell = column < cells.size() ? cells.get(column) : Cell.BLANK;
            String place = "the cell at row " + row + ", column " + SourceLocation.columnLetters(column);
            if (cursor.kind(column) != cell.kind()) {
                return Optional.of(place + " is a " + cell.kind() + ", not a " + cursor.kind(column));
            }
            if (cursor.isPercent(column) != cell.isPercent()) {
                return Optional.of(place + (cell.isPercent() ? " is a percentage" : " is no percentage"));
            }
            if (!cell.value().equals(value(cursor, column))) {
                return Optional.of(place + " has the expected value");
            }
        }
        return Optional.empty();
    }

    private static Object value(TableCursor cursor, int column) {
        return switch (cursor.kind(column)) {
            case NUMBER -> cursor.number(column);
            case DATE -> cursor.date(column);
            case TIME -> cursor.time(column);
            case DURATION -> cursor.duration(column);
            default -> cursor.text(column).toString();
        };
    }

    /** {@return the row's number and the kinds of its cells} */
    @Override
    public String toString() {
        return "row " + row + (isHidden ? " (hidden): " : ": ") + cells;
    }
}
