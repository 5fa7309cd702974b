package fi.qwl.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The rounding of what leaves the host. Means are released to one decimal or in whole percent, shares in whole percent,
 * standard deviations in whole points: exact ones are a fingerprint of the answers behind them (measured for this library,
 * see {@code docs/privacy.md}). Rounding never carries a value over a limit that it is below, so that a verdict on the
 * released value is the verdict on the exact one and adds nothing to it.
 */
public final class ReleasedRounding {

    private ReleasedRounding() {}

    /**
     * A mean as it is released.
     *
     * @param percent the exact mean, in percent
     * @param decimals 1, or 0 for whole percent
     * @param limits the limits that verdicts on the value are taken by
     * @return the rounded mean, half up; cut where rounding would reach a limit that the mean is below
     */
    public static double mean(double percent, int decimals, double... limits) {
        return rounded(percent, decimals, limits);
    }

    /**
     * A standard deviation as it is released.
     *
     * @param points the exact standard deviation, in percentage points
     * @param limits what it is called by
     * @return whole points; called as the exact one is
     */
    public static double spread(double points, RiskRules.SpreadLimits limits) {
        return rounded(points, 0, limits.smallBelow(), limits.moderateBelow());
    }

    /**
     * A share as it is released. A share of some is never released as nobody or everybody.
     *
     * @param percent the exact share, in percent
     * @return whole percent
     */
    public static double share(double percent) {
        double whole = rounded(percent, 0);
        if (whole == 0 && percent > 0) {
            return 1;
        }
        return whole == 100 && percent < 100 ? 99 : whole;
    }

    private static double rounded(double value, int decimals, double... limits) {
        BigDecimal exact = NineDecimals.exact(value);
        double usual = exact.setScale(decimals, RoundingMode.HALF_UP).doubleValue();
        for (double limit : limits) {
            if (NineDecimals.compare(value, limit) < 0 && NineDecimals.compare(usual, limit) >= 0) {
                return exact.setScale(decimals, RoundingMode.FLOOR).doubleValue();
            }
        }
        return usual;
    }
}
