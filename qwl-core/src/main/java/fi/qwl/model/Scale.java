package fi.qwl.model;

import java.util.Objects;

/**
 * An answer scale of whole points from {@code min} to {@code max}, and how its answers become percentages.
 *
 * @param id the scale's name within its definition, such as {@code agree5}
 * @param min the lowest answer; not negative
 * @param max the highest answer; above {@code min} and at most {@code min + 32,000}
 * @param rule how an answer becomes a percentage; declared, never assumed
 */
public record Scale(String id, int min, int max, PercentRule rule) {

    private static final int MOST_STEPS = 32_000;

    public Scale {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rule, "rule");
        if (min < 0 || max <= min || max - min > MOST_STEPS) {
            throw new IllegalArgumentException("scale '" + id + "' must go from 0 or more up by 1 to " + MOST_STEPS
                    + " steps but goes from " + min + " to " + max);
        }
    }

    /**
     * An answer as a percentage.
     *
     * @param answer a point of the scale
     * @param isReversed whether a high answer is bad: the scale is then read from its other end
     * @return 0–100; higher is better
     * @throws IllegalArgumentException if the answer is not on the scale
     */
    public double percent(int answer, boolean isReversed) {
        if (!contains(answer)) {
            throw new IllegalArgumentException("answer must be from " + min + " to " + max + " on scale '" + id + "'");
        }
        return rule.percent(isReversed ? max - (answer - min) : answer, min, max);
    }

    /**
     * Whether an answer is a point of the scale.
     *
     * @param answer any number
     * @return true from {@code min} to {@code max}
     */
    public boolean contains(int answer) {
        return answer >= min && answer <= max;
    }

    /** {@return how far apart two neighbouring answers are, in percentage points} */
    public double stepPercent() {
        return rule.percent(min + 1, min, max) - rule.percent(min, min, max);
    }
}
