package fi.qwl.stats;

/** What callers may not pass. Messages name the value and end with advice. */
final class Checks {

    private Checks() {}

    static void count(int n, String name) {
        if (n < 0) {
            throw new IllegalArgumentException(name + " is " + n + "\nMaybe a count from 0 was meant.");
        }
    }

    static void finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    name + " is " + value + "\nMaybe an undefined result with a reason was meant.");
        }
    }

    static void probability(double p, String name) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(name + " is " + p + "\nMaybe a share between 0 and 1 was meant.");
        }
    }

    static double confidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence is " + confidence + "\nMaybe a share such as 0.95 was meant, not 95.");
        }
        return confidence;
    }

    static void sameSize(int size, int other, String name) {
        if (size != other) {
            throw new IllegalArgumentException(name + " has " + other + " rows, the first column has " + size
                    + "\nMaybe the columns come from different surveys.");
        }
    }
}
