package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.index.ValueCounts;
import java.util.ArrayList;
import java.util.Arrays;
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
final class AlternativeAnswers {

    private static final double TOLERANCE = 1e-5;

    private final List<Double> values;
    /** Small sets of people, as the values of each, ascending, that another such set can stand for. */
    private final List<int[]> changeable;

    private AlternativeAnswers(List<Double> values, List<int[]> changeable) {
        this.values = values;
        this.changeable = changeable;
    }

    static AlternativeAnswers of(PossibleValues possible) {
        return of(possible, new double[0]);
    }

    /** The same where it is shown as well how many are below each of some edges. */
    static AlternativeAnswers of(PossibleValues possible, double[] edges) {
        List<Double> values = possible.isFewerThan(LinkedMeasures.VALUES_FOR_SD) ? possible.few() : List.of();
        Map<List<Long>, List<int[]>> bySums = new HashMap<>();
        for (int people = 3; people <= 4; people++) {
            collect(values, edges, new int[people], 0, 0, bySums);
        }
        List<int[]> changeable = new ArrayList<>();
        for (List<int[]> same : bySums.values()) {
            if (same.size() > 1) {
                changeable.addAll(same);
            }
        }
        changeable.sort(Comparator.comparingInt(set -> Arrays.stream(set).sum()));
        return new AlternativeAnswers(values, changeable);
    }

    private static void collect(
            List<Double> values,
            double[] edges,
            int[] set,
            int position,
            int from,
            Map<List<Long>, List<int[]>> bySums) {
        if (position == set.length) {
            double sum = 0;
            double squares = 0;
            for (int value : set) {
                sum += values.get(value);
                squares += values.get(value) * values.get(value);
            }
            List<Long> key =
                    new ArrayList<>(List.of((long) set.length, Math.round(sum * 1000), Math.round(squares * 10)));
            for (double edge : edges) {
                key.add(Arrays.stream(set)
                        .filter(value -> values.get(value) < edge - TOLERANCE)
                        .count());
            }
            bySums.computeIfAbsent(key, none -> new ArrayList<>()).add(set.clone());
            return;
        }
        for (int value = from; value < values.size(); value++) {
            set[position] = value;
            collect(values, edges, set, position + 1, value, bySums);
        }
    }

    /** Whether the measure takes so few values that sets of answers can be counted up. */
    boolean isNeeded() {
        return !values.isEmpty();
    }

    /** How many of some people have each of the possible values. */
    long[] present(ValueCounts group) {
        long[] present = new long[values.size()];
        ValueCounts.Distribution distribution = group.finish();
        int value = 0;
        for (int rank = 0; rank < distribution.distinct(); rank++) {
            while (value < present.length && values.get(value) < distribution.value(rank) - TOLERANCE) {
                value++;
            }
            boolean isPossible =
                    value < present.length && Math.abs(values.get(value) - distribution.value(rank)) < TOLERANCE;
            present[value == present.length ? 0 : value] += isPossible ? distribution.count(rank) : 0;
        }
        return present;
    }

    /** Whether some people with these numbers of values could have answered otherwise. */
    boolean holdsFor(long[] present) {
        for (int[] set : changeable) {
            if (isWithin(set, present)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(int[] set, long[] present) {
        int equal = 0;
        for (int position = 0; position < set.length; position++) {
            equal = position > 0 && set[position] == set[position - 1] ? equal + 1 : 1;
            if (present[set[position]] < equal) {
                return false;
            }
        }
        return true;
    }
}
