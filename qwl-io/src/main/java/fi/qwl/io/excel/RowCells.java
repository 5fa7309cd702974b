package fi.qwl.io.excel;

import fi.qwl.io.spi.CellKind;
import fi.qwl.io.text.NumberText;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet row, by column; used again for each row. */
final class RowCells {

    private long number;
    private boolean isHidden;
    private CellKind[] kinds;
    private double[] numbers;
    /** A text, a date, a time, a duration, or the format of a number. */
    private @Nullable Object[] values;

    private int width;

    RowCells() {
        this(0, false, new CellKind[64], new double[64], new Object[64], 0);
        Arrays.fill(kinds, CellKind.BLANK);
    }

    private RowCells(
            long number, boolean isHidden, CellKind[] kinds, double[] numbers, @Nullable Object[] values, int width) {
        this.number = number;
        this.isHidden = isHidden;
        this.kinds = kinds;
        this.numbers = numbers;
        this.values = values;
        this.width = width;
    }

    /** A copy that is no larger than it has to be. */
    RowCells copy() {
        return new RowCells(
                number,
                isHidden,
                Arrays.copyOf(kinds, width),
                Arrays.copyOf(numbers, width),
                Arrays.copyOf(values, width),
                width);
    }

    /** Begins a row without cells. */
    void begin(long row, boolean isRowHidden) {
        Arrays.fill(kinds, 0, width, CellKind.BLANK);
        Arrays.fill(values, 0, width, null);
        width = 0;
        number = row;
        isHidden = isRowHidden;
    }

    /** Adds the cells of the same row that lie elsewhere in the file; true if a cell was there already. */
    boolean merge(RowCells later) {
        boolean isDoubled = false;
        isHidden |= later.isHidden;
        for (int column = 0; column < later.width; column++) {
            if (later.kinds[column] != CellKind.BLANK) {
                isDoubled |= isSet(column);
                set(column, later.kinds[column], later.numbers[column], later.values[column]);
            }
        }
        return isDoubled;
    }

    /** The row's number, from 1. */
    long number() {
        return number;
    }

    boolean isHidden() {
        return isHidden;
    }

    /** The number of cells up to the last that is not blank. */
    int width() {
        return width;
    }

    boolean isSet(int column) {
        return column < width && kinds[column] != CellKind.BLANK;
    }

    void setText(int column, CharSequence text) {
        if (text.length() > 0) {
            set(column, CellKind.TEXT, Double.NaN, text);
        }
    }

    /** A stored number, which may be a date or a time by its format. */
    void setNumber(int column, double value, NumberFormat format, boolean is1904) {
        boolean isOfCalendar = SerialDates.isDate(value);
        switch (format.kind()) {
            case DATE, TIME, DURATION -> {
                if (!isOfCalendar) {
                    set(column, CellKind.NUMBER, value, NumberFormat.PLAIN);
                } else if (format.kind() == NumberFormat.Kind.DURATION && SerialDates.isDuration(value)) {
                    set(column, CellKind.DURATION, Double.NaN, SerialDates.duration(value));
                } else if (format.kind() == NumberFormat.Kind.TIME && SerialDates.isTime(value)) {
                    set(column, CellKind.TIME, Double.NaN, SerialDates.time(value));
                } else {
                    set(column, CellKind.DATE, Double.NaN, SerialDates.of(value, is1904));
                }
            }
            default -> set(column, CellKind.NUMBER, value, format);
        }
    }

    /** A date, a time of day or a length of time, as {@link IsoTimes#parse} gives it. */
    void setTime(int column, Object time) {
        CellKind kind = time instanceof LocalTime
                ? CellKind.TIME
                : time instanceof Duration ? CellKind.DURATION : CellKind.DATE;
        set(column, kind, Double.NaN, time);
    }

    void setBoolean(int column, boolean value) {
        set(column, CellKind.BOOLEAN, Double.NaN, value ? "TRUE" : "FALSE");
    }

    void setError(int column, CharSequence sign) {
        set(column, CellKind.ERROR, Double.NaN, sign);
    }

    void setUncalculated(int column) {
        set(column, CellKind.UNCALCULATED, Double.NaN, "");
    }

    private void set(int column, CellKind kind, double value, @Nullable Object object) {
        if (column >= kinds.length) {
            grow(column + 1);
        }
        kinds[column] = kind;
        numbers[column] = value;
        values[column] = object;
        width = Math.max(width, column + 1);
    }

    private void grow(int atLeast) {
        int before = kinds.length;
        int size = Math.max(atLeast, before * 2);
        kinds = Arrays.copyOf(kinds, size);
        Arrays.fill(kinds, before, size, CellKind.BLANK);
        numbers = Arrays.copyOf(numbers, size);
        values = Arrays.copyOf(values, size);
    }

    CellKind kind(int column) {
        return column < width ? kinds[column] : CellKind.BLANK;
    }

    CharSequence text(int column) {
        if (column >= width) {
            return "";
        }
        if (kinds[column] == CellKind.NUMBER) {
            return NumberText.format(numbers[column]);
        }
        Object value = values[column];
        if (value instanceof LocalDateTime date) {
            return SerialDates.text(date);
        }
        if (value instanceof CharSequence text) {
            return text;
        }
        return value == null ? "" : value.toString();
    }

    CharSequence shown(int column) {
        return kind(column) == CellKind.NUMBER && values[column] instanceof NumberFormat format
                ? format.shown(numbers[column])
                : text(column);
    }

    double number(int column) {
        return kind(column) == CellKind.NUMBER ? numbers[column] : Double.NaN;
    }

    boolean isPercent(int column) {
        return column < width && values[column] instanceof NumberFormat format && format.isPercent();
    }

    LocalDateTime date(int column) {
        if (column < width && values[column] instanceof LocalDateTime date) {
            return date;
        }
        throw new IllegalStateException("column " + column + " holds no date");
    }

    LocalTime time(int column) {
        if (column < width && values[column] instanceof LocalTime time) {
            return time;
        }
        throw new IllegalStateException("column " + column + " holds no time of day");
    }

    Duration duration(int column) {
        if (column < width && values[column] instanceof Duration duration) {
            return duration;
        }
        throw new IllegalStateException("column " + column + " holds no length of time");
    }
}
