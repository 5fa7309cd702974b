package fi.qwl.survey;

import fi.qwl.model.Item;
import fi.qwl.model.Scale;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * All answers to one item, a row per respondent: the points of its scale as they were given, not reversed. Takes one
 * byte an answer on scales of up to 127 steps, two on longer ones. Immutable.
 */
public final class AnswerColumn implements NumberColumn {

    private final transient Item item;
    private final transient byte[] bytes;
    private final transient short[] shorts;
    private final transient boolean isShort;

    private AnswerColumn(Item item, byte[] bytes, short[] shorts, boolean isShort) {
        this.item = item;
        this.bytes = bytes;
        this.shorts = shorts;
        this.isShort = isShort;
    }

    /** {@return the item} */
    public Item item() {
        return item;
    }

    @Override
    public int size() {
        return isShort ? shorts.length : bytes.length;
    }

    /** {@inheritDoc} The answer is the scale's point, such as 1–5. */
    @Override
    public double value(int row) {
        int code = code(row);
        return code < 0 ? Double.NaN : item.scale().min() + code;
    }

    /**
     * The answers as they enter a score.
     *
     * @return a column in percent by the scale's rule, 0–100, read from the other end where the item is reversed
     */
    public NumberColumn percentages() {
        Scale scale = item.scale();
        double[] percents = new double[size()];
        for (int row = 0; row < percents.length; row++) {
            int code = code(row);
            percents[row] = code < 0 ? Double.NaN : scale.percent(scale.min() + code, item.isReversed());
        }
        return NumberColumn.of(percents);
    }

    /**
     * A row's answer as its distance from the scale's lowest point.
     *
     * @param row from 0
     * @return from 0, or below 0 where it is missing
     */
    public int code(int row) {
        return isShort ? shorts[row] : bytes[row];
    }

    /**
     * Copies the codes of a run of rows, for work on many rows at once.
     *
     * @param from the first row
     * @param to the row after the last
     * @param target takes them from its start on
     * @return false, with nothing copied, where the scale is too long for bytes and {@link #code(int)} must be asked
     */
    public boolean copyCodes(int from, int to, byte[] target) {
        if (isShort) {
            return false;
        }
        System.arraycopy(bytes, from, target, 0, to - from);
        return true;
    }

    /**
     * Why a row's answer is missing.
     *
     * @param row from 0
     * @return the reason, or none where there is an answer
     */
    public Optional<MissingReason> missing(int row) {
        int code = code(row);
        return code < 0 ? Optional.of(MissingReason.ofCode(code)) : Optional.empty();
    }

    static IllegalArgumentException outside(Item item) {
        return new IllegalArgumentException("answer to " + item.id() + " must be from "
                + item.scale().min() + " to " + item.scale().max() + " but was outside");
    }

    /** Whether somebody was shown the item; where nobody answered at all, nothing says that it was not asked. */
    boolean wasShown() {
        int row = 0;
        while (row < size() && code(row) == MissingReason.NOT_SHOWN.code()) {
            row++;
        }
        return row < size() || row == 0;
    }

    /** The column with some rows as not shown to their respondents. */
    AnswerColumn without(BitSet rows) {
        byte[] fewerBytes = bytes.clone();
        short[] fewerShorts = shorts.clone();
        rows.stream().forEach(row -> {
            if (isShort) {
                fewerShorts[row] = (short) MissingReason.NOT_SHOWN.code();
            } else {
                fewerBytes[row] = (byte) MissingReason.NOT_SHOWN.code();
            }
        });
        return new AnswerColumn(item, fewerBytes, fewerShorts, isShort);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerColumn that
                && item.equals(that.item)
                && Arrays.equals(bytes, that.bytes)
                && Arrays.equals(shorts, that.shorts);
    }

    @Override
    public int hashCode() {
        return 31 * item.hashCode() + Arrays.hashCode(bytes) + Arrays.hashCode(shorts);
    }

    /** {@return the item and the number of rows; never an answer} */
    @Override
    public String toString() {
        return "AnswerColumn " + item.id() + " of " + size() + " rows";
    }

    /** Grows a column row by row. */
    static final class Builder {
        private static final int LONGEST_IN_BYTES = Byte.MAX_VALUE;

        private final transient Item item;
        private final transient int min;
        private final transient int max;
        private final transient boolean isShort;
        private transient byte[] bytes = {};
        private transient short[] shorts = {};

        Builder(Item item) {
            this.item = item;
            this.min = item.scale().min();
            this.max = item.scale().max();
            this.isShort = item.scale().max() - item.scale().min() > LONGEST_IN_BYTES;
        }

        Item item() {
            return item;
        }

        /** The answer as its distance from the scale's lowest point. */
        short codeOf(int point) {
            if (point < min || point > max) {
                throw outside(item);
            }
            return (short) (point - min);
        }

        /** Sets a run of rows by every so manieth code of a block. */
        void set(int firstRow, short[] block, int from, int stride, int count) {
            reserve(firstRow + count);
            for (int at = 0, source = from; at < count; at++, source += stride) {
                if (isShort) {
                    shorts[firstRow + at] = block[source];
                } else {
                    bytes[firstRow + at] = (byte) block[source];
                }
            }
        }

        private void reserve(int rows) {
            if (isShort && rows > shorts.length) {
                shorts = Arrays.copyOf(shorts, Growth.beyond(rows));
            } else if (!isShort && rows > bytes.length) {
                bytes = Arrays.copyOf(bytes, Growth.beyond(rows));
            }
        }

        /** The column so far; what was gathered is let go, so that never more than one column appears twice. */
        AnswerColumn build(int rows) {
            byte[] builtBytes = isShort ? bytes : Arrays.copyOf(bytes, rows);
            short[] builtShorts = isShort ? Arrays.copyOf(shorts, rows) : shorts;
            bytes = builtBytes;
            shorts = builtShorts;
            return new AnswerColumn(item, builtBytes, builtShorts, isShort);
        }
    }
}
