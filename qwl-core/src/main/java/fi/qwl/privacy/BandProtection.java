package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses which groups of one residual may get a band. Beside the residual's known sum a band may bound the others, so
 * every band that a group might turn out to have is tried: the choice depends on what is known already and on no hidden
 * value, and so reveals nothing.
 *
 * <p>The sum is known as far as released means are rounded, so it is an interval; where the answers are whole steps a reader
 * may know it exactly. Bands are safe only if they are so for every sum in the interval. Bands that fit only just, at the
 * edge of what is possible, are those that leave one sum to a group: they count as possible.
 *
 * <p>Of coarse answers a band holds few sums: five people on one item of 1–5 in the middle band have one of three, which are
 * no wider apart than the policy's width. So a band reaches from the lowest sum in it to the highest. And whichever of the
 * people knows their own answer, three sets of the others' answers have to fit at least.
 */
final class BandProtection {

    /** Three bands each: so many groups can be tried at once. */
    private static final int MOST = 6;

    private static final List<Band> BANDS = List.of(Band.LOWER, Band.MIDDLE, Band.UPPER);

    /** Points times people by which floating-point sums may be off. */
    private static final double TOLERANCE = 1e-6;

    /** Possible values are known to six decimals. */
    private static final double STEPS_TOLERANCE = 1e-5;

    private final PossibleValues possible;
    private final double range;
    private final EndDistance distance;
    private final boolean isEven;
    private final double lowestSum;
    private final double highestSum;
    private final long people;
    private final int fewest;
    private final double width;

    /**
     * A residual.
     *
     * @param possible what one person's value can be
     * @param distance how far its steps are apart
     * @param sum the residual's sum
     * @param slack how far that may be from what the released means say
     * @param people how many they are
     * @param fewest k of means: how many must stay without a known mean
     * @param width how narrowly a mean may not be bounded, in points
     */
    BandProtection(
            PossibleValues possible,
            EndDistance distance,
            double sum,
            double slack,
            long people,
            int fewest,
            double width) {
        this.possible = possible;
        this.range = possible.highest() - possible.lowest();
        this.distance = distance;
        this.isEven = isEven(possible, distance.step());
        double fromLowEnd = sum - people * possible.lowest();
        this.lowestSum = fromLowEnd - slack - TOLERANCE;
        this.highestSum = fromLowEnd + slack + TOLERANCE;
        this.people = people;
        this.fewest = fewest;
        this.width = width;
    }

    /** Whether the sums of some people are whole steps apart. */
    private static boolean isEven(PossibleValues possible, double step) {
        return !possible.few().isEmpty()
                && possible.few().stream().allMatch(value -> {
                    double steps = (value - possible.lowest()) / step;
                    return Math.abs(steps - Math.rint(steps)) < STEPS_TOLERANCE;
                });
    }

    /**
     * The groups that may get a band: the larger first, as long as it is safe.
     *
     * @param sizes how many people each group has
     * @return their indexes in {@code sizes}
     */
    List<Integer> choose(List<Long> sizes) {
        List<Integer> order = new ArrayList<>();
        for (int group = 0; group < sizes.size(); group++) {
            order.add(group);
        }
        order.sort(Comparator.comparingLong((Integer group) -> -sizes.get(group)));
        List<Integer> chosen = new ArrayList<>();
        List<Long> tried = new ArrayList<>();
        for (int group : order) {
            tried.add(sizes.get(group));
            if (tried.size() <= MOST && isSafe(tried)) {
                chosen.add(group);
            } else {
                tried.remove(tried.size() - 1);
            }
        }
        return chosen;
    }

    /** Whether a group's band bounds nobody where nothing else is known of it. */
    boolean isSafeAlone(long n) {
        return BANDS.stream().allMatch(band -> isOpen(n, lowest(n, band), highest(n, band)));
    }

    private boolean isSafe(List<Long> sizes) {
        int combinations = (int) Math.pow(BANDS.size(), sizes.size());
        for (int combination = 0; combination < combinations; combination++) {
            if (!isSafe(parts(sizes, combination))) {
                return false;
            }
        }
        return true;
    }

    /** A width is that of two lines cut off, so over the interval of sums it is least at one of the ends. */
    private boolean isSafe(Parts parts) {
        double from = Math.max(lowestSum, parts.least());
        double to = Math.min(highestSum, parts.most());
        return from > to || (isSafe(parts, from) && isSafe(parts, to));
    }

    private boolean isSafe(Parts parts, double sum) {
        for (int part = 0; part < parts.people.length; part++) {
            double low = Math.max(parts.lowest[part], sum - (parts.most() - parts.highest[part]));
            double high = Math.min(parts.highest[part], sum - (parts.least() - parts.lowest[part]));
            if (parts.people[part] > 0 && !isOpen(parts.people[part], low, high)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sum between two bounds, from the low end, bounds nobody too narrowly. */
    private boolean isOpen(long n, double low, double high) {
        double few = Math.min((double) n, fewest - 1.0);
        double lowOfFew = Math.max(0, low - range * (n - few));
        double highOfFew = Math.min(range * few, high);
        double two = 2 * distance.step();
        return highOfFew - lowOfFew > width * few + TOLERANCE
                && high >= range + two - TOLERANCE
                && low <= (n - 1) * range - two + TOLERANCE;
    }

    /** The groups in the bands of a combination, and last the others. */
    private Parts parts(List<Long> sizes, int combination) {
        Parts parts = new Parts(sizes.size() + 1);
        long others = people;
        int rest = combination;
        for (int group = 0; group < sizes.size(); group++) {
            Band band = BANDS.get(rest % BANDS.size());
            rest /= BANDS.size();
            long n = sizes.get(group);
            others -= n;
            parts.put(group, n, lowest(n, band), highest(n, band));
        }
        parts.put(sizes.size(), others, 0, others * range);
        return parts;
    }

    /** The lowest sum in a band, as far as it is known. */
    private double lowest(long n, Band band) {
        double from = n * (Math.max(band.from(), possible.lowest()) - possible.lowest());
        double step = distance.step();
        return isEven ? step * Math.ceil(from / step - STEPS_TOLERANCE) : from == 0 ? 0 : from + step;
    }

    /** The highest sum in a band, which does not hold its upper edge but at the end of the scale. */
    private double highest(long n, Band band) {
        double to = n * (Math.min(band.to(), possible.highest()) - possible.lowest());
        double step = distance.step();
        if (band == Band.UPPER) {
            return to;
        }
        return isEven ? step * (Math.ceil(to / step - STEPS_TOLERANCE) - 1) : to - step;
    }

    /** The groups in the bands that they might have, and last the other people: how many, and between which sums. */
    private static final class Parts {
        private final long[] people;
        private final double[] lowest;
        private final double[] highest;

        private Parts(int size) {
            this.people = new long[size];
            this.lowest = new double[size];
            this.highest = new double[size];
        }

        private void put(int part, long n, double from, double to) {
            people[part] = n;
            lowest[part] = from;
            highest[part] = to;
        }

        double least() {
            return sum(lowest);
        }

        double most() {
            return sum(highest);
        }

        private static double sum(double[] sums) {
            double sum = 0;
            for (double part : sums) {
                sum += part;
            }
            return sum;
        }
    }
}
