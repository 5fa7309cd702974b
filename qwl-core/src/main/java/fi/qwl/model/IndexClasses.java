package fi.qwl.model;

import fi.qwl.words.Phrase;
import java.util.List;
import java.util.Objects;

/**
 * Classes of the whole index, from the lowest up. The published ones refer to the official curves, so they are applied to
 * calibrated models and to reported values only. Immutable.
 *
 * @param classes from the lowest up; the first starts at 0, each ends where the next starts; unmodifiable
 * @param noFurtherGainAbove from above this index no further gain is expected, in percent
 * @param average what organisations reach on average, in percent
 */
public record IndexClasses(List<IndexClass> classes, double noFurtherGainAbove, double average) {

    /** What it says to people. */
    private enum Wording implements Phrase {
        VERY_MUCH_TO_DEVELOP,
        MUCH_TO_DEVELOP,
        SOME_TO_DEVELOP,
        EXCELLENT
    }

    /** Rejects classes that are out of order or do not start at 0. */
    public IndexClasses {
        classes = List.copyOf(classes);
        if (classes.isEmpty() || classes.get(0).lowest() != 0) {
            throw new IllegalArgumentException("index classes must start at 0 but were " + classes);
        }
        for (int i = 1; i < classes.size(); i++) {
            if (classes.get(i).lowest() <= classes.get(i - 1).lowest()) {
                throw new IllegalArgumentException(
                        "index classes must rise but " + classes.get(i - 1) + " is followed by " + classes.get(i));
            }
        }
        requirePercent(noFurtherGainAbove, "noFurtherGainAbove");
        requirePercent(average, "average");
    }

    /**
     * One class.
     *
     * @param lowest where it starts, in percent; the limit itself is inside
     * @param label how much there is to develop, for people
     */
    public record IndexClass(double lowest, LocalText label) {

        /** Rejects a limit outside the scale. */
        public IndexClass {
            requirePercent(lowest, "lowest");
            Objects.requireNonNull(label, "label");
        }
    }

    /**
     * {@return 0–&lt;40, 40–&lt;65, 65–&lt;75, 75–100; no further gain above 85; average about 60 (published: Kesti)}
     */
    public static IndexClasses published() {
        return new IndexClasses(
                List.of(
                        new IndexClass(0, LocalText.of(Wording.VERY_MUCH_TO_DEVELOP)),
                        new IndexClass(40, LocalText.of(Wording.MUCH_TO_DEVELOP)),
                        new IndexClass(65, LocalText.of(Wording.SOME_TO_DEVELOP)),
                        new IndexClass(75, LocalText.of(Wording.EXCELLENT))),
                85,
                60);
    }

    /**
     * The class of an index.
     *
     * @param percent 0–100
     * @return its class, on nine decimals
     */
    public IndexClass of(double percent) {
        IndexClass found = classes.get(0);
        for (IndexClass next : classes) {
            if (NineDecimals.compare(percent, next.lowest()) >= 0) {
                found = next;
            }
        }
        return found;
    }

    private static void requirePercent(double percent, String name) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException(name + " must be from 0 to 100 but was " + percent);
        }
    }
}
