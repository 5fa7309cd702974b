package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a development area aims at, in the unit's words.
 *
 * @param text the goal; empty in a draft
 * @param targets measured targets; may be empty; unmodifiable
 */
public record Goal(String text, List<Target> targets) {

    public Goal {
        requireNonNull(text, "text");
        targets = List.copyOf(targets);
    }

    /**
     * A goal without measured targets.
     *
     * @param text the goal
     * @return the goal
     */
    public static Goal of(String text) {
        return new Goal(text, List.of());
    }

    /** {@return no goal yet, as in a draft} */
    public static Goal none() {
        return of("");
    }

    /** {@return whether nothing is agreed yet} */
    public boolean isEmpty() {
        return text.isBlank() && targets.isEmpty();
    }
}
