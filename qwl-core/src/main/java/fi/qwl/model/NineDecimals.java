package fi.qwl.model;

import java.math.BigDecimal;

/**
 * The rounding that verdicts use: nine decimals of a percentage, so that a mean that is 80 on paper is 80, whatever the
 * last bit of its sum. What is displayed never decides.
 */
public final class NineDecimals {

    private static final double SCALE = 1e9;
    private static final int DECIMALS = 9;

    private NineDecimals() {}

    /**
     * Rounds.
     *
     * @param percent a value in percent
     * @return the value to nine decimals
     */
    public static double round(double percent) {
        return Math.rint(percent * SCALE) / SCALE;
    }

    /** The rounded value as a decimal number. */
    static BigDecimal exact(double percent) {
        if (!Double.isFinite(percent)) {
            throw new IllegalArgumentException("a value in percent must be finite");
        }
        return BigDecimal.valueOf((long) Math.rint(percent * SCALE), DECIMALS);
    }

    /**
     * Compares two values as verdicts do.
     *
     * @param a a value in percent
     * @param b a value in percent
     * @return below 0, 0 or above 0
     */
    public static int compare(double a, double b) {
        return Double.compare(Math.rint(a * SCALE), Math.rint(b * SCALE));
    }
}
