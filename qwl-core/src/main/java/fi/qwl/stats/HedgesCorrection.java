package fi.qwl.stats;

/** What takes the small-sample bias out of a standardised difference (Hedges 1981), for m degrees of freedom. */
final class HedgesCorrection {

    private HedgesCorrection() {}

    /** 1 - 3 / (4m - 1). */
    static double near(int m) {
        return 1 - 3 / (4.0 * m - 1);
    }

    /** gamma(m / 2) / (sqrt(m / 2) gamma((m - 1) / 2)); 0 for m = 1. */
    static double exact(int m) {
        return gammaRatio((m - 1) / 2.0) / Math.sqrt(m / 2.0);
    }

    /**
     * gamma(x + 1/2) / gamma(x) without the difference of two large logarithms: x is stepped up to 20 or more by the
     * recurrence of gamma, and there Stirling's series of the logarithm is exact to the last bits.
     */
    private static double gammaRatio(double x) {
        double factor = 1;
        double at = x;
        while (at < 20) {
            factor *= at / (at + 0.5);
            at++;
        }
        double r = 1 / (at * at);
        double series = (-1.0 / 8 + r * (1.0 / 192 + r * (-1.0 / 640 + r * (17.0 / 14336 - r * 31.0 / 18432)))) / at;
        return factor * Math.sqrt(at) * Math.exp(series);
    }
}
