package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.Measure;
import java.util.List;

/**
 * A strength that a unit holds on to.
 *
 * @param text the strength in the unit's words; not blank
 * @param howToHold how it is kept; may be empty
 * @param measures the measures that it touches; may be empty; unmodifiable
 */
public record Strength(String text, String howToHold, List<Measure> measures) {

    public Strength {
        requireNonNull(howToHold, "howToHold");
        measures = List.copyOf(measures);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a strength's text must not be blank");
        }
    }

    /**
     * A strength without measures.
     *
     * @param text the strength
     * @param howToHold how it is kept; may be empty
     * @return the strength
     */
    public static Strength of(String text, String howToHold) {
        return new Strength(text, howToHold, List.of());
    }

    /** {@return the strength and how it is kept, in one line} */
    public String line() {
        return howToHold.isBlank() ? text : text + " – " + howToHold;
    }
}
