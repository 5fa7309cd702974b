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
 * @param areas the development areas in which it helps; may be empty; unmodifiable
 */
public record Strength(String text, String howToHold, List<Measure> measures, List<AreaId> areas) {

    public Strength {
        requireNonNull(howToHold, "howToHold");
        measures = List.copyOf(measures);
        areas = List.copyOf(areas);
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
        return new Strength(text, howToHold, List.of(), List.of());
    }

    /**
     * The strength with the areas in which it helps.
     *
     * @param helped the areas; replaces those set before
     * @return the changed copy
     */
    public Strength withAreas(List<AreaId> helped) {
        return new Strength(text, howToHold, measures, helped);
    }

    /** {@return the strength and how it is kept, in one line} */
    public String line() {
        return howToHold.isBlank() ? text : text + " – " + howToHold;
    }
}
