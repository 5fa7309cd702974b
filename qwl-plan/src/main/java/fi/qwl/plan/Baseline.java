package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.Measure;
import fi.qwl.survey.UnitId;

/**
 * Where a development area started: a published value. Values that are not published are no baselines.
 *
 * @param measure the measure
 * @param unit whose value it is: the plan's unit, or the nearest one above it with a published value
 * @param value the published value in percent, 0–100
 * @param publicationId the publication that it comes from
 */
public record Baseline(Measure measure, UnitId unit, double value, String publicationId) {

    public Baseline {
        requireNonNull(measure, "measure");
        requireNonNull(unit, "unit");
        Percent.require(value, "value");
        if (publicationId.isBlank()) {
            throw new IllegalArgumentException("publicationId must not be blank: a baseline is a published value");
        }
    }

    /** {@return the measure, the unit and the publication, never the value} */
    @Override
    public String toString() {
        return measure.key() + " of " + unit + " in " + publicationId;
    }
}
