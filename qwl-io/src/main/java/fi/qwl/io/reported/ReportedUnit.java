package fi.qwl.io.reported;

import fi.qwl.model.PercentRule;
import fi.qwl.model.Scale;

/**
 * What the plain numbers of a report are, those without a percent sign or format: {@code 74}, {@code 0.74} and {@code 3.7} may
 * all be the same mean.
 *
 * @param zero the number that is 0 %
 * @param hundred the number that is 100 %, above the other
 */
public record ReportedUnit(double zero, double hundred) {

    private static final int HUNDRED = 100;

    /** Rejects a unit without a distance from 0 to 100 %. */
    public ReportedUnit {
        if (!(hundred > zero) || Double.isInfinite(zero) || Double.isInfinite(hundred)) {
            throw new IllegalArgumentException(
                    "100 % must be a number above that of 0 % but they are " + hundred + " and " + zero);
        }
    }

    /** {@return percentages: 74 is 74 %} */
    public static ReportedUnit percent() {
        return new ReportedUnit(0, HUNDRED);
    }

    /** {@return shares of one: 0.74 is 74 %} */
    public static ReportedUnit share() {
        return new ReportedUnit(0, 1);
    }

    /**
     * Means on an answer scale, by the scale's own rule: on 1–5 by range, 3 is 50 %.
     *
     * @param scale the scale
     * @return the unit
     */
    public static ReportedUnit of(Scale scale) {
        return new ReportedUnit(scale.rule() == PercentRule.RANGE ? scale.min() : 0, scale.max());
    }

    /** The number in percent; 0.743 of one is 74.3 as on paper: ten decimals are kept. */
    double percentOf(double number) {
        double percent = HUNDRED * (number - zero) / (hundred - zero);
        return Math.rint(percent * 1e10) / 1e10;
    }
}
