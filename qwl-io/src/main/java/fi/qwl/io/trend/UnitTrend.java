package fi.qwl.io.trend;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Units followed back through publications by their own published changes: a change names the earlier units that the
 * unit continues. Where a publication has no change, what came before is not joined to it. Immutable.
 */
public final class UnitTrend {

    /** The latest publication first. */
    private final List<Published> waves;

    private record Published(Wave wave, Map<UnitId, PublishedUnit> units) {}

    /**
     * A wave of the trend.
     *
     * @param wave the wave
     * @param value what is said of the unit then; empty where the mean of several units is shown
     * @param mean the mean; empty where it is not shown
     * @param isJoined whether the wave after it was compared with it
     */
    public record Step(Wave wave, Optional<PublishedValue> value, Optional<Double> mean, boolean isJoined) {}

    private UnitTrend(List<Published> waves) {
        this.waves = waves;
    }

    /**
     * The trend of publications.
     *
     * @param publications one per wave, in any order
     * @return the trend
     */
    public static UnitTrend of(List<PublishedResults> publications) {
        List<Published> waves = new ArrayList<>();
        for (PublishedResults results : publications) {
            Map<UnitId, PublishedUnit> units = new HashMap<>();
            results.units().forEach(unit -> units.put(unit.unit().id(), unit));
            waves.add(new Published(results.wave(), units));
        }
        waves.sort(Comparator.comparing(Published::wave).reversed());
        return new UnitTrend(waves);
    }

    /**
     * A unit's steps.
     *
     * @param unit a unit of the latest wave
     * @param measure the measure
     * @return the waves of which something is said, in their order
     */
    public List<Step> back(UnitId unit, Measure measure) {
        List<Step> steps = new ArrayList<>();
        Set<UnitId> units = Set.of(unit);
        Optional<PublishedChange> change = Optional.empty();
        for (Published published : waves) {
            boolean isJoined = change.isPresent() && change.get().since().equals(published.wave());
            if (isJoined) {
                units = change.get().base();
            }
            Optional<PublishedValue> value = valueOf(published, units, measure);
            Optional<Double> mean =
                    value.filter(PublishedValue::isShown).map(shown -> ((PublishedValue.Shown) shown).mean());
            if (mean.isEmpty() && isJoined) {
                mean = Optional.of(change.get().baseMean());
            }
            if (value.isPresent() || mean.isPresent()) {
                steps.add(new Step(published.wave(), value, mean, isJoined));
            }
            change = value.filter(PublishedValue::isShown).flatMap(shown -> ((PublishedValue.Shown) shown).change());
        }
        Collections.reverse(steps);
        return steps;
    }

    private static Optional<PublishedValue> valueOf(Published published, Set<UnitId> units, Measure measure) {
        return units.size() == 1
                ? Optional.ofNullable(published.units().get(units.iterator().next()))
                        .map((PublishedUnit unit) -> unit.value(measure))
                : Optional.empty();
    }
}
