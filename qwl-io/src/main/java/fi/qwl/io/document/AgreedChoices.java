package fi.qwl.io.document;

import fi.qwl.plan.PlanChoices;
import java.util.List;

/**
 * What several units agreed on: the content of a {@code qwl-choices/1} document.
 *
 * @param units each unit's choices, in the document's order; unmodifiable
 */
public record AgreedChoices(List<PlanChoices> units) {

    public AgreedChoices {
        units = List.copyOf(units);
    }
}
