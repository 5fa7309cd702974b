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
 */
final class BandProtection {

    /** Three bands each: so many groups can be tried at once. */
    private static final int MOST = 6;

    private static final List<Band> BANDS = List.of(Band.LOWER, Band.MIDDLE, Band.UPPER);

    /** Points times people by which floating-point sums may be off. */
    private static final double TOLERANCE = 1e-6;

    private final PossibleValues possible;
    private final double lowestSum;
    private final double highestSum;
    private final long people;
    private final int fewest;
    private final double width;

    /**
     * A residual.
     *
     * @param possible what one person's value can be
     * @param sum the residual's sum
     * @param slack how far that may be from what the released means say
     * @param people how many they are
     * @param fewest k of means: how many must stay without a known mean
     * @param width how narrowly a mean may not be bounded, in points
     */
    BandProtection(PossibleValues possible, double sum, double slack, long people, int fewest, double width) {
        this.possible = possible;
        this.lowestSum = sum - slack - TOLERANCE;
        this.highestSum = sum + slack + TOLERANCE;
        this.people = people;
        this.fewest = fewest;
        this.width = width;
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

    private boolean isSafe(List<Long> sizes) {
        int combinations = (int) Math.pow(BANDS.size(), sizes.size());
        for (int combination = 0; combination < combinations; combination++) {
            if (!isSafe(Parts.of(possible, people, sizes, combination))) {
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
        int others = parts.people.length - 1;
        for (int part = 0; part <= others; part++) {
            long n = parts.people[part];
            boolean mayBeKnown = part == others && (n == 0 || n >= fewest);
            double low = Math.max(parts.lowest[part], sum - (parts.most() - parts.highest[part]));
            double high = Math.min(parts.highest[part], sum - (parts.least() - parts.lowest[part]));
            if (!mayBeKnown && high - low <= width * n + TOLERANCE) {
                return false;
            }
        }
        return true;
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

        static Parts of(PossibleValues possible, long all, List<Long> sizes, int combination) {
            Parts parts = new Parts(sizes.size() + 1);
            long others = all;
            int rest = combination;
            for (int group = 0; group < sizes.size(); group++) {
                Band band = BANDS.get(rest % BANDS.size());
                rest /= BANDS.size();
                others -= sizes.get(group);
                parts.put(
                        group,
                        sizes.get(group),
                        Math.max(band.from(), possible.lowest()),
                        Math.min(band.to(), possible.highest()));
            }
            parts.put(sizes.size(), others, possible.lowest(), possible.highest());
            return parts;
        }

        private void put(int part, long n, double from, double to) {
            people[part] = n;
            lowest[part] = n * from;
            highest[part] = n * to;
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
