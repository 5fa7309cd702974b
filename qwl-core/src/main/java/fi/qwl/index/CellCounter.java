package fi.qwl.index;

import fi.qwl.survey.CategoryColumn;
import fi.qwl.survey.Survey;

/**
 * Counts a survey into its home units, a block of respondents and a measure at a time, so that the counts of one measure
 * stay in the processor's cache. Scores that are looked up in a table are counted by their place in it; the others go into
 * the units' accumulators one by one. Either way the sums and counts are the same to the bit. For one thread.
 */
final class CellCounter {

    /** With more counts than this a measure's are no longer in the cache. */
    private static final int MOST_PLACES = 1 << 21;

    private final Scorer scorer;
    private final CategoryColumn units;
    /** One group per unit, and a last one for respondents without a unit. */
    private final int groups;

    private final long[] respondents;
    /** Per measure, the count of each place in its table for each group; empty where values are taken one by one. */
    private final int[][] places;

    private final ValueCounts[][] counts;
    private final Moments[][] moments;
    /** Per rule and group. */
    private final long[][] looked;

    private final long[][] under;

    private final ItemMean.Scratch scratch = new ItemMean.Scratch();
    private final double[][] block;
    private final int[][] placeOf;
    private final int[] groupOf = new int[Scorer.BLOCK];

    CellCounter(Scorer scorer, CategoryColumn units) {
        this.scorer = scorer;
        this.units = units;
        this.groups = units.groupCount() + 1;
        int measures = scorer.measures().size();
        respondents = new long[groups];
        places = new int[measures][];
        counts = new ValueCounts[measures][groups];
        moments = new Moments[measures][groups];
        block = new double[measures][Scorer.BLOCK];
        placeOf = new int[measures][Scorer.BLOCK];
        for (int measure = 0; measure < measures; measure++) {
            long wanted = (long) scorer.table(measure).length * groups;
            places[measure] = new int[wanted <= MOST_PLACES ? (int) wanted : 0];
            for (int group = 0; group < groups; group++) {
                counts[measure][group] = ValueCounts.zero();
                moments[measure][group] = Moments.zero();
            }
        }
        looked = new long[scorer.rules().size()][groups];
        under = new long[scorer.rules().size()][groups];
    }

    int groups() {
        return groups;
    }

    /** Takes a block of rows. */
    void add(Survey survey, int from, int to) {
        int rows = to - from;
        scorer.score(survey, from, to, scratch, block, placeOf);
        for (int row = 0; row < rows; row++) {
            int unit = units.groupOf(from + row);
            groupOf[row] = unit < 0 ? groups - 1 : unit;
            respondents[groupOf[row]]++;
        }
        for (int measure = 0; measure < block.length; measure++) {
            if (places[measure].length > 0) {
                countPlaces(places[measure], placeOf[measure], scorer.table(measure).length, rows);
            } else {
                takeValues(counts[measure], moments[measure], block[measure], rows);
            }
        }
        for (int rule = 0; rule < looked.length; rule++) {
            judge(scorer.rules().get(rule), looked[rule], under[rule], rows);
        }
    }

    private void countPlaces(int[] counted, int[] found, int size, int rows) {
        for (int row = 0; row < rows; row++) {
            counted[groupOf[row] * size + found[row]]++;
        }
    }

    private void takeValues(ValueCounts[] values, Moments[] sums, double[] found, int rows) {
        for (int row = 0; row < rows; row++) {
            if (!Double.isNaN(found[row])) {
                values[groupOf[row]].add(found[row]);
                sums[groupOf[row]].add(found[row]);
            }
        }
    }

    private void judge(PersonRule rule, long[] known, long[] holding, int rows) {
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

    /** By measure, what a group's people gave. */
    ValueCounts[] counts(int group) {
        ValueCounts[] ofGroup = new ValueCounts[block.length];
        for (int measure = 0; measure < ofGroup.length; measure++) {
            ofGroup[measure] = counts[measure][group];
            if (places[measure].length > 0) {
                double[] table = scorer.table(measure);
                for (int place = 0; place < table.length; place++) {
                    int count = places[measure][group * table.length + place];
                    if (count > 0 && !Double.isNaN(table[place])) {
                        ofGroup[measure].add(Moments.quantise(table[place]), count);
                    }
                }
            }
        }
        return ofGroup;
    }

    /** By measure, the sums of a group's values. */
    Moments[] moments(int group, ValueCounts[] counted) {
        Moments[] ofGroup = new Moments[block.length];
        for (int measure = 0; measure < ofGroup.length; measure++) {
            ofGroup[measure] = places[measure].length > 0 ? counted[measure].moments() : moments[measure][group];
        }
        return ofGroup;
    }
}
