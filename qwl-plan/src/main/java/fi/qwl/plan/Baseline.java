package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.Measure;

/**
 * Where a development area started: a published value. Values that are not published are no baselines.
 *
 * @param measure the measure
 * @param value the published value in percent, 0–100
 * @param publicationId the publication that it comes from
 */
public record Baseline(Measure measure, double value, String publicationId) {

    public Baseline {
        requireNonNull(measure, "measure");
        Percent.require(value, "value");
        if (publicationId.isBlank()) {
            throw new IllegalArgumentException("publicationId must not be blank: a baseline is a published value");
        }
    }

    /** {@return the measure and the publication, never the value} */
    @Override
    public String toString() {
        return measure.key() + " of " + publicationId;
    }
}
