package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.index.ValueCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether other answers would give the same number of people, sum and sum of squares, for measures of few values. Looks
 * for three or four people of a group whose values could be changed so: on 1–5 such as 1, 4, 4 for 2, 2, 5. A group
 * where there are none is not shown, though more changes at once might be possible: the check errs to the safe side.
 *
 * <p>Immutable.
 */
final class Ambiguity {

    private static final double MILLIONTHS = 1e6;

    private final List<Double> values;
    /** Small sets of people's values, as counts by value, that another such set can stand for. */
    private final List<int[]> changeable;

    private Ambiguity(List<Double> values, List<int[]> changeable) {
        this.values = values;
        this.changeable = changeable;
    }

    static Ambiguity of(PossibleValues possible) {
        List<Double> values = possible.few();
        Map<List<Long>, List<int[]>> bySums = new HashMap<>();
        int[] counts = new int[values.size()];
        for (int people = 3; people <= 4; people++) {
            collect(values, counts, 0, people, people, bySums);
        }
        List<int[]> changeable = new ArrayList<>();
        for (List<int[]> same : bySums.values()) {
            if (same.size() > 1) {
                changeable.addAll(same);
            }
        }
        changeable.sort(
                Comparator.comparingInt(set -> java.util.Arrays.stream(set).sum()));
        return new Ambiguity(values, changeable);
    }

    private static void collect(
            List<Double> values, int[] counts, int from, int left, int people, Map<List<Long>, List<int[]>> bySums) {
        if (left == 0) {
            double sum = 0;
            double squares = 0;
            for (int value = 0; value < counts.length; value++) {
                sum += counts[value] * values.get(value);
                squares += counts[value] * values.get(value) * values.get(value);
            }
            List<Long> key = List.of((long) people, Math.round(sum * 1000), Math.round(squares * 10));
            bySums.computeIfAbsent(key, none -> new ArrayList<>()).add(counts.clone());
            return;
        }
        for (int value = from; value < values.size(); value++) {
            counts[value]++;
            collect(values, counts, value, left - 1, people, bySums);
            counts[value]--;
        }
    }

    /** Whether the measure takes so few values that sets of answers can be counted up. */
    boolean isNeeded() {
        return !values.isEmpty();
    }

    /** Whether some of these people could have answered otherwise. */
    boolean holdsFor(ValueCounts group) {
        long[] present = new long[values.size()];
        ValueCounts.Distribution distribution = group.finish();
        for (int rank = 0; rank < distribution.distinct(); rank++) {
            for (int value = 0; value < present.length; value++) {
                if (Math.abs(values.get(value) - distribution.value(rank)) < 10 / MILLIONTHS) {
                    present[value] += distribution.count(rank);
                }
            }
        }
        return changeable.stream().anyMatch(set -> isWithin(set, present));
    }

    private static boolean isWithin(int[] set, long[] present) {
        for (int value = 0; value < set.length; value++) {
            if (set[value] > present[value]) {
                return false;
            }
        }
        return true;
    }
}
