package fi.qwl.index;

import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.ReleasedRounding;
import fi.qwl.model.WholeIndex;
import fi.qwl.survey.UnitId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Levels as protected publications give them. Groups of several units are computed from the units' rounded numbers, since
 * an exact level of the group would add to these.
 */
final class ReleasedLevels {

    /** With a factor of fewer values than this the index is released in whole percent (measured for this library). */
    private static final int FEW_VALUES = 9;

    private final Results results;

    ReleasedLevels(Results results) {
        this.results = results;
    }

    Level of(Set<UnitId> ids, Measure measure) {
        if (results.isIndexOfMeans(measure)) {
            return indexOfMeans(ids);
        }
        Level joint = Level.empty();
        for (UnitId id : ids) {
            Level part = rounded(results.unit(id), measure);
            if (part.mean().isEmpty()) {
                return Level.empty();
            }
            joint = joint.mean().isEmpty() ? part : joint.merge(part);
        }
        return ids.size() == 1 ? joint : rounded(measure, joint);
    }

    private Level indexOfMeans(Set<UnitId> ids) {
        List<Level> levels =
                Stream.of(Factor.values()).map(factor -> of(ids, factor)).toList();
        long n = levels.stream().mapToLong(Level::n).min().orElseThrow();
        double[] means = levels.stream()
                .mapToDouble(level -> level.mean().orElse(Double.NaN))
                .toArray();
        double index = results.model().qwl(means[0], means[1], means[2]);
        return Double.isNaN(index) ? Level.empty() : rounded(WholeIndex.QWL, Level.of(n, index));
    }

    private Level rounded(UnitResult unit, Measure measure) {
        return unit.find(measure)
                .filter(result -> result.n().isPresent() && result.mean().isPresent())
                .map(result -> rounded(measure, result.level()))
                .orElseGet(Level::empty);
    }

    double rounded(Measure measure, double mean) {
        return ReleasedRounding.mean(mean, decimals(measure), results.model().verdictLimits(measure));
    }

    private Level rounded(Measure measure, Level level) {
        double mean = rounded(measure, level.mean().orElseThrow());
        OptionalDouble sd = level.sd();
        return sd.isEmpty()
                ? Level.of(level.n(), mean)
                : Level.of(
                        level.n(),
                        mean,
                        ReleasedRounding.spread(
                                sd.getAsDouble(), results.model().riskRules().spread()));
    }

    private int decimals(Measure measure) {
        boolean hasFewValues = measure == WholeIndex.QWL
                && results.measures().stream()
                        .anyMatch(each -> each instanceof Factor
                                && results.possibleValues(each).isFewerThan(FEW_VALUES));
        return hasFewValues ? 0 : 1;
    }
}
