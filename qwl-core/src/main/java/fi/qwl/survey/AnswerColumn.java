package fi.qwl.survey;

import fi.qwl.model.Item;
import java.util.Arrays;
import java.util.Optional;

/**
 * All answers to one item, a row per respondent: the points of its scale as they were given, not reversed. Takes one
 * byte an answer on scales of up to 127 steps, two on longer ones. Immutable.
 */
public final class AnswerColumn implements NumberColumn {

    private final Item item;
    private final byte[] bytes;
    private final short[] shorts;
    private final boolean isShort;

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
    public Optional<Missing> missing(int row) {
        int code = code(row);
        return code < 0 ? Optional.of(Missing.ofCode(code)) : Optional.empty();
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

        private final Item item;
        private final boolean isShort;
        private byte[] bytes = {};
        private short[] shorts = {};

        Builder(Item item) {
            this.item = item;
            this.isShort = item.scale().max() - item.scale().min() > LONGEST_IN_BYTES;
        }

        Item item() {
            return item;
        }

        void set(int row, int code) {
            if (isShort) {
                shorts = row < shorts.length ? shorts : Arrays.copyOf(shorts, Growth.beyond(row));
                shorts[row] = (short) code;
            } else {
                bytes = row < bytes.length ? bytes : Arrays.copyOf(bytes, Growth.beyond(row));
                bytes[row] = (byte) code;
            }
        }

        AnswerColumn build(int rows) {
            return new AnswerColumn(
                    item,
                    isShort ? bytes : Arrays.copyOf(bytes, rows),
                    isShort ? Arrays.copyOf(shorts, rows) : shorts,
                    isShort);
        }
    }
}
