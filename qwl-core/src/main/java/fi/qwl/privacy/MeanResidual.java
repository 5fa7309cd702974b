package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.policy.DisclosurePolicy;

/**
 * People of whom the number and the sum on a measure can be computed. From the sum any fewer than k of them are bounded:
 * a group of s has a sum of at most the distance of the whole sum from the low end, above it. So the whole sum must be
 * farther from each end than the policy's width times k − 1. A group wholly at an end has a distance of 0.
 *
 * @param n how many they are
 * @param low the distance of their sum from where all are at the low end, in points times people; never above the truth
 * @param high the same from the high end
 * @param least the distance that is asked for
 */
record MeanResidual(long n, double low, double high, double least) implements Residual<MeanResidual> {

    /** Points times people by which floating-point sums may be off. */
    private static final double TOLERANCE = 1e-6;

    static MeanResidual of(DisclosurePolicy policy, PossibleValues possible, long n, double mean, double slack) {
        double sum = n * mean;
        double range = possible.highest() - possible.lowest();
        return new MeanResidual(
                n,
                sum - n * possible.lowest() - slack,
                n * possible.highest() - sum - slack,
                policy.distanceFromEnds(range));
    }

    @Override
    public MeanResidual and(MeanResidual other) {
        return new MeanResidual(n + other.n, low + other.low, high + other.high, Math.max(least, other.least));
    }

    /** These people without those. The slacks add up: {@code slack} is twice what the others' was. */
    MeanResidual without(MeanResidual others, double slack) {
        return new MeanResidual(n - others.n, low - others.low - slack, high - others.high - slack, least);
    }

    @Override
    public boolean isEmpty() {
        return n <= 0;
    }

    @Override
    public boolean isSafe() {
        return low > least + TOLERANCE && high > least + TOLERANCE;
    }

    /** {@return the number of people only} */
    @Override
    public String toString() {
        return "MeanResidual of " + n;
    }
}
