package fi.qwl.index;

import fi.qwl.model.Measure;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.stats.Adjustment;
import fi.qwl.stats.MeanDifference;
import fi.qwl.stats.TestResult;
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
        List<Map<Measure, MeasureResult>> compared = new ArrayList<>();
        now.units().forEach(unit -> compared.add(new LinkedHashMap<>(unit.measures())));
        for (Measure measure : now.measures()) {
            compare(measure, compared);
        }
        List<UnitResult> units = new ArrayList<>();
        for (int index = 0; index < compared.size(); index++) {
            units.add(now.units().get(index).withMeasures(compared.get(index)));
        }
        return units;
    }

    private void compare(Measure measure, List<Map<Measure, MeasureResult>> compared) {
        List<@Nullable Tested> changes = new ArrayList<>();
        double[] p = new double[compared.size()];
        for (int index = 0; index < p.length; index++) {
            Tested tested = changeOf(index, compared.get(index).get(measure));
            changes.add(tested);
            p[index] = tested == null ? Double.NaN : tested.p();
        }
        double smallestChange = now.model().riskRules().change().smallest();
        double[] adjusted = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
        for (int index = 0; index < p.length; index++) {
            MeasureResult result = compared.get(index).get(measure);
            Tested tested = changes.get(index);
            if (result != null && tested != null) {
                compared.get(index).put(measure, result.withChange(tested.judged(adjusted[index], smallestChange)));
            }
        }
    }

    private @Nullable Tested changeOf(int index, @Nullable MeasureResult result) {
        Optional<Set<UnitId>> base = bases.get(index);
        if (result == null
                || result.mean().isEmpty()
                || base.isEmpty()
                || !now.isComparable(earlier, result.measure())) {
            return null;
        }
        GroupLevel before = GroupLevel.of(earlier, base.get(), result.measure());
        if (before.mean().isEmpty()) {
            return null;
        }
        double then = before.mean().getAsDouble();
        Change change = new Change(
                earlier.wave(),
                base.get(),
                then,
                result.mean().getAsDouble() - then,
                ChangeVerdict.NOT_TESTED,
                earlier.releasedLevel(base.get(), result.measure()));
        GroupLevel level = GroupLevel.of(result);
        if (level.sd().isEmpty() || before.sd().isEmpty()) {
            boolean isTestable = level.hasSpread() && before.hasSpread();
            boolean isTooFew = isTestable && Math.min(level.n(), before.n()) < ChangeVerdict.FEWEST;
            return new Tested(isTooFew ? judged(change, ChangeVerdict.TOO_FEW) : change, Optional.empty(), Double.NaN);
        }
        MeanDifference difference = level.differenceFrom(before);
        double p = difference.test().outcome().map(TestResult.Outcome::p).orElse(Double.NaN);
        boolean isTested = Math.min(level.n(), before.n()) >= ChangeVerdict.FEWEST;
        // Too small groups are not shown, so they are not in the family either.
        return new Tested(change, Optional.of(difference), isTested ? p : Double.NaN);
    }

    private static Change judged(Change change, ChangeVerdict verdict) {
        return new Change(
                change.since(), change.base(), change.baseMean(), change.difference(), verdict, change.releasedBase());
    }

    /** A change with what its verdict rests on. */
    private record Tested(Change change, Optional<MeanDifference> means, double p) {

        Change judged(double adjustedP, double smallestChange) {
            return means.map(compared ->
                            YearChanges.judged(change, ChangeVerdict.of(compared, adjustedP, smallestChange)))
                    .orElse(change);
        }
    }
}
