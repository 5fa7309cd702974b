package fi.qwl.model;

/**
 * How an answer becomes a percentage. It is declared with the scale and has no default: on 1–5 the answer 4 is 75 % by
 * one rule and 80 % by the other, which moves results over limits.
 */
public enum PercentRule {
    /** {@code (x − min) / (max − min)}: the lowest answer is 0 %. */
    RANGE {
        @Override
        double percent(int answer, int min, int max) {
            return 100.0 * (answer - min) / (max - min);
        }
    },
    /** {@code x / max}: the lowest answer is more than 0 % on a scale that starts at 1. */
    MAX {
        @Override
        double percent(int answer, int min, int max) {
            return 100.0 * answer / max;
        }
    };

    abstract double percent(int answer, int min, int max);
}
