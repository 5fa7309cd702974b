package fi.qwl.stats;

import fi.qwl.survey.GroupColumn;
import fi.qwl.survey.NumberColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/** Takes numbers out of the library's columns: what is missing is left out, what is infinite is refused. */
final class Columns {

    private Columns() {}

    /** The fourth power of such numbers is far from overflowing. */
    private static final double GREATEST = 1e50;

    /** The number of a row; refuses an infinite or absurdly great one, which no answer and no score can be. */
    static double value(NumberColumn column, int row) {
        double value = column.value(row);
        if (Math.abs(value) > GREATEST) {
            // The number itself stays out of the message, as all answers and scores do: messages travel to logs.
            throw new IllegalArgumentException("a number is infinite or beyond " + GREATEST
                    + "\nMaybe a division by 0 made it; a missing answer is NaN.");
        }
        return value;
    }

    /** The numbers of the rows that are present and wanted, in row order. */
    static double[] present(NumberColumn column, IntPredicate isWanted) {
        double[] values = new double[column.size()];
        int n = 0;
        for (int row = 0; row < column.size(); row++) {
            double value = value(column, row);
            if (!Double.isNaN(value) && isWanted.test(row)) {
                values[n++] = value;
            }
        }
        return Arrays.copyOf(values, n);
    }

    static double[] present(NumberColumn column) {
        Objects.requireNonNull(column, "column");
        return present(column, row -> true);
    }

    /** The numbers of one group. */
    static double[] ofGroup(NumberColumn column, GroupColumn groups, int group) {
        Checks.sameSize(column.size(), groups.size(), "groups");
        requireGroup(groups, group);
        return present(column, row -> groups.groupOf(row) == group);
    }

    /** The numbers of each group, by the group's index. */
    static double[][] byGroup(NumberColumn column, GroupColumn groups) {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(groups, "groups");
        Checks.sameSize(column.size(), groups.size(), "groups");
        int[] sizes = new int[groups.groupCount()];
        double[][] values = new double[groups.groupCount()][8];
        for (int row = 0; row < column.size(); row++) {
            int group = groups.groupOf(row);
            double value = value(column, row);
            if (group < 0 || Double.isNaN(value)) {
                continue;
            }
            if (sizes[group] == values[group].length) {
                values[group] = Arrays.copyOf(values[group], 2 * sizes[group]);
            }
            values[group][sizes[group]++] = value;
        }
        for (int group = 0; group < sizes.length; group++) {
            values[group] = Arrays.copyOf(values[group], sizes[group]);
        }
        return values;
    }

    static void requireGroup(GroupColumn groups, int group) {
        if (group < 0 || group >= groups.groupCount()) {
            throw new IllegalArgumentException("there is no group " + group + ", there are " + groups.groupCount()
                    + "\nMaybe the group's index from 0 was meant, not its number or key.");
        }
    }

    /** A copy of the list whose columns have as many rows each; refuses an empty list. */
    static List<NumberColumn> sameRows(List<? extends NumberColumn> items, String name) {
        List<NumberColumn> copy = List.copyOf(Objects.requireNonNull(items, name));
        if (copy.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty\nMaybe the scale's items were not found.");
        }
        for (NumberColumn item : copy) {
            Checks.sameSize(copy.get(0).size(), item.size(), "a column");
        }
        return copy;
    }

    /** Whether every item has an answer in the row. */
    static boolean isComplete(List<NumberColumn> items, int row) {
        for (NumberColumn item : items) {
            if (Double.isNaN(value(item, row))) {
                return false;
            }
        }
        return true;
    }

    /** The rows that every item answers, as one array per item. */
    static double[][] complete(List<NumberColumn> items) {
        int size = items.get(0).size();
        boolean[] isComplete = new boolean[size];
        for (int row = 0; row < size; row++) {
            isComplete[row] = isComplete(items, row);
        }
        double[][] values = new double[items.size()][];
        for (int item = 0; item < values.length; item++) {
            values[item] = present(items.get(item), row -> isComplete[row]);
        }
        return values;
    }
}
