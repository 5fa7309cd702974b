package fi.qwl.io.mapping;

import fi.qwl.io.text.Keys;
import fi.qwl.survey.MissingReason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a tool's answers on one scale are read: labels, labels that mean a missing answer, and whether the scale's own
 * numbers are accepted as well. Nothing is guessed: a label that is not here is reported. Labels are compared as
 * {@link Keys} does. Immutable.
 */
public final class Codebook {

    private final Map<String, Integer> points;
    private final Map<String, MissingReason> missing;
    private final boolean readsNumbers;
    private final boolean roundsDecimals;

    private Codebook(
            Map<String, Integer> points,
            Map<String, MissingReason> missing,
            boolean readsNumbers,
            boolean roundsDecimals) {
        this.points = Collections.unmodifiableMap(points);
        this.missing = Collections.unmodifiableMap(missing);
        this.readsNumbers = readsNumbers;
        this.roundsDecimals = roundsDecimals;
    }

    /** {@return a codebook of the scale's own numbers} */
    public static Codebook numbers() {
        return new Codebook(Map.of(), Map.of(), true, false);
    }

    /**
     * A codebook of labels; the scale's own numbers are read too.
     *
     * @param labels each label's point on the scale
     * @return the codebook
     */
    public static Codebook labels(Map<String, Integer> labels) {
        Map<String, Integer> points = new LinkedHashMap<>();
        labels.forEach((label, point) -> points.put(Keys.normalise(label), point));
        return new Codebook(points, Map.of(), true, false);
    }

    /**
     * Declares a label to mean that the answer is missing. "Don't know" is missing in some surveys and the middle point
     * in others, so this is never assumed.
     *
     * @param label the label, or a code such as {@code -99}
     * @param reason why the answer is missing
     * @return the changed copy
     */
    public Codebook withMissing(String label, MissingReason reason) {
        Map<String, MissingReason> changed = new LinkedHashMap<>(missing);
        changed.put(Keys.normalise(label), reason);
        return new Codebook(points, changed, readsNumbers, roundsDecimals);
    }

    /**
     * Rejects numbers: only labels are answers.
     *
     * @return the changed copy
     */
    public Codebook withoutNumbers() {
        return new Codebook(points, missing, false, roundsDecimals);
    }

    /**
     * Takes a number between two points for the nearer one, and for the upper one where both are as near: sliders are
     * exported with decimals by some tools. How many answers were rounded is reported.
     *
     * @return the changed copy
     */
    public Codebook withRoundedDecimals() {
        return new Codebook(points, missing, readsNumbers, true);
    }

    /** {@return each label's point, by normalised label; unmodifiable} */
    public Map<String, Integer> points() {
        return points;
    }

    /** {@return the labels that mean a missing answer, normalised, with the reason; unmodifiable} */
    public Map<String, MissingReason> missing() {
        return missing;
    }

    /** {@return whether the scale's own numbers are read} */
    public boolean readsNumbers() {
        return readsNumbers;
    }

    /** {@return whether numbers between two points are rounded} */
    public boolean roundsDecimals() {
        return roundsDecimals;
    }
}
