package fi.qwl.privacy;

import fi.qwl.index.Level;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.RiskStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of results as a policy lets them leave: rounded, but for open data. For one thread. */
final class ReleasedNumbers {

    private final Results results;
    private final boolean isOpen;
    private final Map<Measure, @Nullable Level[]> levels = new HashMap<>();

    ReleasedNumbers(Results results, DisclosurePolicy policy) {
        this.results = results;
        this.isOpen = policy.openDataReason().isPresent();
    }

    Results results() {
        return results;
    }

    boolean isOpen() {
        return isOpen;
    }

    /** A unit's n, mean and standard deviation; it has a mean and an n. */
    Level level(int unit, Measure measure) {
        @Nullable
        Level[] ofMeasure =
                levels.computeIfAbsent(measure, any -> new Level[results.units().size()]);
        Level known = ofMeasure[unit];
        Level level = known == null ? read(unit, measure) : known;
        ofMeasure[unit] = level;
        return level;
    }

    private Level read(int unit, Measure measure) {
        UnitResult result = results.units().get(unit);
        return isOpen
                ? result.find(measure).orElseThrow().level()
                : results.releasedLevel(Set.of(result.unit().id()), measure);
    }

    double mean(Measure measure, double exact) {
        return isOpen ? exact : results.releasedMean(measure, exact);
    }

    /** Where a released mean of a factor stands; null for other measures. */
    @Nullable
    RiskStatus status(Measure measure, Level level) {
        if (!(measure instanceof Factor factor)) {
            return null;
        }
        double personStep = results.possibleValues(measure).step() / level.n();
        return RiskStatus.of(
                level.mean().orElseThrow(), results.model().limits().of(factor), personStep);
    }
}
