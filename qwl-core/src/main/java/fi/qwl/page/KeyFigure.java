package fi.qwl.page;

import static java.util.Objects.requireNonNull;

/**
 * One of the few numbers that a page is about.
 *
 * <pre>{@code
 * KeyFigure.of("Turvallisuus", "71,3 %").withStatus(Tone.RISK, "alle rajan").withRemark("raja 80, viime vuonna 74,0");
 * }</pre>
 *
 * @param label what is counted or measured
 * @param value the number as it is displayed, or what stands where it is hidden
 * @param tone how it should be taken
 * @param status the same in words; empty only where the tone is neutral, since colour alone says nothing to many
 * @param remark what it is compared with; empty for nothing
 */
public record KeyFigure(String label, String value, Tone tone, String status, String remark) {

    /**
     * Rejects a status that only a colour would show.
     *
     * @throws IllegalArgumentException if the label or the value is blank, or a tone other than neutral has no words
     */
    public KeyFigure {
        requireText(label, "label");
        requireText(value, "value");
        requireNonNull(tone, "tone");
        requireNonNull(status, "status");
        requireNonNull(remark, "remark");
        if (tone != Tone.NEUTRAL && status.isBlank()) {
            throw new IllegalArgumentException(
                    "a key figure of tone " + tone + " must have its status in words\nMaybe Tone.NEUTRAL was meant.");
        }
    }

    private static void requireText(String text, String name) {
        if (requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException("a key figure's " + name + " must not be blank");
        }
    }

    /**
     * A figure that is neither good nor bad, without remark.
     *
     * @param label what is counted or measured
     * @param value the number as it is displayed
     * @return the figure
     */
    public static KeyFigure of(String label, String value) {
        return new KeyFigure(label, value, Tone.NEUTRAL, "", "");
    }

    /**
     * The figure with how it should be taken.
     *
     * @param newTone the tone
     * @param words the same in words
     * @return another figure
     */
    public KeyFigure withStatus(Tone newTone, String words) {
        return new KeyFigure(label, value, newTone, words, remark);
    }

    /**
     * The figure with what it is compared with.
     *
     * @param text such as its limit and its value of last year
     * @return another figure
     */
    public KeyFigure withRemark(String text) {
        return new KeyFigure(label, value, tone, status, text);
    }

    /** {@return the tone only} */
    @Override
    public String toString() {
        return "KeyFigure " + tone;
    }
}
