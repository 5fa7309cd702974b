package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.Measure;

/**
 * A measured target of a goal. Optional: a goal needs none.
 *
 * @param measure the measure
 * @param value the wished value in percent, 0–100
 */
public record Target(Measure measure, double value) {

    public Target {
        requireNonNull(measure, "measure");
        Percent.require(value, "value");
    }
}
