package fi.qwl.privacy;

import fi.qwl.index.Change;
import fi.qwl.index.Level;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.Results;
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
import org.jspecify.annotations.Nullable;

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
    private final Map<Measure, List<Optional<PublishedChange>>> changes = new LinkedHashMap<>();

    ShownChanges(
            ReleasedNumbers numbers, ReleaseLedger ledger, Map<Measure, boolean[]> means, Map<Measure, boolean[]> sds) {
        this.numbers = numbers;
        this.results = numbers.results();
        this.ledger = ledger;
        this.means = means;
        this.sds = sds;
    }

    /** The change of a shown value, if the value before was shown too. */
    Optional<PublishedChange> find(int unit, Measure measure) {
        return changes.computeIfAbsent(measure, this::changesOf).get(unit);
    }

    /**
     * The changes that leave, each p corrected for the number of those that leave: a correction over hidden changes too
     * would reveal something of them.
     */
    private List<Optional<PublishedChange>> changesOf(Measure measure) {
        List<Optional<Change>> found = new ArrayList<>();
        double[] p = new double[results.units().size()];
        @Nullable MeanDifference[] differences = new MeanDifference[p.length];
        for (int unit = 0; unit < p.length; unit++) {
            Optional<Change> change = findChange(unit, measure);
            boolean isTested = change.isPresent() && !numbers.isOpen() && isTestShown(unit, measure, change.get());
            differences[unit] = isTested
                    ? numbers.level(unit, measure)
                            .differenceFrom(change.orElseThrow().releasedBase())
                    : null;
            p[unit] = p(differences[unit]);
            found.add(change);
        }
        double[] adjusted = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
        List<Optional<PublishedChange>> shown = new ArrayList<>();
        for (int unit = 0; unit < p.length; unit++) {
            int index = unit;
            shown.add(found.get(unit)
                    .map(change -> numbers.isOpen()
                            ? exact(index, measure, change)
                            : released(index, measure, change, adjusted[index], differences[index])));
        }
        return shown;
    }

    private Optional<Change> findChange(int unit, Measure measure) {
        return results.units()
                .get(unit)
                .find(measure)
                .flatMap(MeasureResult::change)
                .filter(change -> isMarked(means, measure, unit))
                .filter(change ->
                        numbers.isOpen() || change.releasedBase().mean().isPresent())
                .filter(change -> releasedThen(change, measure.key()).containsAll(change.base()));
    }

    private PublishedChange exact(int unit, Measure measure, Change change) {
        ChangeVerdict verdict = isTestShown(unit, measure, change) ? change.verdict() : ChangeVerdict.NOT_TESTED;
        return new PublishedChange(change.since(), change.base(), change.baseMean(), change.difference(), verdict);
    }

    private PublishedChange released(
            int unit, Measure measure, Change change, double adjustedP, @Nullable MeanDifference means) {
        Level now = numbers.level(unit, measure);
        Level then = change.releasedBase();
        double base = then.mean().orElseThrow();
        double difference = NineDecimals.round(now.mean().orElseThrow() - base);
        // Without spread that leaves, nothing that rests on spread may leave either: neither a test nor sameness.
        boolean isFewer = Math.min(now.n(), then.n()) < ChangeVerdict.FEWEST;
        ChangeVerdict untested = isFewer ? ChangeVerdict.TOO_FEW : ChangeVerdict.NOT_TESTED;
        ChangeVerdict verdict = means == null || Double.isNaN(adjustedP)
                ? untested
                : ChangeVerdict.of(means, adjustedP, smallestChange());
        return new PublishedChange(change.since(), change.base(), base, difference, verdict);
    }

    private double smallestChange() {
        return results.model().riskRules().change().smallest();
    }

    private static double p(@Nullable MeanDifference means) {
        return means == null || Math.min(means.nA(), means.nB()) < ChangeVerdict.FEWEST
                ? Double.NaN
                : means.test().outcome().map(TestResult.Outcome::p).orElse(Double.NaN);
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
