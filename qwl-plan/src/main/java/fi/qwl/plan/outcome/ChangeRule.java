package fi.qwl.plan.outcome;

import fi.qwl.model.NineDecimals;
import fi.qwl.plan.Baseline;
import fi.qwl.privacy.PublishedValue;

/**
 * Gives the verdict on a change. A comparison of two waves that knows about spread gives better ones than a number of
 * points; this is its door.
 */
@FunctionalInterface
public interface ChangeRule {

    /**
     * The verdict.
     *
     * @param baseline the published value at the start
     * @param now the published value now
     * @return the verdict
     */
    Verdict verdict(Baseline baseline, PublishedValue.Shown now);

    /**
     * A change of at least some percentage points counts (ours; plain, and blind to the size of the unit). The difference is
     * rounded to nine decimals before it is judged.
     *
     * @param points the least change that counts, above 0
     * @return the rule
     * @throws IllegalArgumentException if the points are not above 0
     */
    static ChangeRule atLeast(double points) {
        if (!(points > 0)) {
            throw new IllegalArgumentException("points must be above 0 but were " + points);
        }
        return (baseline, now) -> {
            double difference = now.mean() - baseline.value();
            if (NineDecimals.compare(Math.abs(difference), points) < 0) {
                return Verdict.ABOUT_THE_SAME;
            }
            return difference > 0 ? Verdict.IMPROVED : Verdict.WORSE;
        };
    }
}
