package fi.qwl.model;

/** How the three factors, each put through its curve, become the index. */
public enum Combination {
    /** {@code FE · (YI + PL) / 2}: the published shape of the index (Kesti). */
    MULTIPLICATIVE {
        @Override
        double percent(double fe, double yi, double pl) {
            return 100 * fe * (yi + pl) / 2;
        }
    },
    /** The mean of the three (ours): for comparison; a bad factor is then made up for by the others. */
    ARITHMETIC {
        @Override
        double percent(double fe, double yi, double pl) {
            return 100 * (fe + yi + pl) / 3;
        }
    },
    /** The cube root of the product (ours): for comparison; every factor weighs the same. */
    GEOMETRIC {
        @Override
        double percent(double fe, double yi, double pl) {
            // StrictMath gives the same bits on every machine.
            return 100 * StrictMath.cbrt(fe * yi * pl);
        }
    };

    /** Percent from three curve values on 0…1. */
    abstract double percent(double fe, double yi, double pl);
}
