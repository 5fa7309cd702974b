package fi.qwl.plan.advice;

import static java.util.Objects.requireNonNull;

import fi.qwl.survey.UnitId;
import java.util.List;

/**
 * Advice to a unit that chooses what to develop. It is a help to talk, after everybody has thought alone; it chooses
 * nothing.
 *
 * @param unit the unit
 * @param publicationId the publication that it rests on
 * @param areas what may be worth developing, the weightiest first; may be empty; unmodifiable
 * @param isAnyPublished whether any value was published for the unit or above it
 */
public record Advice(UnitId unit, String publicationId, List<AreaAdvice> areas, boolean isAnyPublished) {

    public Advice {
        requireNonNull(unit, "unit");
        requireNonNull(publicationId, "publicationId");
        areas = List.copyOf(areas);
    }

    /** {@return the unit, the publication and the number of areas, never a value} */
    @Override
    public String toString() {
        return "Advice to " + unit + " on " + publicationId + ", areas " + areas.size();
    }
}
