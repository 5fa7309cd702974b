package fi.qwl.index;

import fi.qwl.model.Measure;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The changes of all units since an earlier wave, each with a verdict that knows how many were tested. */
final class YearChanges {

    private final Results now;
    private final Results earlier;
    private final List<Optional<Set<UnitId>>> bases = new ArrayList<>();

    YearChanges(Results now, Results earlier, UnitSuccession succession) {
        this.now = now;
        this.earlier = earlier;
        for (UnitResult unit : now.units()) {
            bases.add(succession.comparable(unit.unit().id(), earlier.organisation()));
        }
    }

    List<UnitResult> units() {
        Map<Measure, @Nullable Change[]> changes = new LinkedHashMap<>();
        now.measures().forEach(measure -> changes.put(measure, changesOf(measure)));
        List<UnitResult> units = new ArrayList<>();
        for (UnitResult unit : now.units()) {
            int index = units.size();
            Map<Measure, MeasureResult> compared = new LinkedHashMap<>(unit.measures());
            changes.forEach((measure, ofUnits) -> {
                Change change = ofUnits[index];
                if (change != null) {
                    compared.computeIfPresent(measure, (same, result) -> result.withChange(change));
                }
            });
            units.add(unit.withMeasures(compared));
        }
        return units;
    }

    private @Nullable Change[] changesOf(Measure measure) {
        @Nullable Change[] changes = new Change[now.units().size()];
        TestedChanges tested = new TestedChanges(
                changes.length, now.model().riskRules().change().smallest());
        for (int index = 0; index < changes.length; index++) {
            changes[index] = changeOf(index, measure, tested);
        }
        for (int index = 0; index < changes.length; index++) {
            Change change = changes[index];
            changes[index] = change == null ? null : change.withVerdict(tested.verdict(index, change.verdict()));
        }
        return changes;
    }

    private @Nullable Change changeOf(int index, Measure measure, TestedChanges tested) {
        MeasureResult result = now.units().get(index).measures().get(measure);
        Optional<Set<UnitId>> base = bases.get(index);
        if (result == null || result.mean().isEmpty() || base.isEmpty() || !now.isComparable(earlier, measure)) {
            return null;
        }
        GroupLevel before = GroupLevel.of(earlier, base.get(), measure);
        if (before.mean().isEmpty()) {
            return null;
        }
        GroupLevel level = GroupLevel.of(result);
        boolean isTestable = level.hasSpread() && before.hasSpread();
        boolean isTooFew = isTestable && Math.min(level.n(), before.n()) < ChangeVerdict.FEWEST;
        if (level.sd().isPresent() && before.sd().isPresent()) {
            tested.test(index, level.level(), before.level());
        }
        double then = before.mean().getAsDouble();
        return new Change(
                earlier.wave(),
                base.get(),
                then,
                result.mean().getAsDouble() - then,
                isTooFew ? ChangeVerdict.TOO_FEW : ChangeVerdict.NOT_TESTED,
                earlier.releasedLevel(base.get(), measure));
    }
}
