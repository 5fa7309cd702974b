package fi.qwl.privacy;

import fi.qwl.index.Change;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.Results;
import fi.qwl.index.Summary;
import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.stats.Adjustment;
import fi.qwl.stats.MeanDifference;
import fi.qwl.stats.TestResult;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which changes leave with a release, and with which verdicts: differences and tests of released numbers. For one thread,
 * after it is decided what is shown.
 */
final class ShownChanges {

    private final ReleasedNumbers numbers;
    private final Results results;
    private final ReleaseLedger ledger;
    private final Map<Measure, boolean[]> means;
    private final Map<Measure, boolean[]> sds;
    private final Map<Measure, List<Optional<Change>>> changes = new LinkedHashMap<>();

    ShownChanges(
            ReleasedNumbers numbers, ReleaseLedger ledger, Map<Measure, boolean[]> means, Map<Measure, boolean[]> sds) {
        this.numbers = numbers;
        this.results = numbers.results();
        this.ledger = ledger;
        this.means = means;
        this.sds = sds;
    }

    /** The change of a shown value, if the value before was shown too. */
    Optional<Change> find(int unit, Measure measure) {
        return changes.computeIfAbsent(measure, this::changesOf).get(unit);
    }

    /**
     * The changes that leave, each p corrected for the number of those that leave: a correction over hidden changes too
     * would reveal something of them.
     */
    private List<Optional<Change>> changesOf(Measure measure) {
        List<Optional<Change>> shown = new ArrayList<>();
        double[] p = new double[results.units().size()];
        for (int unit = 0; unit < p.length; unit++) {
            Optional<Change> change = released(unit, measure);
            shown.add(change);
            p[unit] = change.isPresent() && isTestShown(unit, measure, change.get())
                    ? p(numbers.level(unit, measure), change.get().releasedBase())
                    : Double.NaN;
        }
        double[] adjusted = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
        for (int unit = 0; unit < p.length; unit++) {
            if (shown.get(unit).isPresent()) {
                Change change = shown.get(unit).get();
                long nNow = numbers.level(unit, measure).n();
                ChangeVerdict verdict = numbers.isOpen()
                        ? change.verdict()
                        : ChangeVerdict.of(nNow, change.releasedBase().n(), adjusted[unit]);
                shown.set(
                        unit,
                        Optional.of(new Change(
                                change.since(), change.base(), change.baseMean(), change.difference(), verdict)));
            }
        }
        return shown;
    }

    private Optional<Change> released(int unit, Measure measure) {
        if (!isMarked(means, measure, unit)) {
            return Optional.empty();
        }
        Optional<Change> found = results.units().get(unit).find(measure).flatMap(MeasureResult::change);
        if (found.isEmpty()
                || !releasedThen(found.get(), measure.key()).containsAll(found.get().base())) {
            return Optional.empty();
        }
        Change exact = found.get();
        Summary base = exact.releasedBase();
        if (numbers.isOpen()) {
            boolean isTested = isTestShown(unit, measure, exact);
            return Optional.of(
                    new Change(
                            exact.since(),
                            exact.base(),
                            exact.baseMean(),
                            exact.difference(),
                            isTested ? exact.verdict() : ChangeVerdict.NOT_TESTED));
        }
        if (base.mean().isEmpty()) {
            return Optional.empty();
        }
        double then = base.mean().getAsDouble();
        double difference =
                NineDecimals.round(numbers.level(unit, measure).mean().orElseThrow() - then);
        return Optional.of(new Change(exact.since(), exact.base(), then, difference, ChangeVerdict.NOT_TESTED, base));
    }

    private static double p(Summary now, Summary then) {
        if (Math.min(now.n(), then.n()) < ChangeVerdict.FEWEST) {
            return Double.NaN;
        }
        return MeanDifference.ofSummaries(
                        Math.toIntExact(now.n()),
                        now.mean().orElseThrow(),
                        now.sd().orElseThrow(),
                        Math.toIntExact(then.n()),
                        then.mean().orElseThrow(),
                        then.sd().orElseThrow())
                .test()
                .outcome()
                .map(TestResult.Outcome::p)
                .orElse(Double.NaN);
    }

    /** What was released of the very answers that a change is since. */
    private Set<UnitId> releasedThen(Change change, String key) {
        return results.findBaseSnapshot(change.since())
                .map(snapshot -> ledger.released(change.since(), key, snapshot))
                .orElse(Set.of());
    }

    /** A test is made of both standard deviations, so its verdict leaves where both do. */
    private boolean isTestShown(int unit, Measure measure, Change change) {
        return isMarked(sds, measure, unit)
                && releasedThen(change, measure.key() + ReleaseLedger.SPREAD).containsAll(change.base());
    }

    private static boolean isMarked(Map<Measure, boolean[]> marks, Measure measure, int unit) {
        boolean[] ofMeasure = marks.get(measure);
        return ofMeasure != null && ofMeasure[unit];
    }
}
