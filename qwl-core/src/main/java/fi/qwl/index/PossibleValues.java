package fi.qwl.index;

import fi.qwl.model.Item;
import fi.qwl.model.SharedItems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * What one person's value on a measure can be, as anybody knows from the questionnaire: its ends, how far one answer goes
 * and, for measures of few items, every value. Immutable.
 */
public final class PossibleValues {

    /** Any value from 0 to 100. */
    static final PossibleValues PERCENT = of(0, 100);

    /** With more values than this they are not listed: no more than a slider from 0 to 100 has. */
    private static final int FEW = 101;

    private static final double MILLIONTHS = 1e6;

    private final transient double lowest;
    private final transient double highest;
    private final transient List<Double> few;
    private final transient double step;
    private final transient List<SharedItems> shared;

    private PossibleValues(double lowest, double highest, List<Double> few, double step, List<SharedItems> shared) {
        this.lowest = lowest;
        this.highest = highest;
        this.few = List.copyOf(few);
        this.step = step;
        this.shared = List.copyOf(shared);
    }

    /**
     * Possible values that were stored.
     *
     * @param lowest the lowest value, in percent
     * @param highest the highest value, in percent
     * @param few every value of a person who answered all items, ascending; empty where there are many
     * @param step the widest step of the items' answer scales, in percentage points
     * @param shared the measures with some of the same items
     * @return the possible values
     * @throws IllegalArgumentException if they are out of order or outside 0–100
     */
    public static PossibleValues restore(
            double lowest, double highest, List<Double> few, double step, List<SharedItems> shared) {
        boolean isInOrder = lowest >= 0 && lowest <= highest && highest <= 100 && step >= 0 && step <= 100;
        double before = 0;
        for (double value : few) {
            isInOrder &= value >= before && value <= 100;
            before = value;
        }
        if (!isInOrder) {
            throw new IllegalArgumentException("the possible values of a measure must ascend within 0 to 100"
                    + "\nMaybe the stored results are damaged.");
        }
        return new PossibleValues(lowest, highest, few, step, shared);
    }

    /**
     * The values of a single item.
     *
     * @param item the item
     * @return its percentages
     */
    public static PossibleValues ofItem(Item item) {
        double[] codes = new double[item.scale().max() - item.scale().min() + 1];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = item.scale().percent(item.scale().min() + code, item.isReversed());
        }
        double lowest = Arrays.stream(codes).min().orElseThrow();
        double highest = Arrays.stream(codes).max().orElseThrow();
        return of(lowest, highest, new double[][] {codes});
    }

    static PossibleValues of(double lowest, double highest) {
        return new PossibleValues(lowest, highest, List.of(), 0, List.of());
    }

    PossibleValues withStep(double percent) {
        return new PossibleValues(lowest, highest, few, percent, shared);
    }

    PossibleValues withShared(List<SharedItems> found) {
        return new PossibleValues(lowest, highest, few, step, found);
    }

    /** The mean of several items, each with the percentages of its codes. */
    static PossibleValues of(double lowest, double highest, double[][] items) {
        TreeSet<Long> sums = new TreeSet<>(List.of(0L));
        for (double[] codes : items) {
            TreeSet<Long> next = new TreeSet<>();
            for (long sum : sums) {
                Arrays.stream(codes).forEach(code -> next.add(sum + Math.round(code * MILLIONTHS)));
            }
            sums = next;
            if (sums.size() > FEW) {
                return of(lowest, highest);
            }
        }
        List<Double> values = new ArrayList<>();
        sums.forEach(sum -> values.add(sum / MILLIONTHS / items.length));
        return new PossibleValues(lowest, highest, values, 0, List.of());
    }

    /** {@return the lowest value in percent: what a whole group at the low end has} */
    public double lowest() {
        return lowest;
    }

    /** {@return the highest value in percent: what a whole group at the high end has} */
    public double highest() {
        return highest;
    }

    /** {@return every value of a person who answered all items, ascending; empty where there are many; unmodifiable} */
    public List<Double> few() {
        return few;
    }

    /**
     * Whether a person's value is one of fewer than so many.
     *
     * @param values at most 101
     * @return true if there are fewer
     */
    public boolean isFewerThan(int values) {
        return !few.isEmpty() && few.size() < values;
    }

    /** {@return the widest step of the items' answer scales, in percentage points; 0 where they are not known} */
    public double step() {
        return step;
    }

    /** {@return the measures that are means of some of the same items; unmodifiable} */
    public List<SharedItems> shared() {
        return shared;
    }

    /** {@return the ends} */
    @Override
    public String toString() {
        return "PossibleValues from " + lowest + " to " + highest;
    }
}
