package fi.qwl.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The limits of a unit's factor means. At or above its limit a factor is under control; below it, HR risks, errors and
 * costs rise (seed).
 *
 * @param lowestUnderControl the limit of each factor in percent, 0–100; the limit itself is inside; unmodifiable
 */
public record RiskLimits(Map<Factor, Double> lowestUnderControl) {

    public RiskLimits {
        EnumMap<Factor, Double> copy = new EnumMap<>(lowestUnderControl);
        for (Factor factor : Factor.values()) {
            Double limit = copy.get(factor);
            if (limit == null || !(limit >= 0 && limit <= 100)) {
                throw new IllegalArgumentException("limit of " + factor + " must be from 0 to 100 but was " + limit);
            }
        }
        lowestUnderControl = Collections.unmodifiableMap(copy);
    }

    /** {@return FE 80, YI 75, PL 70 (seed)} */
    public static RiskLimits standard() {
        return new RiskLimits(Map.of(Factor.SAFETY, 80.0, Factor.COLLABORATION, 75.0, Factor.OBJECTIVES, 70.0));
    }

    /**
     * A factor's limit.
     *
     * @param factor the factor
     * @return the lowest mean that is under control, in percent
     */
    public double of(Factor factor) {
        Double limit = lowestUnderControl.get(factor);
        if (limit == null) {
            throw new IllegalStateException("no limit of " + factor);
        }
        return limit;
    }
}
