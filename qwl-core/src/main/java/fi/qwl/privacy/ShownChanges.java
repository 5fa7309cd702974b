package fi.qwl.privacy;

import fi.qwl.index.Change;
import fi.qwl.index.Level;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.Results;
import fi.qwl.index.TestedChanges;
import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<Measure, List<Optional<PublishedChange>>> changes = new LinkedHashMap<>();
    private final Map<Wave, Map<String, Set<UnitId>>> releasedThen = new HashMap<>();

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
        TestedChanges tested = new TestedChanges(
                results.units().size(), results.model().riskRules().change().smallest());
        for (int unit = 0; unit < results.units().size(); unit++) {
            Optional<Change> change = findChange(unit, measure);
            if (change.isPresent() && !numbers.isOpen() && isTestShown(unit, measure, change.get())) {
                tested.test(unit, numbers.level(unit, measure), change.get().releasedBase());
            }
            found.add(change);
        }
        List<Optional<PublishedChange>> shown = new ArrayList<>();
        for (int unit = 0; unit < found.size(); unit++) {
            int index = unit;
            shown.add(found.get(unit)
                    .map(change -> numbers.isOpen()
                            ? exact(index, measure, change)
                            : released(index, measure, change, tested)));
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

    private PublishedChange released(int unit, Measure measure, Change change, TestedChanges tested) {
        Level now = numbers.level(unit, measure);
        Level then = change.releasedBase();
        double base = then.mean().orElseThrow();
        double difference = NineDecimals.round(now.mean().orElseThrow() - base);
        // Without spread that leaves, nothing that rests on spread may leave either: neither a test nor sameness.
        boolean isFewer = Math.min(now.n(), then.n()) < ChangeVerdict.FEWEST;
        ChangeVerdict untested = isFewer ? ChangeVerdict.TOO_FEW : ChangeVerdict.NOT_TESTED;
        return new PublishedChange(change.since(), change.base(), base, difference, tested.verdict(unit, untested));
    }

    /** What was released of the very answers that a change is since. */
    private Set<UnitId> releasedThen(Change change, String key) {
        return releasedThen
                .computeIfAbsent(change.since(), wave -> new HashMap<>())
                .computeIfAbsent(
                        key,
                        any -> results.findBaseSnapshot(change.since())
                                .map(snapshot -> Set.copyOf(ledger.released(change.since(), key, snapshot)))
                                .orElse(Set.of()));
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
