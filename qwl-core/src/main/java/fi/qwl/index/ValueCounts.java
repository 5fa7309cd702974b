package fi.qwl.index;

import fi.qwl.model.NineDecimals;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * An accumulator that counts distinct values in percent, quantised as in {@link Moments}: the basis of quartiles,
 * histograms, shares and bootstrap. Factor scores take few distinct values, so this stays small however many people
 * answered. Order leaves no trace.
 *
 * <p>Mutable, for one thread; accumulators of several threads are merged. Prints no values.
 */
public final class ValueCounts {

    private static final int SMALLEST = 16;

    private long[] keys = new long[SMALLEST];
    private long[] counts = new long[SMALLEST];
    private int distinct;
    private long n;

    private ValueCounts() {}

    /** {@return an empty accumulator} */
    public static ValueCounts zero() {
        return new ValueCounts();
    }

    /**
     * Takes a value; {@code NaN} is missing and passed over.
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
        for (int slot = 0; slot < other.keys.length; slot++) {
            if (other.counts[slot] > 0) {
                add(other.keys[slot], other.counts[slot]);
            }
        }
        return this;
    }

    /** {@return the number of values} */
    public long n() {
        return n;
    }

    /** {@return the sorted values with their counts} */
    public Distribution finish() {
        Map<Long, Long> sorted = sorted();
        double[] values = new double[sorted.size()];
        long[] frequencies = new long[sorted.size()];
        int next = 0;
        for (var entry : sorted.entrySet()) {
            values[next] = entry.getKey() / Moments.QUANTA;
            frequencies[next++] = entry.getValue();
        }
        return new Distribution(values, frequencies);
    }

    private void add(long key, long count) {
        int slot = slotOf(key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            distinct++;
        }
        counts[slot] += count;
        n += count;
        if (distinct * 2 > keys.length) {
            grow();
        }
    }

    /** The key's slot, or the free one where it belongs; a count of 0 marks a free slot. */
    private int slotOf(long key) {
        int slot = Long.hashCode(key * 0x9E3779B97F4A7C15L) & (keys.length - 1);
        while (counts[slot] > 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new long[oldKeys.length * 2];
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldCounts[slot] > 0) {
                int free = slotOf(oldKeys[slot]);
                keys[free] = oldKeys[slot];
                counts[free] = oldCounts[slot];
            }
        }
    }

    private Map<Long, Long> sorted() {
        Map<Long, Long> sorted = new TreeMap<>();
        for (int slot = 0; slot < keys.length; slot++) {
            if (counts[slot] > 0) {
                sorted.put(keys[slot], counts[slot]);
            }
        }
        return sorted;
    }

    /** Equal when the same values were taken equally often. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ValueCounts that && n == that.n && sorted().equals(that.sorted());
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
        private final double[] values;
        private final long[] counts;
        private final long n;

        private Distribution(double[] values, long[] counts) {
            this.values = values;
            this.counts = counts;
            this.n = Arrays.stream(counts).sum();
        }

        /** {@return the number of values} */
        public long n() {
            return n;
        }

        /** {@return how many distinct values there are} */
        public int distinct() {
            return values.length;
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
            return counts[rank];
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
            if (n == 0) {
                throw new IllegalStateException("no values have no quantile");
            }
            double position = share * (n - 1);
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
            long below = 0;
            for (int i = 0; i < values.length; i++) {
                if (NineDecimals.compare(values[i], limit) < 0) {
                    below += counts[i];
                }
            }
            return below;
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
            bins[4] = n;
            for (int bin = 4; bin > 0; bin--) {
                bins[bin] -= bins[bin - 1];
            }
            return bins;
        }

        private double valueAt(long rank) {
            long seen = 0;
            for (int i = 0; i < values.length; i++) {
                seen += counts[i];
                if (rank < seen) {
                    return values[i];
                }
            }
            throw new IllegalStateException("rank beyond the values");
        }

        /** {@return the number of values only} */
        @Override
        public String toString() {
            return "Distribution of " + n + " values";
        }
    }
}
