package fi.qwl.plan.questions;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import java.util.List;
import java.util.Optional;

/**
 * A small deed that a unit tried, for others to read. It names neither unit nor person. Immutable.
 *
 * @param id its id
 * @param deed what was done, in a sentence
 * @param howItWent how it went, where somebody has tried it and reported
 * @param serves the measures that it serves, the most important first; may be empty; unmodifiable
 */
public record SharedIdea(String id, LocalText deed, Optional<LocalText> howItWent, List<Measure> serves) {

    public SharedIdea {
        requireNonNull(deed, "deed");
        requireNonNull(howItWent, "howItWent");
        serves = List.copyOf(serves);
        if (id.isBlank()) {
            throw new IllegalArgumentException("an idea's id must not be blank");
        }
    }
}
