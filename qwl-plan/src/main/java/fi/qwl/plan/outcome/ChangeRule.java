package fi.qwl.plan.outcome;

import fi.qwl.model.NineDecimals;
import fi.qwl.plan.Baseline;
import fi.qwl.privacy.PublishedChange;
import fi.qwl.privacy.PublishedValue;

/** Gives the verdict on a change. {@link #tested()} knows about spread and the size of the unit. */
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
     * The verdict that the later publication itself gives on the change since the baseline's wave: a Welch test in the
     * superpopulation view and two one-sided tests of sameness, published by the rule of spread. Where the publication's change starts from another value, or
     * has no tested verdict, nothing is reported.
     *
     * @return the rule
     */
    static ChangeRule tested() {
        return (baseline, now) -> now.change()
                .filter(change -> NineDecimals.compare(change.baseMean(), baseline.value()) == 0)
                .map(ChangeRule::ofTested)
                .orElse(Verdict.NOT_ASSESSED);
    }

    private static Verdict ofTested(PublishedChange change) {
        return switch (change.verdict()) {
            case CHANGED -> change.difference() > 0 ? Verdict.IMPROVED : Verdict.WORSE;
            case ABOUT_THE_SAME -> Verdict.ABOUT_THE_SAME;
            case NOT_DISTINGUISHABLE -> Verdict.NOT_DISTINGUISHABLE;
            case TOO_FEW, NOT_TESTED -> Verdict.NOT_ASSESSED;
        };
    }

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
