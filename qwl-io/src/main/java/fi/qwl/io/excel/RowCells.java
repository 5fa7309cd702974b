package fi.qwl.io.excel;

import fi.qwl.io.spi.CellKind;
import fi.qwl.io.text.NumberText;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet row, by column; used again for each row. */
final class RowCells {

    private CellKind[] kinds = new CellKind[64];
    private double[] numbers = new double[64];
    /** A text, or a date. */
    private @Nullable Object[] values = new Object[64];

    private boolean[] percents = new boolean[64];
    private int used;
    private int width;

    RowCells() {
        Arrays.fill(kinds, CellKind.BLANK);
    }

    void clear() {
        Arrays.fill(kinds, 0, used, CellKind.BLANK);
        Arrays.fill(values, 0, used, null);
        Arrays.fill(percents, 0, used, false);
        used = 0;
        width = 0;
    }

    /** The number of cells up to the last that is not blank. */
    int width() {
        return width;
    }

    boolean isSet(int column) {
        return column < used && kinds[column] != CellKind.BLANK;
    }

    void setText(int column, CharSequence text) {
        if (text.length() > 0) {
            set(column, CellKind.TEXT, Double.NaN, text);
        }
    }

    void setNumber(int column, double value, boolean isPercent) {
        set(column, CellKind.NUMBER, value, null);
        percents[column] = isPercent;
    }

    void setDate(int column, double serial, boolean is1904) {
        setDate(column, SerialDates.of(serial, is1904));
    }

    void setDate(int column, LocalDateTime date) {
        set(column, CellKind.DATE, Double.NaN, date);
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

    private void set(int column, CellKind kind, double number, @Nullable Object value) {
        if (column >= kinds.length) {
            grow(column + 1);
        }
        kinds[column] = kind;
        numbers[column] = number;
        values[column] = value;
        percents[column] = false;
        used = Math.max(used, column + 1);
        width = Math.max(width, column + 1);
    }

    private void grow(int atLeast) {
        int before = kinds.length;
        int size = Math.max(atLeast, before * 2);
        kinds = Arrays.copyOf(kinds, size);
        Arrays.fill(kinds, before, size, CellKind.BLANK);
        numbers = Arrays.copyOf(numbers, size);
        values = Arrays.copyOf(values, size);
        percents = Arrays.copyOf(percents, size);
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
        return value instanceof CharSequence text ? text : "";
    }

    double number(int column) {
        return kind(column) == CellKind.NUMBER ? numbers[column] : Double.NaN;
    }

    boolean isPercent(int column) {
        return column < width && percents[column];
    }

    LocalDateTime date(int column) {
        if (column < width && values[column] instanceof LocalDateTime date) {
            return date;
        }
        throw new IllegalStateException("column " + column + " holds no date");
    }
}
