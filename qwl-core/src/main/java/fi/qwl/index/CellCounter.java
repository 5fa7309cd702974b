package fi.qwl.index;

import java.util.Arrays;

/**
 * Counts respondents into groups, a block of respondents and a measure at a time, so that the counts of one measure stay in
 * the processor's cache. Scores that are looked up in a table are counted by their place in it; the others go into the
 * groups' accumulators one by one. Either way the counts are the same to the bit. Groups may be added on the way. For one
 * thread.
 */
final class CellCounter {

    /** With more counts than this a measure's are no longer in the cache. */
    private static final int MOST_PLACES = 1 << 21;

    private final Scorer scorer;

    private long[] respondents = {};
    /** Per measure, the count of each place in its table for each group; empty where values are taken one by one. */
    private final int[][] places;

    /** Whether a measure's values are counted by place. */
    private final boolean[] isByPlace;

    /** Per measure and group, what was counted one by one; {@link #none} until there is something. */
    private final ValueCounts[][] counts;

    /** Takes the place of many that stay empty; nothing is added to it. */
    private final ValueCounts none = ValueCounts.zero();

    /** Per rule and group. */
    private final long[][] looked;

    private final long[][] under;

    private final ItemMean.Scratch scratch = new ItemMean.Scratch();
    private final double[][] block;
    private final int[][] placeOf;
    private int groups;

    CellCounter(Scorer scorer, int groups) {
        this.scorer = scorer;
        int measures = scorer.measures().size();
        places = new int[measures][0];
        isByPlace = new boolean[measures];
        counts = new ValueCounts[measures][0];
        block = new double[measures][Scorer.BLOCK];
        placeOf = new int[measures][Scorer.BLOCK];
        looked = new long[scorer.rules().size()][0];
        under = new long[scorer.rules().size()][0];
        for (int measure = 0; measure < measures; measure++) {
            isByPlace[measure] = scorer.table(measure).length > 0;
        }
        require(groups);
    }

    int groups() {
        return groups;
    }

    /** Makes room for groups up to a number of them. */
    void require(int wanted) {
        if (wanted > respondents.length) {
            int room = Math.max(wanted, respondents.length + respondents.length / 2);
            respondents = Arrays.copyOf(respondents, room);
            for (int rule = 0; rule < looked.length; rule++) {
                looked[rule] = Arrays.copyOf(looked[rule], room);
                under[rule] = Arrays.copyOf(under[rule], room);
            }
            for (int measure = 0; measure < places.length; measure++) {
                widen(measure, room);
            }
        }
        groups = Math.max(groups, wanted);
    }

    private void widen(int measure, int room) {
        int before = counts[measure].length;
        counts[measure] = Arrays.copyOf(counts[measure], room);
        Arrays.fill(counts[measure], before, room, none);
        long wanted = (long) scorer.table(measure).length * room;
        if (isByPlace[measure] && wanted <= MOST_PLACES) {
            places[measure] = Arrays.copyOf(places[measure], (int) wanted);
        } else if (isByPlace[measure]) {
            for (int group = 0; group < before; group++) {
                addPlaces(measure, group, valuesOf(counts[measure], group));
            }
            places[measure] = new int[0];
            isByPlace[measure] = false;
        }
    }

    /** Takes a block of rows; {@code groupOf} has the group of each, from its start. */
    void add(AnswerCodes given, int from, int to, int[] groupOf) {
        int rows = to - from;
        scorer.score(given, from, to, scratch, block, placeOf);
        for (int row = 0; row < rows; row++) {
            respondents[groupOf[row]]++;
        }
        for (int measure = 0; measure < block.length; measure++) {
            if (isByPlace[measure]) {
                countPlaces(places[measure], placeOf[measure], scorer.table(measure).length, groupOf, rows);
            } else {
                takeValues(counts[measure], block[measure], groupOf, rows);
            }
        }
        for (int rule = 0; rule < looked.length; rule++) {
            judge(scorer.rules().get(rule), looked[rule], under[rule], groupOf, rows);
        }
    }

    private static void countPlaces(int[] counted, int[] found, int size, int[] groupOf, int rows) {
        for (int row = 0; row < rows; row++) {
            counted[groupOf[row] * size + found[row]]++;
        }
    }

    private void takeValues(ValueCounts[] values, double[] found, int[] groupOf, int rows) {
        for (int row = 0; row < rows; row++) {
            if (!Double.isNaN(found[row])) {
                valuesOf(values, groupOf[row]).add(found[row]);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // the one empty value stands for nothing counted
    private ValueCounts valuesOf(ValueCounts[] values, int group) {
        if (values[group].n() == 0) {
            values[group] = ValueCounts.zero();
        }
        return values[group];
    }

    private void judge(PersonRule rule, long[] known, long[] holding, int[] groupOf, int rows) {
        for (int row = 0; row < rows; row++) {
            if (rule.isKnown(block, row)) {
                known[groupOf[row]]++;
                holding[groupOf[row]] += rule.holds(block, row) ? 1 : 0;
            }
        }
    }

    long respondents(int group) {
        return respondents[group];
    }

    long[] looked(int group) {
        return of(looked, group);
    }

    long[] under(int group) {
        return of(under, group);
    }

    private static long[] of(long[][] byRule, int group) {
        long[] ofGroup = new long[byRule.length];
        for (int rule = 0; rule < ofGroup.length; rule++) {
            ofGroup[rule] = byRule[rule][group];
        }
        return ofGroup;
    }

    /** By measure, what a group's people gave; the caller's own. */
    ValueCounts[] counts(int group) {
        ValueCounts[] ofGroup = new ValueCounts[block.length];
        for (int measure = 0; measure < ofGroup.length; measure++) {
            ofGroup[measure] = counts[measure][group].copy();
            if (isByPlace[measure]) {
                addPlaces(measure, group, ofGroup[measure]);
            }
        }
        return ofGroup;
    }

    private void addPlaces(int measure, int group, ValueCounts target) {
        double[] table = scorer.table(measure);
        for (int place = 0; place < table.length; place++) {
            int count = places[measure][group * table.length + place];
            if (count > 0 && !Double.isNaN(table[place])) {
                target.add(Moments.quantise(table[place]), count);
            }
        }
    }
}
