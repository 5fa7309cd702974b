package fi.qwl.risk;

import fi.qwl.model.NineDecimals;
import fi.qwl.words.Labelled;

/** How a unit's factor mean compares with its limit. */
public enum RiskStatus implements Labelled {
    /** At or above the limit (seed). */
    UNDER_CONTROL,
    /** Below the limit by less than one person's one step on the answer scale (ours). */
    NEAR_LIMIT,
    /** Below the limit (seed): HR risks, errors and costs rise. */
    BELOW;

    /**
     * The verdict, on nine decimals.
     *
     * @param mean the unit's mean, in percent
     * @param limit the lowest mean that is under control, in percent
     * @param personStep what one person's one step is worth in the mean, in percentage points: the scale's step divided
     *     by n; 0 where it is not known
     * @return the status
     */
    public static RiskStatus of(double mean, double limit, double personStep) {
        if (NineDecimals.compare(mean, limit) >= 0) {
            return UNDER_CONTROL;
        }
        return NineDecimals.compare(limit - mean, personStep) < 0 ? NEAR_LIMIT : BELOW;
    }
}
