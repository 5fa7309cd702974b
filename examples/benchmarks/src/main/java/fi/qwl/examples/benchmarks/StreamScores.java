package fi.qwl.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Scoring as many would write it: an object per respondent with boxed answers, streams, and a collector per unit. Gathers
 * the same as {@link UnitMeans}.
 */
final class StreamScores {

    /**
     * A respondent.
     *
     * @param unit the unit's name
     * @param answers 1–5 by item; null where there is none
     */
    record Respondent(String unit, List<Integer> answers) {}

    private StreamScores() {}

    static List<Respondent> respondents(int count) {
        SurveyTable table = new SurveyTable();
        int[] answers = new int[SurveyTable.ITEMS];
        List<Respondent> respondents = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            String unit = table.next(row, answers)[SurveyTable.UNIT_COLUMN].intern();
            List<Integer> boxed = new ArrayList<>(SurveyTable.ITEMS);
            for (int answer : answers) {
                boxed.add(answer == 0 ? null : answer);
            }
            respondents.add(new Respondent(unit, boxed));
        }
        return respondents;
    }

    /** The mean of the units' means, on the scale 1–5. */
    static double mean(List<Respondent> respondents) {
        Map<String, Gathered> units = respondents.stream()
                .collect(Collectors.groupingBy(
                        Respondent::unit, Collector.of(Gathered::new, Gathered::add, Gathered::merge)));
        return units.values().stream()
                .flatMap(unit ->
                        IntStream.range(0, UnitMeans.SCALES).mapToObj(scale -> unit.sums[scale] / unit.counts[scale]))
                .mapToDouble(mean -> mean)
                .average()
                .orElseThrow();
    }

    private static double score(List<Integer> answers, int scale) {
        var summary = IntStream.range(scale * UnitMeans.ITEMS_OF_SCALE, (scale + 1) * UnitMeans.ITEMS_OF_SCALE)
                .filter(item -> answers.get(item) != null)
                .map(item -> item % UnitMeans.ITEMS_OF_SCALE == UnitMeans.REVERSED
                        ? 6 - answers.get(item)
                        : answers.get(item))
                .summaryStatistics();
        return summary.getCount() < UnitMeans.LEAST ? Double.NaN : summary.getAverage();
    }

    /** One unit's accumulators. */
    private static final class Gathered {
        private final long[] counts = new long[UnitMeans.SCALES];
        private final double[] sums = new double[UnitMeans.SCALES];
        private final double[] squares = new double[UnitMeans.SCALES];
        private final long[][] histogram = new long[UnitMeans.SCALES][10];

        void add(Respondent respondent) {
            double[] scores = IntStream.range(0, UnitMeans.SCALES)
                    .mapToDouble(scale -> score(respondent.answers(), scale))
                    .toArray();
            for (int scale = 0; scale < scores.length; scale++) {
                if (!Double.isNaN(scores[scale])) {
                    counts[scale]++;
                    sums[scale] += scores[scale];
                    squares[scale] += scores[scale] * scores[scale];
                    histogram[scale][(int) Math.min(9, (scores[scale] - 1) * 2.5)]++;
                }
            }
        }

        Gathered merge(Gathered other) {
            for (int scale = 0; scale < counts.length; scale++) {
                counts[scale] += other.counts[scale];
                sums[scale] += other.sums[scale];
                squares[scale] += other.squares[scale];
                for (int bin = 0; bin < histogram[scale].length; bin++) {
                    histogram[scale][bin] += other.histogram[scale][bin];
                }
            }
            return this;
        }
    }
}
