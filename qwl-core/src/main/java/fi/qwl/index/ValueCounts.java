package fi.qwl.index;

import fi.qwl.model.NineDecimals;
import fi.qwl.survey.NumberColumn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoublePredicate;

/**
 * An accumulator that counts distinct values in percent, quantised as in {@link Moments}: the basis of quartiles,
 * histograms, shares and bootstrap. Factor scores take few distinct values, so this stays small however many people
 * answered. Order leaves no trace.
 *
 * <p>{@link #writeTo} gives a byte form for other processes of one computation, in blocks as those of {@link Moments}:
 * {@code QWLV}, the version 1, the number of distinct values and, in ascending order, each value's distance from the one
 * before in 10⁻¹² percentage points and its count, all in groups of seven bits. Equal accumulators have the same bytes.
 *
 * <p>Mutable, for one thread; accumulators of several threads are merged. Prints no values.
 */
public final class ValueCounts {

    /** Most units are small, and most of their values equal. */
    private static final int SMALLEST = 4;

    private static final String KIND = "QWLV";
    private static final int VERSION = 1;

    /** A key and its count side by side, so that one look into memory finds both; a count of 0 marks a free slot. */
    private transient long[] slots = new long[2 * SMALLEST];

    private transient int distinct;
    private transient long n;

    private ValueCounts() {}

    /** {@return an empty accumulator} */
    public static ValueCounts zero() {
        return new ValueCounts();
    }

    /**
     * Takes a value; {@code NaN} is missing and ignored.
     *
     * @param percent 0–100
     * @throws IllegalArgumentException if it is outside 0–100
     */
    public void add(double percent) {
        if (!Double.isNaN(percent)) {
            add(Moments.quantise(percent), 1);
        }
    }

    /**
     * Takes all that another accumulator has taken.
     *
     * @param other is left as it is
     * @return this accumulator
     */
    public ValueCounts merge(ValueCounts other) {
        for (int slot = 0; slot < other.slots.length; slot += 2) {
            if (other.slots[slot + 1] > 0) {
                add(other.slots[slot], other.slots[slot + 1]);
            }
        }
        return this;
    }

    /** A copy that goes its own way: cheaper than a merge, which takes value by value. */
    ValueCounts copy() {
        ValueCounts copy = zero();
        copy.slots = slots.clone();
        copy.distinct = distinct;
        copy.n = n;
        return copy;
    }

    /** {@return the number of values} */
    public long n() {
        return n;
    }

    /** {@return the sorted values with their counts} */
    public Distribution finish() {
        long[] sorted = sortedKeys();
        double[] values = new double[sorted.length];
        long[] upTo = new long[sorted.length];
        long seen = 0;
        for (int next = 0; next < sorted.length; next++) {
            values[next] = sorted[next] / Moments.QUANTA;
            seen += slots[slotOf(sorted[next]) + 1];
            upTo[next] = seen;
        }
        return new Distribution(values, upTo);
    }

