package fi.qwl.examples.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a program without QWL would keep: per unit and scale the number of people, the sums and a histogram. Five scales
 * of six items, the third of each reversed, and a score where four are answered.
 */
final class UnitMeans {

    static final int SCALES = 5;
    static final int ITEMS_OF_SCALE = 6;
    static final int REVERSED = 2;
    static final int LEAST = 4;
    private static final int BINS = 10;
    private static final double MIDDLE = 3;

    private final Map<String, Unit> units = new HashMap<>();

    /** A unit's accumulators, made when it is first met. */
    Unit unit(String name) {
        Unit unit = units.get(name);
        if (unit == null) {
            unit = new Unit();
            units.put(name, unit);
        }
        return unit;
    }

    /** The number of respondents and of units, and the mean of all units' means: the same from every contender. */
    String summary() {
        long rows = 0;
        List<Double> means = new ArrayList<>();
        for (Unit unit : units.values()) {
            rows += unit.rows;
            for (int scale = 0; scale < SCALES; scale++) {
                means.add(MIDDLE + unit.sums[scale] / unit.counts[scale]);
            }
        }
        double mean = means.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        return summary(rows, units.size(), mean);
    }

    static String summary(long rows, int units, double mean) {
        return String.format(Locale.ROOT, "rows=%d units=%d mean=%.6f", rows, units, mean);
    }

    static int point(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int point = text.length() == 1 ? text.charAt(0) - '0' : 0;
        if (point < 1 || point > 5) {
            throw new IllegalArgumentException("an answer must be from 1 to 5");
        }
        return point;
    }

    /** One unit's accumulators. */
    static final class Unit {
        private long rows;
        private final long[] counts = new long[SCALES];
        private final double[] sums = new double[SCALES];
        private final double[] squares = new double[SCALES];
        private final long[][] histogram = new long[SCALES][BINS];

        void add(int[] answers) {
            rows++;
            for (int scale = 0; scale < SCALES; scale++) {
                int sum = 0;
                int answered = 0;
                for (int at = 0; at < ITEMS_OF_SCALE; at++) {
                    int answer = answers[scale * ITEMS_OF_SCALE + at];
                    if (answer != 0) {
                        answered++;
                        sum += at == REVERSED ? 6 - answer : answer;
                    }
                }
                if (answered >= LEAST) {
                    double above = (double) sum / answered - MIDDLE;
                    counts[scale]++;
                    sums[scale] += above;
                    squares[scale] += above * above;
                    histogram[scale][Math.min(BINS - 1, (int) ((above + 2) * BINS / 4))]++;
                }
            }
        }
    }
}
