package fi.qwl.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;

/**
 * An accumulator of n, Σx and Σx² for values in percent, exact and free of order: values are quantised to 10⁻¹²
 * percentage points and summed in 128-bit integers, so that any order, partition or thread count gives the same bits.
 *
 * <pre>{@code
 * Moments moments = Moments.zero();
 * moments.add(62.5);
 * moments.merge(others);
 * Level summary = moments.finish();
 * }</pre>
 *
 * <p>{@link #writeTo} gives a byte form for other processes of one computation; what is kept for years is a document. It is
 * {@code QWLM}, the version 1, and in one block (of four bytes of length, contents and four bytes of CRC-32C, ended by a
 * length of 0) n, Σx and Σx²: n in groups of seven bits, the sums as a length and big-endian two's complement. Equal
 * accumulators have the same bytes.
 *
 * <p>Mutable, for one thread; accumulators of several threads are merged. Room for 10¹⁰ values. Prints no values.
 */
public final class Moments {

    /** Quanta in one percentage point. */
    static final double QUANTA = 1e12;

    /** 100 percent. */
    static final long MOST = 100L * 1_000_000_000_000L;

    /** Sums of more squares would not fit into 128 bits. */
    static final long MOST_VALUES = 10_000_000_000L;

    private static final String KIND = "QWLM";
    private static final int VERSION = 1;

    private transient long n;
    private transient long sumHigh;
    private transient long sumLow;
    private transient long squaresHigh;
    private transient long squaresLow;

    private Moments() {}

    /** {@return an empty accumulator} */
    public static Moments zero() {
        return new Moments();
    }

    /**
     * Takes a value; {@code NaN} is missing and ignored.
     *
     * @param percent 0–100
     * @throws IllegalArgumentException if it is outside 0–100
     */
    public void add(double percent) {
        if (Double.isNaN(percent)) {
            return;
        }
        long quanta = quantise(percent);
        n++;
        addToSum(0, quanta);
        addToSquares(Math.multiplyHigh(quanta, quanta), quanta * quanta);
    }

    /** Takes a value as often as it was counted. */
    void add(long quanta, long count) {
        n = sumOf(n, count);
        addToSum(Math.multiplyHigh(quanta, count), quanta * count);
        long squareHigh = Math.multiplyHigh(quanta, quanta);
        long squareLow = quanta * quanta;
        // The low word is unsigned, which multiplyHigh does not know.
        long carried = Math.multiplyHigh(squareLow, count) + ((squareLow >> 63) & count);
        addToSquares(squareHigh * count + carried, squareLow * count);
    }

    /**
     * Takes all that another accumulator has taken.
     *
     * @param other is left as it is
     * @return this accumulator
     * @throws IllegalArgumentException if there are more than 10¹⁰ values together
     */
    public Moments merge(Moments other) {
        n = sumOf(n, other.n);
        addToSum(other.sumHigh, other.sumLow);
        addToSquares(other.squaresHigh, other.squaresLow);
        return this;
    }

    /**
     * Takes out again what another accumulator has taken, such as a unit from its parent; exact.
     *
     * @param part whose values are all among this accumulator's; is left as it is
     * @return this accumulator
     * @throws IllegalArgumentException if the part has taken more values
     */
    public Moments subtract(Moments part) {
        if (part.n > n) {
            throw new IllegalArgumentException("a part must have at most " + n + " values but has " + part.n
                    + "\nMaybe it is not a part of this.");
        }
        n -= part.n;
        addToSum(~part.sumHigh + (part.sumLow == 0 ? 1 : 0), -part.sumLow);
        addToSquares(~part.squaresHigh + (part.squaresLow == 0 ? 1 : 0), -part.squaresLow);
        return this;
    }

    /** {@return Σx in 10⁻¹² percentage points; for storing} */
    public BigInteger sumInQuanta() {
        return wide(sumHigh, sumLow);
    }

    /** {@return Σx² in 10⁻²⁴; for storing} */
    public BigInteger squaresInQuanta() {
        return wide(squaresHigh, squaresLow);
    }

    static long sumOf(long n, long more) {
        if (n + more > MOST_VALUES) {
            throw new IllegalArgumentException(
                    "there is room for " + MOST_VALUES + " values\nMaybe the same people were added several times.");
        }
        return n + more;
    }

