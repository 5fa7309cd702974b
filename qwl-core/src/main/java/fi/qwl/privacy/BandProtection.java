package fi.qwl.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses which groups of one residual may get a band. Beside the residual's known sum a band may bound the others, so
 * every band that a group might turn out to have is tried: the choice depends on what is known already and on no hidden
 * value, and so reveals nothing.
 */
final class BandProtection {

    /** Three bands each: so many groups can be tried at once. */
    private static final int MOST = 6;

    private static final List<Band> BANDS = List.of(Band.LOWER, Band.MIDDLE, Band.UPPER);

    private final double sum;
    private final long people;
    private final int fewest;
    private final double width;

    /**
     * A residual.
     *
     * @param mean its mean, in percent
     * @param people how many they are
     * @param fewest k of means: how many must stay without a known mean
     * @param width how narrowly a mean may not be bounded
     */
    BandProtection(double mean, long people, int fewest, double width) {
        this.sum = mean * people;
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
        List<Long> people = new ArrayList<>();
        for (int group : order) {
            people.add(sizes.get(group));
            if (people.size() <= MOST && isSafe(people)) {
                chosen.add(group);
            } else {
                people.remove(people.size() - 1);
            }
        }
        return chosen;
    }

    private boolean isSafe(List<Long> sizes) {
        int combinations = (int) Math.pow(BANDS.size(), sizes.size());
        for (int combination = 0; combination < combinations; combination++) {
            if (!isSafe(sizes, combination)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSafe(List<Long> sizes, int combination) {
        long others = people;
        double least = 0;
        double most = 0;
        Band[] bands = new Band[sizes.size()];
        int rest = combination;
        for (int group = 0; group < bands.length; group++) {
            bands[group] = BANDS.get(rest % BANDS.size());
            rest /= BANDS.size();
            others -= sizes.get(group);
            least += bands[group].from() * sizes.get(group);
            most += bands[group].to() * sizes.get(group);
        }
        if (sum < least || sum > most + 100.0 * others) {
            return true; // Cannot turn out so.
        }
        for (int group = 0; group < bands.length; group++) {
            long n = sizes.get(group);
            double low = Math.max(bands[group].from() * n, sum - (most - bands[group].to() * n) - 100.0 * others);
            double high = Math.min(bands[group].to() * n, sum - (least - bands[group].from() * n));
            if (high - low <= width * n) {
                return false;
            }
        }
        double low = Math.max(0, sum - most);
        double high = Math.min(100.0 * others, sum - least);
        return others == 0 || others >= fewest || high - low > width * others;
    }
}
