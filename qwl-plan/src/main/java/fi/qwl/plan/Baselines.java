package fi.qwl.plan;

import fi.qwl.model.Measure;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a plan starts from: published values only. Where the unit's own value is hidden, the nearest published one above
 * it stands in, and the baseline says whose it is.
 */
public final class Baselines {

    private Baselines() {}

    /**
     * A unit's baseline on a measure.
     *
     * @param results what was published
     * @param unit the unit
     * @param measure the measure
     * @return the baseline; empty where not even the root has a value
     */
    public static Optional<Baseline> find(PublishedResults results, UnitId unit, Measure measure) {
        Optional<PublishedUnit> nearest = results.nearestShown(unit, measure);
        if (nearest.isPresent() && nearest.get().value(measure) instanceof PublishedValue.Shown shown) {
            return Optional.of(new Baseline(measure, nearest.get().unit().id(), shown.mean(), results.id()));
        }
        return Optional.empty();
    }

    /**
     * A chosen area with the baselines of its measures; those that it has already stay.
     *
     * @param results what was published
     * @param unit the unit that chose it
     * @param area the area
     * @return the area with its baselines
     */
    public static DevelopmentArea addTo(PublishedResults results, UnitId unit, DevelopmentArea area) {
        List<Measure> known = area.baselines().stream().map(Baseline::measure).toList();
        List<Baseline> added = new ArrayList<>();
        for (Measure measure : area.measures()) {
            if (!known.contains(measure)) {
                find(results, unit, measure).ifPresent(added::add);
            }
        }
        DevelopmentArea.Builder builder = area.toBuilder();
        added.forEach(builder::baseline);
        return builder.build();
    }
}
