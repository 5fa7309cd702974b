package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.index.ValueCounts;
import fi.qwl.policy.DisclosurePolicy;

/**
 * People whose sum on a measure can be computed from exact means, with what decides whether it may be: how far the sum is
 * from both ends of the scale, and how much of that is one person's.
 *
 * @param n how many they are
 * @param low how far their sum is from where all are at the low end, in points times people
 * @param high the same from the high end
 * @param mostLow how much of {@code low} is one person's at most
 * @param mostHigh how much of {@code high} is one person's at most
 */
record ExactCell(long n, double low, double high, double mostLow, double mostHigh) {

    static final ExactCell NOBODY = new ExactCell(0, 0, 0, 0, 0);

    /** Points times people by which sums and steps may be off: possible values are known to six decimals. */
    private static final double TOLERANCE = 1e-4;

    static ExactCell of(PossibleValues possible, long n, double sum, ValueCounts.Distribution values) {
        double low = sum - n * possible.lowest();
        double high = n * possible.highest() - sum;
        boolean isKnown = values.n() > 0;
        return new ExactCell(
                n,
                low,
                high,
                isKnown ? values.value(values.distinct() - 1) - possible.lowest() : low / n,
                isKnown ? possible.highest() - values.value(0) : high / n);
    }

    /** Of a difference of two measures nobody's value is known: anybody may be at either end. */
    static ExactCell ofDifference(PossibleValues possible, long n, double sum) {
        double range = possible.highest() - possible.lowest();
        return new ExactCell(n, sum - n * possible.lowest(), n * possible.highest() - sum, range, range);
    }

    ExactCell and(ExactCell other) {
        return new ExactCell(
                n + other.n,
                low + other.low,
                high + other.high,
                Math.max(mostLow, other.mostLow),
                Math.max(mostHigh, other.mostHigh));
    }

    /**
     * What an exact sum would reveal. Anyone of the people knows the sum of the others; so that has to be far enough from
     * an end of the scale, for any person. That a sum is exact then says that nobody is far from the end; so it must also
     * be far enough by itself to leave sets of answers to that.
     *
     * @param policy from how many answers and which mean the low end is coded, and how narrowly few may be bounded there
     * @param range the scale's length
     * @param distance how far from an end
     * @param isCoded whether low means of small groups are coded
     */
    Ends ends(DisclosurePolicy policy, double range, EndDistance distance, boolean isCoded) {
        double others = distance.ofOthers(n) - TOLERANCE;
        double all = distance.ofAll(n, range) - TOLERANCE;
        if (isCoded && n < policy.answersForLowMeans()) {
            double coded = distance.codedBelow(n, range, policy);
            if (coded == range || low < n * coded - TOLERANCE) {
                return Ends.CODED;
            }
        }
        if (low < all || low - mostLow < others || low <= policy.distanceFromEnds(range) + TOLERANCE) {
            return Ends.NEAR_LOW;
        }
        return high < all || high - mostHigh < others ? Ends.NEAR_HIGH : Ends.NEITHER;
    }

    /** {@return the number of people only} */
    @Override
    public String toString() {
        return "ExactCell of " + n;
    }

    /** Why a sum stays inside. */
    enum Ends {
        /** It may leave. */
        NEITHER,
        /** A low mean of a small group. */
        CODED,
        /** Somebody could infer an answer at the low end, or bound a few people there. */
        NEAR_LOW,
        /** Somebody could infer an answer at the high end. */
        NEAR_HIGH
    }
}
