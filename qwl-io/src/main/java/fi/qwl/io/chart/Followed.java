package fi.qwl.io.chart;

import fi.qwl.model.Measure;
import fi.qwl.privacy.PublishedChange;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A unit followed back through publications by their own published changes: a change names the earlier units that the
 * unit continues. Where a publication has no change, what came before is not joined to it.
 */
final class Followed {

    /**
     * A wave of the trend.
     *
     * @param wave the wave
     * @param value what is said of the unit then; empty where the mean of several units is shown
     * @param mean the mean; empty where it is not shown
     * @param isJoined whether the wave after it was compared with it
     */
    record Step(Wave wave, Optional<PublishedValue> value, Optional<Double> mean, boolean isJoined) {}

    private Followed() {}

    static List<Step> back(List<PublishedResults> publications, UnitId unit, Measure measure) {
        List<PublishedResults> latestFirst = new ArrayList<>(publications);
        latestFirst.sort(Comparator.comparing(PublishedResults::wave).reversed());
        List<Step> steps = new ArrayList<>();
        Set<UnitId> units = Set.of(unit);
        Optional<PublishedChange> change = Optional.empty();
        for (PublishedResults results : latestFirst) {
            boolean isJoined = change.isPresent() && change.get().since().equals(results.wave());
            if (isJoined) {
                units = change.get().base();
            }
            Optional<PublishedValue> value = valueOf(results, units, measure);
            Optional<Double> mean =
                    value.filter(PublishedValue::isShown).map(shown -> ((PublishedValue.Shown) shown).mean());
            if (mean.isEmpty() && isJoined) {
                mean = Optional.of(change.get().baseMean());
            }
            if (value.isPresent() || mean.isPresent()) {
                steps.add(new Step(results.wave(), value, mean, isJoined));
            }
            change = value.filter(PublishedValue::isShown).flatMap(shown -> ((PublishedValue.Shown) shown).change());
        }
        Collections.reverse(steps);
        return steps;
    }

    private static Optional<PublishedValue> valueOf(PublishedResults results, Set<UnitId> units, Measure measure) {
        if (units.size() != 1) {
            return Optional.empty();
        }
        UnitId only = units.iterator().next();
        return results.units().stream()
                .filter(unit -> unit.unit().id().equals(only))
                .findFirst()
                .map((PublishedUnit unit) -> unit.value(measure));
    }
}
