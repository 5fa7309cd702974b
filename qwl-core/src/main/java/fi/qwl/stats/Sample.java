package fi.qwl.stats;

/**
 * Count, mean, squared deviations and extremes of some numbers, by two passes with compensated sums.
 *
 * @param n how many
 * @param mean their mean, 0 if there are none
 * @param squares the sum of squared deviations from the mean; exactly 0 if all are equal
 * @param min the smallest
 * @param max the greatest
 */
record Sample(int n, double mean, double squares, double min, double max) {

    /** Differences of 1e-60 and less are none: the fourth power of such would underflow. */
    private static final double SMALLEST = 1e-120;

    static Sample of(double[] values) {
        int n = values.length;
        if (n == 0) {
            return new Sample(0, 0, 0, 0, 0);
        }
        CompensatedSum sum = new CompensatedSum();
        double min = values[0];
        double max = values[0];
        for (double value : values) {
            sum.add(value);
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        if (min == max) {
            // n equal numbers may have a rounded mean beside them; their spread is still 0.
            return new Sample(n, min, 0, min, max);
        }
        double mean = sum.value() / n;
        return new Sample(n, mean, squaresAround(mean, values), min, max);
    }

    private static double squaresAround(double mean, double[] values) {
        CompensatedSum deviations = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum();
        for (double value : values) {
            double deviation = value - mean;
            deviations.add(deviation);
            squares.addSquare(deviation);
        }
        // The mean was rounded; its own error is taken out again.
        double drift = deviations.value();
        double sum = squares.value() - drift * drift / values.length;
        return sum < SMALLEST ? 0 : sum;
    }

    /** Numbers that are all equal, or differ negligibly. */
    boolean isConstant() {
        return squares == 0;
    }

    /** With n - 1; only for n of 2 or more. */
    double variance() {
        return squares / (n - 1);
    }

    double standardDeviation() {
        return Math.sqrt(variance());
    }

    Estimate meanEstimate() {
        return n == 0
                ? new Estimate.Undefined(Method.MEAN, 0, Reason.NO_VALUES)
                : new Estimate.Value(Method.MEAN, n, mean);
    }

    Estimate standardDeviationEstimate() {
        if (n < 2) {
            Reason reason = n == 0 ? Reason.NO_VALUES : Reason.TOO_FEW_VALUES;
            return new Estimate.Undefined(Method.STANDARD_DEVIATION, n, reason);
        }
        return new Estimate.Value(Method.STANDARD_DEVIATION, n, standardDeviation());
    }
}