    /** Takes a value and how often it was taken. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Takes one.
         *
         * @param quanta the value in 10⁻¹² percentage points
         * @param count how often it was taken, at least once
         */
        void visit(long quanta, long count);
    }

    /**
     * Shows every value in ascending order, for storing. There is no map of them, which a mapper would write.
     *
     * @param visitor takes each value with its count
     */
    public void forEach(Visitor visitor) {
        byQuanta().forEach(visitor::visit);
    }

    /**
     * Whether every value of another accumulator was taken here at least as often.
     *
     * @param part the other accumulator
     * @return true if its people may be among the people of this one
     */
    public boolean includes(ValueCounts part) {
        Map<Long, Long> all = byQuanta();
        return part.byQuanta().entrySet().stream()
                .allMatch(entry -> all.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
    }

    SortedMap<Long, Long> byQuanta() {
        return sorted();
    }

    /**
     * The accumulator that was shown to a {@link Visitor}.
     *
     * @param byQuanta how often each value was taken, by the value in 10⁻¹² percentage points
     * @return the accumulator
     * @throws IllegalArgumentException if a value is outside 0–100 percent or a count is not positive
     */
    public static ValueCounts restore(Map<Long, Long> byQuanta) {
        ValueCounts restored = zero();
        byQuanta.forEach((key, count) -> {
            if (key < 0 || key > Moments.MOST || count < 1) {
                throw new IllegalArgumentException("a stored value must be from 0 to 100 percent and counted at least"
                        + " once\nMaybe the stored results are damaged.");
            }
            restored.add(key, count);
        });
        return restored;
    }

    /** The sums over what was taken: what {@link Moments} would have taken. */
    Moments moments() {
        Moments moments = Moments.zero();
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] > 0) {
                moments.add(slots[slot], slots[slot + 1]);
            }
        }
        return moments;
    }

    /**
     * Writes the byte form.
     *
     * @param out stays open
     * @throws IOException if the stream is broken
     */
    public void writeTo(OutputStream out) throws IOException {
        CompactWriter writer = new CompactWriter(out, KIND, VERSION);
        writeTo(writer);
        writer.finish();
    }

    void writeTo(CompactWriter writer) throws IOException {
        writer.number(distinct);
        long before = 0;
        for (long key : sortedKeys()) {
            writer.number(key - before);
            writer.number(slots[slotOf(key) + 1]);
            before = key;
        }
    }

    /**
     * Reads what {@link #writeTo} wrote, and nothing beyond it.
     *
     * @param in stays open
     * @return the accumulator
     * @throws UnreadableBytesException if no accumulator wrote the bytes
     * @throws IOException if the stream is broken
     */
    public static ValueCounts readFrom(InputStream in) throws IOException {
        CompactReader reader = new CompactReader(in, KIND, VERSION, "value counts");
        ValueCounts counts = readFrom(reader);
        reader.finish();
        return counts;
    }

    static ValueCounts readFrom(CompactReader reader) throws IOException {
        ValueCounts counts = zero();
        long distinct = reader.number(Moments.MOST_VALUES);
        long key = 0;
        for (long value = 0; value < distinct; value++) {
            long step = reader.number(Moments.MOST - key);
            reader.require(step > 0 || value == 0, "a value appears twice");
            key += step;
            long count = reader.number(Moments.MOST_VALUES - counts.n);
            reader.require(count > 0, "a value was never given");
            counts.add(key, count);
        }
        return counts;
    }

    void add(long key, long count) {
        int slot = slotOf(key);
        if (slots[slot + 1] == 0) {
            slots[slot] = key;
            distinct++;
        }
        slots[slot + 1] += count;
        n = Moments.sumOf(n, count);
        if (distinct * 4 > slots.length) {
            grow();
        }
    }

    /** The place of the key's slot, or of the free one where it belongs. */
    private int slotOf(long key) {
        int mask = slots.length - 2;
        // The high bits of a product by the golden ratio depend on all bits of the key.
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (slots[slot + 1] > 0 && slots[slot] != key) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (int slot = 0; slot < before.length; slot += 2) {
            if (before[slot + 1] > 0) {
                int free = slotOf(before[slot]);
                slots[free] = before[slot];
                slots[free + 1] = before[slot + 1];
            }
        }
    }

    private long[] sortedKeys() {
        long[] sorted = new long[distinct];
        int next = 0;
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] > 0) {
                sorted[next++] = slots[slot];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private SortedMap<Long, Long> sorted() {
        SortedMap<Long, Long> sorted = new TreeMap<>();
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] > 0) {
                sorted.put(slots[slot], slots[slot + 1]);
            }
        }
        return sorted;
    }

    /** Equal when the same values were taken equally often. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ValueCounts that && n == that.n && distinct == that.distinct && isCountedAlike(that);
    }

    private boolean isCountedAlike(ValueCounts other) {
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] > 0 && slots[slot + 1] != other.slots[other.slotOf(slots[slot]) + 1]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return sorted().hashCode();
    }

    /** {@return the number of values only} */
    @Override
    public String toString() {
        return "ValueCounts of " + n + " values";
    }

    /**
     * Sorted values with their counts. Belongs inside the host. Immutable.
     */
    public static final class Distribution {
        private final transient double[] values;
        /** How many values are at most the value of the same index. */
        private final transient long[] upTo;

        private Distribution(double[] values, long[] upTo) {
            this.values = values;
            this.upTo = upTo;
        }

        /** {@return the number of values} */
        public long n() {
            return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
        }

        /** {@return the number of values that differ} */
        public int distinct() {
            return values.length;
        }

        /**
         * The values in order, each as often as it was taken: what statistics and bootstraps take. It reveals nothing of
         * the order in which people answered.
         *
         * @return a view, in percent
         * @throws ArithmeticException if there are more than 2³¹ − 1 values
         */
        public NumberColumn asColumn() {
            return new Sorted(this, Math.toIntExact(n()));
        }

        /** {@return the first quartile, the median and the third quartile, in percent} */
        public double[] quartiles() {
            return new double[] {quantile(0.25), quantile(0.5), quantile(0.75)};
        }

        /**
         * A distinct value.
         *
         * @param rank from 0, smallest first
         * @return the value in percent
         */
        public double value(int rank) {
            return values[rank];
        }

        /**
         * How often a distinct value was taken.
         *
         * @param rank from 0, smallest value first
         * @return its count, at least 1
         */
        public long count(int rank) {
            return rank == 0 ? upTo[0] : upTo[rank] - upTo[rank - 1];
        }

        /**
         * A quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, R's default).
         *
         * @param share 0–1: 0.25 is the first quartile
         * @return the quantile in percent
         * @throws IllegalStateException if there are no values
         * @throws IllegalArgumentException if the share is outside 0–1
         */
        public double quantile(double share) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a quantile's share must be from 0 to 1 but was " + share);
            }
            if (n() == 0) {
                throw new IllegalStateException("no values have no quantile");
            }
            double position = share * (n() - 1);
            long below = (long) Math.floor(position);
            double lower = valueAt(below);
            double rest = position - below;
            return rest == 0 ? lower : lower + rest * (valueAt(below + 1) - lower);
        }

        /**
         * How many values are below a limit, to nine decimals.
         *
         * @param limit in percent; a value equal to it is not below it
         * @return their number
         */
        public long countBelow(double limit) {
            return countUpTo(value -> NineDecimals.compare(value, limit) < 0);
        }

        /**
         * How many values are at most a limit, to nine decimals.
         *
         * @param limit in percent; a value equal to it counts
         * @return their number
         */
        public long countAtMost(double limit) {
            return countUpTo(value -> NineDecimals.compare(value, limit) <= 0);
        }

        /**
         * The share of values below a limit, to nine decimals.
         *
         * @param limit in percent; a value equal to it is not below it
         * @return in percent, 0–100
         * @throws IllegalStateException if there are no values
         */
        public double shareBelow(double limit) {
            if (n() == 0) {
                throw new IllegalStateException("no values have no share");
            }
            return 100.0 * countBelow(limit) / n();
        }

        /** How many values are in the part that a falling test holds for, by halves. */
        private long countUpTo(DoublePredicate isIn) {
            int from = 0;
            int to = values.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (isIn.test(values[middle])) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from == 0 ? 0 : upTo[from - 1];
        }

        /**
         * How many values are in each of five bins: below 20, 40, 60, 80, and from 80. An edge belongs to the upper bin.
         *
         * @return five counts
         */
        public long[] histogram() {
            long[] bins = new long[5];
            for (int bin = 0; bin < 4; bin++) {
                bins[bin] = countBelow(20.0 * (bin + 1));
            }
            bins[4] = n();
            for (int bin = 4; bin > 0; bin--) {
                bins[bin] -= bins[bin - 1];
            }
            return bins;
        }

        private double valueAt(long rank) {
            int found = Arrays.binarySearch(upTo, rank + 1);
            return values[found >= 0 ? found : -found - 1];
        }

        /** {@return the number of values only} */
        @Override
        public String toString() {
            return "Distribution of " + n() + " values";
        }
    }

    /** The values in order. */
    private static final class Sorted implements NumberColumn {

        private final transient Distribution distribution;
        private final transient int size;

        Sorted(Distribution distribution, int size) {
            this.distribution = distribution;
            this.size = size;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public double value(int row) {
            Objects.checkIndex(row, size);
            return distribution.valueAt(row);
        }

        @Override
        public String toString() {
            return "Sorted column of " + size + " values";
        }
    }
}
