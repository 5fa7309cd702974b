package fi.qwl.stats;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The distributions that tests and intervals need; commons-statistics computes them. */
final class Distributions {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    static double normalCdf(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** The z or t on each side of a two-sided interval leaves half the error beyond it. */
    static double upperTail(double confidence) {
        return 0.5 + confidence / 2;
    }

    static double tQuantile(double p, double df) {
        return polished(TDistribution.of(df), p);
    }

    static double fQuantile(double p, double df1, double df2) {
        return polished(FDistribution.of(df1, df2), p);
    }

    static double tTwoSided(double t, double df) {
        return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
    }

    static double fUpperTail(double f, double df1, double df2) {
        return FDistribution.of(df1, df2).survivalProbability(f);
    }

    /** The library's root finder stops at an absolute error of 1e-9; two Newton steps take it to the last bits. */
    private static double polished(ContinuousDistribution distribution, double p) {
        double x = distribution.inverseCumulativeProbability(p);
        for (int step = 0; step < 2; step++) {
            double density = distribution.density(x);
            double better = x - (distribution.cumulativeProbability(x) - p) / density;
            if (density > 0 && Double.isFinite(better)) {
                x = better;
            }
        }
        return x;
    }
}
