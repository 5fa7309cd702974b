package fi.qwl.stats;

/**
 * Student's t of a mean that is not 0: (Z + shift) / u, u the root of a chi-square over its degrees of freedom. What an
 * interval of a standardised difference is read from.
 */
final class NoncentralT {

    /** Nodes and weights of Gauss and Legendre with five points on -1 to 1. */
    private static final double[] NODES = {
        0, -0.5384693101056831, 0.5384693101056831, -0.9061798459386640, 0.9061798459386640
    };

    private static final double[] WEIGHTS = {
        0.5688888888888889, 0.4786286704993665, 0.4786286704993665, 0.2369268850561891, 0.2369268850561891
    };

    private static final int PANELS = 400;
    private static final int BISECTIONS = 80;

    /** Beyond so many standard deviations of u nothing is left of its density. */
    private static final double REACH = 14;

    private final double t;
    private final double[] points = new double[PANELS * NODES.length];
    private final double[] shares = new double[PANELS * NODES.length];

    /**
     * Prepares the distribution function at one t, for any shift.
     *
     * @param t where
     * @param df the degrees of freedom, at least 2
     */
    NoncentralT(double t, double df) {
        this.t = t;
        double spread = 1 / Math.sqrt(2 * df);
        double from = Math.max(0, 1 - REACH * spread);
        double width = (1 + REACH * spread - from) / PANELS;
        CompensatedSum total = new CompensatedSum();
        for (int at = 0; at < points.length; at++) {
            int node = at % NODES.length;
            int panel = at / NODES.length;
            double u = from + width * (panel + (1 + NODES[node]) / 2);
            points[at] = u;
            // The density at u over that at 1; what it lacks to a density is divided out below.
            shares[at] = WEIGHTS[node] * Math.exp((df - 1) * Math.log(u) - df * (u * u - 1) / 2);
            total.add(shares[at]);
        }
        for (int at = 0; at < shares.length; at++) {
            shares[at] /= total.value();
        }
    }

    /** The probability of a value of at most t. */
    double cdf(double shift) {
        CompensatedSum sum = new CompensatedSum();
        for (int at = 0; at < points.length; at++) {
            sum.add(shares[at] * Distributions.normalCdf(t * points[at] - shift));
        }
        return sum.value();
    }

    /** The shift under which a value of at most t has a probability; the greater the shift, the smaller that is. */
    double shift(double probability) {
        double low = t - 1;
        for (double step = 1; cdf(low) < probability; step *= 2) {
            low -= step;
        }
        double high = t + 1;
        for (double step = 1; cdf(high) > probability; step *= 2) {
            high += step;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (cdf(middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
