package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.policy.DisclosurePolicy;
import java.util.List;

/**
 * How far from an end of the scale a sum has to be, so that nobody among the people can tell the others' answers.
 *
 * @param step the smallest step of one person from an end; 0 for the index, which is no answer
 * @param steps how many steps leave three sets of answers at least: 3, 2 + 1 and 1 + 1 + 1; of only three values four,
 *     2 + 2, 2 + 1 + 1 and 1 + 1 + 1 + 1
 */
record EndDistance(double step, int steps) {

    /** The smallest step of measures of more than a hundred values. */
    private static final double MANY_VALUES_STEP = 1;

    private static final int USUAL_STEPS = 3;
    private static final double THREE_VALUES_STEP = 50;
    private static final double FEWEST_POINTS = 5;
    /** Possible values are known to six decimals. */
    private static final double TOLERANCE = 1e-4;
    /** A range is no narrower, in points. */
    private static final double NARROWEST = 10;

    static EndDistance none() {
        return new EndDistance(0, USUAL_STEPS);
    }

    static EndDistance ofStep(double step) {
        return new EndDistance(step, step == THREE_VALUES_STEP ? USUAL_STEPS + 1 : USUAL_STEPS);
    }

    static EndDistance of(PossibleValues possible) {
        List<Double> values = possible.few();
        if (values.size() < 2) {
            return ofStep(MANY_VALUES_STEP);
        }
        int last = values.size() - 1;
        double step = Math.max(values.get(1) - values.get(0), values.get(last) - values.get(last - 1));
        return new EndDistance(step, values.size() == 3 ? USUAL_STEPS + 1 : USUAL_STEPS);
    }

    /**
     * How far the sum of all but one must be from an end. Beside the sets of answers, a mean five points away, or a step where
     * that is less, leaves room for nobody to be at the end (ours).
     *
     * @param n the number of people
     * @return points times people
     */
    double ofOthers(long n) {
        return Math.max(steps * step, (n - 1) * Math.min(step, FEWEST_POINTS));
    }

    /**
     * How far the sum of all must be from an end, whatever they answered. Whoever sees that a sum is exact knows that nobody is
     * farther from the end than leaves {@link #ofOthers} to the others; with three steps more that leaves three sets of answers.
     *
     * @param n the number of people
     * @param range the scale's length
     * @return points times people
     */
    double ofAll(long n, double range) {
        return ofOthers(n) + Math.min(range, steps * step);
    }

    /**
     * How wide a range at an end of the scale is: it holds every mean that is too near the end, and is fixed by the number of
     * people alone.
     *
     * @param n the number of people
     * @param range the scale's length
     * @param policy how narrowly few may be bounded there
     * @return points
     */
    double widest(long n, double range, DisclosurePolicy policy) {
        double points = Math.max(range + ofOthers(n), policy.distanceFromEnds(range)) / n;
        double halves = Math.ceil(points / (NARROWEST / 2) - TOLERANCE);
        return Math.min(range, Math.max(NARROWEST, NARROWEST / 2 * halves));
    }

    /**
     * Below which distance from the low end the mean of a small group is coded. Where answers are so coarse that a mean above
     * the policy's may be too near the end, the range of these is the coded one, since two ranges would tell them apart; and
     * where it would meet the range at the high end, every mean is coded.
     *
     * @param n the number of people
     * @param range the scale's length
     * @param policy what it codes at least
     * @return points; the scale's length where every mean is
     */
    double codedBelow(long n, double range, DisclosurePolicy policy) {
        double widest = widest(n, range, policy);
        double coded = Math.max(policy.lowMeansBelow() * range / 100, widest);
        return coded + widest > range ? range : coded;
    }
}
