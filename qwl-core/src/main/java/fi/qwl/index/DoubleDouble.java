package fi.qwl.index;

import java.math.BigInteger;

/**
 * A positive number as the sum of two doubles, of which the second is at most half an ulp of the first (Dekker 1971): about 106
 * bits, so that the first is the rounded result of a few operations on exact sums, at a fortieth of what decimal arithmetic
 * costs. Immutable.
 *
 * @param high the number rounded to a double
 * @param low what is left of it
 */
record DoubleDouble(double high, double low) {

    private static final int DOUBLE_BITS = 53;
    private static final long DOUBLE_MASK = (1L << DOUBLE_BITS) - 1;

    /** A whole number that is not negative, cut after 106 bits. */
    static DoubleDouble of(BigInteger whole) {
        int cut = Math.max(0, whole.bitLength() - 2 * DOUBLE_BITS);
        BigInteger kept = whole.shiftRight(cut);
        double upper = Math.scalb(kept.shiftRight(DOUBLE_BITS).doubleValue(), DOUBLE_BITS + cut);
        double lower = Math.scalb((double) (kept.longValue() & DOUBLE_MASK), cut);
        return normalised(upper, lower);
    }

    DoubleDouble dividedBy(double divisor) {
        double quotient = high / divisor;
        double rest = Math.fma(-quotient, divisor, high) + low;
        return normalised(quotient, rest / divisor);
    }

    DoubleDouble squareRoot() {
        if (high == 0) {
            return this;
        }
        double root = Math.sqrt(high);
        double rest = Math.fma(-root, root, high) + low;
        return normalised(root, rest / (2 * root));
    }

    private static DoubleDouble normalised(double large, double small) {
        double sum = large + small;
        return new DoubleDouble(sum, small - (sum - large));
    }
}
