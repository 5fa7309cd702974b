package fi.qwl.stats;

/**
 * A running sum of numbers and products in twice the precision of a double, so that the order of the terms does not
 * show in the result. The two-sum and two-product steps are those of Knuth 1969 and Dekker 1971. Not safe for use by
 * several threads.
 */
final class CompensatedSum {

    private double high;
    private double low;

    void add(double term) {
        double sum = high + term;
        double part = sum - high;
        double error = (high - (sum - part)) + (term - part);
        renormalise(sum, low + error);
    }

    void addProduct(double a, double b) {
        double product = a * b;
        // fma gives what the rounding of the product took away, exactly.
        double error = Math.fma(a, b, -product);
        add(product);
        low += error;
    }

    void addSquare(double a) {
        addProduct(a, a);
    }

    double value() {
        return high + low;
    }

    private void renormalise(double sum, double rest) {
        high = sum + rest;
        low = rest - (high - sum);
    }
}