    /**
     * The accumulator with exact sums, as they were stored or as an engine with 128-bit integers adds them up.
     *
     * @param n the number of values, at most 10¹⁰
     * @param sum Σx in 10⁻¹² percentage points, each value rounded to a whole number of them before it is added
     * @param squares Σx² in 10⁻²⁴
     * @return the accumulator
     * @throws IllegalArgumentException if no values from 0 to 100 percent have such sums
     */
    public static Moments ofSums(long n, BigInteger sum, BigInteger squares) {
        BigInteger count = BigInteger.valueOf(n);
        BigInteger most = BigInteger.valueOf(MOST);
        boolean isPossible = n >= 0
                && n <= MOST_VALUES
                && sum.signum() >= 0
                && sum.compareTo(count.multiply(most)) <= 0
                // Cauchy–Schwarz below, each value at most 100 percent above.
                && squares.multiply(count).compareTo(sum.multiply(sum)) >= 0
                && squares.compareTo(sum.multiply(most)) <= 0;
        if (!isPossible) {
            throw new IllegalArgumentException(
                    "no values from 0 to 100 percent have these sums\nMaybe they are in another unit than 10⁻¹² points,"
                            + " or the stored results are damaged.");
        }
        Moments restored = zero();
        restored.n = n;
        restored.sumHigh = sum.shiftRight(Long.SIZE).longValue();
        restored.sumLow = sum.longValue();
        restored.squaresHigh = squares.shiftRight(Long.SIZE).longValue();
        restored.squaresLow = squares.longValue();
        return restored;
    }

    /**
     * Writes the byte form.
     *
     * @param out stays open
     * @throws IOException if the stream is broken
     */
    public void writeTo(OutputStream out) throws IOException {
        CompactWriter writer = new CompactWriter(out, KIND, VERSION);
        writer.number(n);
        writer.wide(sumInQuanta());
        writer.wide(squaresInQuanta());
        writer.finish();
    }

    /**
     * Reads what {@link #writeTo} wrote, and nothing beyond it.
     *
     * @param in stays open
     * @return the accumulator
     * @throws UnreadableBytesException if no accumulator wrote the bytes
     * @throws IOException if the stream is broken
     */
    public static Moments readFrom(InputStream in) throws IOException {
        CompactReader reader = new CompactReader(in, KIND, VERSION, "moments");
        long n = reader.number(MOST_VALUES);
        BigInteger sum = reader.wide();
        BigInteger squares = reader.wide();
        reader.finish();
        try {
            return ofSums(n, sum, squares);
        } catch (IllegalArgumentException impossible) {
            throw reader.refusal("no values have such sums");
        }
    }

    /** {@return a copy that goes its own way} */
    public Moments copy() {
        return zero().merge(this);
    }

    /** {@return the number of values} */
    public long n() {
        return n;
    }

    /** {@return n, mean and standard deviation of what was taken} */
    public Level finish() {
        if (n == 0) {
            return Level.empty();
        }
        BigInteger sum = wide(sumHigh, sumLow);
        double mean = mean(sum);
        if (n == 1) {
            return Level.of(n, mean);
        }
        // The difference of squares is exact, so that nothing cancels.
        BigInteger spread =
                wide(squaresHigh, squaresLow).multiply(BigInteger.valueOf(n)).subtract(sum.multiply(sum));
        DoubleDouble variance = DoubleDouble.of(spread).dividedBy((double) n).dividedBy((double) (n - 1));
        return Level.of(n, mean, variance.squareRoot().dividedBy(QUANTA).high());
    }

    /** The mean in percent; for at least one value. */
    double mean() {
        return mean(wide(sumHigh, sumLow));
    }

    private double mean(BigInteger sum) {
        return DoubleDouble.of(sum).dividedBy((double) n).dividedBy(QUANTA).high();
    }

    /**
     * Whether every value taken equals one value.
     *
     * @param percent 0–100
     * @return true if all are that value, to the quantum; true for no values
     */
    public boolean isAll(double percent) {
        BigInteger quanta = BigInteger.valueOf(quantise(percent));
        BigInteger count = BigInteger.valueOf(n);
        return wide(sumHigh, sumLow).equals(quanta.multiply(count))
                && wide(squaresHigh, squaresLow).equals(quanta.multiply(quanta).multiply(count));
    }

    static long quantise(double percent) {
        // rint is one instruction where round is a dozen; either is within half a quantum.
        long quanta = (long) Math.rint(percent * QUANTA);
        if (quanta < 0 || quanta > MOST) {
            throw new IllegalArgumentException("a value in percent must be from 0 to 100");
        }
        return quanta;
    }

    private static BigInteger wide(long high, long low) {
        if (high == 0 && low >= 0) {
            return BigInteger.valueOf(low);
        }
        BigInteger unsignedLow = BigInteger.valueOf(low >>> 1).shiftLeft(1).or(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(64).add(unsignedLow);
    }

    private void addToSum(long high, long low) {
        sumLow += low;
        sumHigh += high + carry(sumLow, low);
    }

    private void addToSquares(long high, long low) {
        squaresLow += low;
        squaresHigh += high + carry(squaresLow, low);
    }

    /** A sum that is smaller than what was added has run over. */
    private static long carry(long sum, long added) {
        return Long.compareUnsigned(sum, added) < 0 ? 1 : 0;
    }

    /** Equal when n and both sums are the same to the bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Moments that
                && n == that.n
                && sumHigh == that.sumHigh
                && sumLow == that.sumLow
                && squaresHigh == that.squaresHigh
                && squaresLow == that.squaresLow;
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(n, sumHigh, sumLow, squaresHigh, squaresLow);
    }

    /** {@return the number of values only} */
    @Override
    public String toString() {
        return "Moments of " + n + " values";
    }
}
