package fi.qwl.index;

import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.MissingPolicy;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * The mean of some items' percentages, where enough are answered: a block of respondents at a time. Items of equal weight
 * on one short scale are summed as whole answers and looked up in a table; others are summed as percentages. Immutable.
 */
final class ItemMean {

    /** Sums of answers stay within a byte. */
    private static final int LARGEST_SUM = Byte.MAX_VALUE;

    /** A 1 in each byte. */
    private static final long ONES = 0x0101010101010101L;

    private static final VarHandle EIGHT_ROWS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int[] columns;
    /** Per item, the percentage of each code. */
    private final double[][] percents;

    private final boolean[] isReversed;
    private final double[] weights;
    private final double totalWeight;
    private final boolean isFilled;
    private final int least;
    private final int steps;
    /** The mean by number of answers and sum of codes; empty where the items are not alike. */
    private final double[] table;

    private final int tableWidth;

    ItemMean(IndexModel model, List<Item> items, Questionnaire questionnaire) {
        columns = items.stream()
                .mapToInt(item -> questionnaire.requireIndex(item.id()))
                .toArray();
        percents = items.stream().map(ItemMean::percents).toArray(double[][]::new);
        isReversed = new boolean[columns.length];
        weights = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            isReversed[i] = items.get(i).isReversed();
            weights[i] = model.weight(items.get(i).id());
        }
        totalWeight = Arrays.stream(weights).sum();
        isFilled = model.missing().filling() == MissingPolicy.Filling.PERSON_MEAN;
        least = model.missing().leastAnswers(items.size());
        Scale scale = items.get(0).scale();
        steps = scale.max() - scale.min();
        tableWidth = steps * columns.length + 1;
        table = areAlike(items) && tableWidth - 1 <= LARGEST_SUM ? table(scale) : new double[0];
    }

    private boolean areAlike(List<Item> items) {
        Scale first = items.get(0).scale();
        boolean isOneScale = items.stream()
                .allMatch(item -> item.scale().min() == first.min()
                        && item.scale().max() == first.max()
                        && item.scale().rule() == first.rule());
        return isOneScale && areWeightsEqual();
    }

    /** Whole numbers divided once: the last bit is right. */
    private double[] table(Scale scale) {
        double[] means = new double[(columns.length + 1) * tableWidth];
        Arrays.fill(means, Double.NaN);
        boolean isRange = scale.rule() == PercentRule.RANGE;
        for (int answers = least; answers <= columns.length; answers++) {
            for (int sum = 0; sum <= answers * steps; sum++) {
                int points = isRange ? sum : answers * scale.min() + sum;
                int whole = answers * (isRange ? steps : scale.max());
                means[answers * tableWidth + sum] = 100.0 * points / whole;
            }
        }
        return means;
    }

    private static double[] percents(Item item) {
        int min = item.scale().min();
        double[] byCode = new double[item.scale().max() - min + 1];
        for (int code = 0; code < byCode.length; code++) {
            byCode[code] = item.scale().percent(min + code, item.isReversed());
        }
        return byCode;
    }

    /** Every mean that {@link #score} looks up, by place; {@code NaN} for too few answers. Empty where it adds up. */
    double[] table() {
        return table;
    }

    /**
     * Writes the means of rows {@code from} to {@code to} into {@code out[row - from]}, NaN where missing, and where there
     * is a table their places in it.
     */
    void score(AnswerCodes given, int from, int to, Scratch scratch, double[] out, int[] places) {
        if (table.length > 0) {
            lookUp(given, from, to, scratch, out, places);
        } else {
            addUp(given, from, to, scratch, out);
        }
    }

    private void lookUp(AnswerCodes given, int from, int to, Scratch scratch, double[] out, int[] places) {
        int rows = to - from;
        int words = (rows + 7) / 8;
        long[] sums = scratch.sums;
        long[] answers = scratch.answers;
        Arrays.fill(sums, 0, words, 0);
        Arrays.fill(answers, 0, words, 0);
        for (int i = 0; i < columns.length; i++) {
            given.copyCodes(columns[i], from, to, scratch.codes);
            addCodes(scratch.codes, isReversed[i] ? steps * ONES : 0, isReversed[i], sums, answers, words);
        }
        for (int row = 0; row < rows; row += 8) {
            long sum = sums[row / 8];
            long answered = answers[row / 8];
            int end = Math.min(row + 8, rows);
            for (int next = row; next < end; next++) {
                int place = (int) (answered & 0xFF) * tableWidth + (int) (sum & 0xFF);
                places[next] = place;
                out[next] = table[place];
                sum >>>= Byte.SIZE;
                answered >>>= Byte.SIZE;
            }
        }
    }

    /**
     * Eight rows in one word, a byte each. A missing code is below 0, so its byte's highest bit is set. No byte runs over:
     * a sum is at most {@value #LARGEST_SUM}, and an answer is at most {@code steps}.
     */
    private static void addCodes(
            byte[] codes, long stepsOfEach, boolean isReversed, long[] sums, long[] answers, int words) {
        for (int word = 0; word < words; word++) {
            long eight = (long) EIGHT_ROWS.get(codes, word * 8);
            long missing = (eight >>> 7) & ONES;
            long present = ~(missing * 0xFF);
            long given = eight & present;
            sums[word] += isReversed ? (stepsOfEach - given) & present : given;
            answers[word] += ONES - missing;
        }
    }

    private void addUp(AnswerCodes given, int from, int to, Scratch scratch, double[] out) {
        int rows = to - from;
        double[] plain = scratch.plain;
        double[] weight = scratch.weight;
        int[] count = scratch.count;
        Arrays.fill(out, 0, rows, 0);
        Arrays.fill(plain, 0, rows, 0);
        Arrays.fill(weight, 0, rows, 0);
        Arrays.fill(count, 0, rows, 0);
        for (int i = 0; i < columns.length; i++) {
            int item = columns[i];
            double[] byCode = percents[i];
            for (int row = 0; row < rows; row++) {
                int code = given.code(item, from + row);
                if (code >= 0) {
                    out[row] += weights[i] * byCode[code];
                    plain[row] += byCode[code];
                    weight[row] += weights[i];
                    count[row]++;
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            out[row] = count[row] < least ? Double.NaN : mean(out[row], plain[row] / count[row], weight[row]);
        }
    }

    private double mean(double weighted, double plainMean, double weight) {
        double mean = isFilled ? (weighted + (totalWeight - weight) * plainMean) / totalWeight : weighted / weight;
        // Weights may carry a mean over the end of the scale by its last bit.
        return Math.max(0, Math.min(100, mean));
    }

    /**
     * Where scales differ, a person who answered some items only has their own ends. The ends are the innermost ones
     * that anybody can have, so that nobody at an end is treated as being inside.
     */
    PossibleValues possibleValues() {
        int items = percents.length;
        double[] lows = new double[items];
        double[] highs = new double[items];
        double[][] weighted = new double[items][];
        for (int item = 0; item < items; item++) {
            double first = percents[item][0];
            double last = percents[item][percents[item].length - 1];
            lows[item] = Math.min(first, last);
            highs[item] = Math.max(first, last);
            double part = weights[item] * items / totalWeight;
            weighted[item] =
                    Arrays.stream(percents[item]).map(code -> code * part).toArray();
        }
        Arrays.sort(lows);
        Arrays.sort(highs);
        // With unequal weights any item may outweigh the others, so the innermost item stands for all.
        int counted = areWeightsEqual() ? least : 1;
        double lowest = 0;
        double highest = 0;
        for (int i = 0; i < counted; i++) {
            lowest += lows[items - 1 - i];
            highest += highs[i];
        }
        return PossibleValues.of(lowest / counted, highest / counted, weighted);
    }

    private boolean areWeightsEqual() {
        return Arrays.stream(weights).allMatch(weight -> weight == weights[0]);
    }

    /** Room for one block; for one thread. */
    static final class Scratch {
        private final byte[] codes = new byte[Scorer.BLOCK];
        private final long[] sums = new long[Scorer.BLOCK / 8];
        private final long[] answers = new long[Scorer.BLOCK / 8];
        private final double[] plain = new double[Scorer.BLOCK];
        private final double[] weight = new double[Scorer.BLOCK];
        private final int[] count = new int[Scorer.BLOCK];
        /** For places that nobody asks for. */
        final int[] places = new int[Scorer.BLOCK];
    }
}
