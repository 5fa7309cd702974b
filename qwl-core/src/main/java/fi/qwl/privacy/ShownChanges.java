package fi.qwl.privacy;

import fi.qwl.index.Change;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.model.Measure;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.stats.Adjustment;
import fi.qwl.survey.UnitId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which changes leave with a release, and with which verdicts. For one thread, after it is decided what is shown. */
final class ShownChanges {

    private final Results results;
    private final ReleaseLedger ledger;
    private final Map<Measure, boolean[]> means;
    private final Map<Measure, boolean[]> spread;
    private final Map<Measure, Map<UnitId, ChangeVerdict>> verdicts = new LinkedHashMap<>();

    ShownChanges(Results results, ReleaseLedger ledger, Map<Measure, boolean[]> means, Map<Measure, boolean[]> spread) {
        this.results = results;
        this.ledger = ledger;
        this.means = means;
        this.spread = spread;
    }

    /** The change of a shown value, if the value before was shown too. */
    Optional<Change> find(UnitResult unit, MeasureResult result, boolean hasSpread) {
        return findChange(result).map(change -> change.withVerdict(verdict(unit, result, change, hasSpread)));
    }

    private Optional<Change> findChange(MeasureResult result) {
        return result.change()
                .filter(change -> releasedThen(change, result.measure().key()).containsAll(change.base()));
    }

    /** What was released of the very answers that a change is since. */
    private Set<UnitId> releasedThen(Change change, String key) {
        return results.findBaseSnapshot(change.since())
                .map(snapshot -> ledger.released(change.since(), key, snapshot))
                .orElse(Set.of());
    }

    private ChangeVerdict verdict(UnitResult unit, MeasureResult result, Change change, boolean hasSpread) {
        if (change.verdict() == ChangeVerdict.TOO_FEW) {
            return ChangeVerdict.TOO_FEW;
        }
        if (!isTestShown(result, change, hasSpread)) {
            return ChangeVerdict.NOT_TESTED;
        }
        return Objects.requireNonNull(
                verdicts.computeIfAbsent(result.measure(), this::verdictsOf)
                        .get(unit.unit().id()),
                "verdict");
    }

    /** A test carries the spread of both groups, so its verdict leaves by the rule of spread. */
    private boolean isTestShown(MeasureResult result, Change change, boolean hasSpread) {
        return hasSpread
                && releasedThen(change, result.measure().key() + ReleaseLedger.SPREAD)
                        .containsAll(change.base());
    }

    /**
     * The verdicts that leave, each p corrected for the number of those that leave: a correction over hidden changes too
     * would tell of them.
     */
    private Map<UnitId, ChangeVerdict> verdictsOf(Measure measure) {
        double[] p = new double[results.units().size()];
        for (int index = 0; index < p.length; index++) {
            boolean isShown = isMarked(means, measure, index);
            boolean hasSpread = isMarked(spread, measure, index);
            Optional<MeasureResult> result =
                    results.units().get(index).find(measure).filter(found -> isShown);
            p[index] = result.flatMap(this::findChange)
                    .filter(change -> isTestShown(result.orElseThrow(), change, hasSpread))
                    .map(Change::p)
                    .orElse(Double.NaN);
        }
        double[] adjusted = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
        Map<UnitId, ChangeVerdict> corrected = new LinkedHashMap<>();
        for (int index = 0; index < p.length; index++) {
            corrected.put(
                    results.units().get(index).unit().id(),
                    ChangeVerdict.of(ChangeVerdict.FEWEST, ChangeVerdict.FEWEST, adjusted[index]));
        }
        return corrected;
    }

    private static boolean isMarked(Map<Measure, boolean[]> marks, Measure measure, int index) {
        boolean[] ofMeasure = marks.get(measure);
        return ofMeasure != null && ofMeasure[index];
    }
}
