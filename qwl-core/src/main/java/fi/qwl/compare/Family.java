package fi.qwl.compare;

import fi.qwl.index.GroupLevel;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.stats.Adjustment;
import fi.qwl.stats.Estimate;
import fi.qwl.stats.Method;
import fi.qwl.stats.Reason;
import fi.qwl.stats.TestResult;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.List;

/** Comparisons that are looked at together: their p-values are corrected for their number. For one thread. */
final class Family {

    private final Measure measure;
    private final long fewest;
    private final double smallestChange;
    private final List<Comparison> pending = new ArrayList<>();

    Family(Measure measure, long fewest, IndexModel model) {
        this.measure = measure;
        this.fewest = fewest;
        this.smallestChange = model.riskRules().change().smallest();
    }

    void addObstacle(UnitId unit, Obstacle obstacle) {
        pending.add(new Comparison.NotComparable(unit, measure, obstacle));
    }

    void add(UnitId unit, GroupLevel own, GroupLevel other) {
        if (own.mean().isEmpty()) {
            addObstacle(unit, Obstacle.NO_VALUE_NOW);
        } else if (other.mean().isEmpty()) {
            addObstacle(unit, Obstacle.NO_OTHER_VALUE);
        } else {
            pending.add(uncorrected(unit, own, other));
        }
    }

    List<Comparison> comparisons() {
        double[] p = new double[pending.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = pOf(pending.get(i));
        }
        double[] holm = Adjustment.HOLM.adjust(p);
        double[] benjaminiHochberg = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
        List<Comparison> corrected = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            corrected.add(corrected(pending.get(i), holm[i], benjaminiHochberg[i]));
        }
        return List.copyOf(corrected);
    }

    /** Groups that are too small are shown their difference but do not count in the number of tests. */
    private double pOf(Comparison comparison) {
        return comparison
                .compared()
                .filter(compared ->
                        compared.own().n() >= fewest && compared.other().n() >= fewest)
                .flatMap(compared -> compared.test().asMeanDifference())
                .flatMap(difference -> difference.test().outcome())
                .map(TestResult.Outcome::p)
                .orElse(Double.NaN);
    }

    private Comparison.Compared uncorrected(UnitId unit, GroupLevel own, GroupLevel other) {
        double difference = own.mean().orElseThrow() - other.mean().orElseThrow();
        Comparison.Tested test = tested(own, other);
        int n = Math.toIntExact(own.n() + other.n());
        return new Comparison.Compared(
                unit,
                measure,
                own,
                other,
                difference,
                test,
                undefined(Method.HOLM, n),
                undefined(Method.BENJAMINI_HOCHBERG, n),
                ChangeVerdict.NOT_TESTED);
    }

    private static Comparison.Tested tested(GroupLevel own, GroupLevel other) {
        boolean isKnown = own.hasSpread() && other.hasSpread();
        return isKnown
                ? new Comparison.Tested.Welch(own.differenceFrom(other))
                : new Comparison.Tested.SpreadNotKnown();
    }

    private Comparison corrected(Comparison comparison, double holm, double benjaminiHochberg) {
        if (!(comparison instanceof Comparison.Compared compared)) {
            return comparison;
        }
        int n = Math.toIntExact(compared.own().n() + compared.other().n());
        return new Comparison.Compared(
                compared.unit(),
                measure,
                compared.own(),
                compared.other(),
                compared.difference(),
                compared.test(),
                estimate(Method.HOLM, n, holm),
                estimate(Method.BENJAMINI_HOCHBERG, n, benjaminiHochberg),
                compared.test()
                        .asMeanDifference()
                        .map(difference -> ChangeVerdict.of(difference, benjaminiHochberg, smallestChange))
                        .orElse(ChangeVerdict.NOT_TESTED));
    }

    private static Estimate estimate(Method method, int n, double value) {
        return Double.isNaN(value) ? undefined(method, n) : new Estimate.Value(method, n, value);
    }

    private static Estimate undefined(Method method, int n) {
        return new Estimate.Undefined(method, n, Reason.TOO_FEW_VALUES);
    }
}
