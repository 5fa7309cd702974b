package fi.qwl.privacy;

import fi.qwl.index.PossibleValues;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.index.ValueCounts;
import fi.qwl.model.Measure;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A wave that is released again from other answers in the same tree: late, withdrawn or corrected ones. New values go only to
 * units that had a value of the state before and would have one in a first release of the new answers, and so that what
 * changed in each of them, outside new-valued units below it, is of nobody or of at least k people, and far from the ends of
 * what so many people could change. Next to that, of each group that earlier releases allow to be solved, nobody or at least k
 * people answered as they do now where a change touches it: else the change and the group would give the few who stayed away.
 * Nor is the change of a home unit revealed that had changed between earlier releases. Takes time in proportion to the units
 * and to the changed answers.
 *
 * <p>A unit that kept its first value keeps it in later corrections too, since the changes in between would be solved.
 */
final class CorrectedRelease {

    private static final int NONE = -1;

    private final Results then;
    private final Results now;
    private final ReleaseLedger ledger;
    private final Set<CorrectionRule> rules;
    private final Publication before;
    private final Publication fresh;
    private final LocalDate beforeDay;
    private final DisclosurePolicy policy;
    private final Organisation organisation;
    private final List<Measure> measures;
    /** By unit: what changed in it and below, by measure. */
    private final List<Map<Measure, AnswerChange>> changes = new ArrayList<>();

    /** By unit: whether a change in it or below would leave too few of a group that earlier releases reveal. */
    private final boolean[] leavesFew;
    /** By unit: whether a change in it or below replaces a group that earlier releases reveal. */
    private final boolean[] replacesAll;

    private final boolean[] isNew;
    private final boolean[] isChanged;

    /**
     * A corrected release.
     *
     * @param then the state of the answers before
     * @param now the state that is to be released
     * @param before what was published of the state before
     * @param fresh what a first release of the new state would be
     * @param states all states of the answers that were released, the one before among them
     * @param ledger what of each state was released
     * @param rules what has to hold for a new value; all but in tests
     */
    CorrectedRelease(
            Results then,
            Results now,
            Publication before,
            Publication fresh,
            List<Results> states,
            ReleaseLedger ledger,
            Set<CorrectionRule> rules) {
        this.rules = rules;
        this.ledger = ledger;
        this.then = then;
        this.now = now;
        this.before = before;
        this.fresh = fresh;
        this.beforeDay = before.day();
        this.policy = fresh.results().policy();
        this.organisation = now.organisation();
        this.measures = now.measures().stream()
                .filter(measure -> !now.isIndexOfMeans(measure))
                .toList();
        this.isNew = new boolean[organisation.size()];
        this.isChanged = new boolean[organisation.size()];
        this.leavesFew = new boolean[organisation.size()];
        this.replacesAll = new boolean[organisation.size()];
        readChanges();
        states.forEach(this::judgeGroups);
        addUp();
        // The tree says nothing of groups across it, nor of neighbours that were shown together: then all is kept.
        boolean hasGroups = ledger.releasesOf(now.wave()).stream()
                .anyMatch(release -> !release.groups().isEmpty());
        if (!hasGroups) {
            choose();
        }
    }

    /** Whether two states differ in nothing but answers, each of which is known. */
    static boolean canJudge(Results then, Results now) {
        return then instanceof Results.Computed
                && now instanceof Results.Computed
                && then.order() == now.order()
                && then.model().equals(now.model())
                && then.measures().equals(now.measures())
                && parents(then.organisation()).equals(parents(now.organisation()));
    }

    private static Map<UnitId, String> parents(Organisation organisation) {
        Map<UnitId, String> parents = new TreeMap<>();
        for (Unit unit : organisation.units()) {
            parents.put(unit.id(), unit.parent().map(UnitId::value).orElse(""));
        }
        return parents;
    }

    private void readChanges() {
        for (Unit unit : organisation.units()) {
            UnitResult first = then.unit(unit.id());
            UnitResult second = now.unit(unit.id());
            Map<Measure, AnswerChange> ofUnit = new LinkedHashMap<>();
            measures.forEach(measure ->
                    ofUnit.put(measure, AnswerChange.of(first.directValues(measure), second.directValues(measure))));
            changes.add(ofUnit);
        }
    }

    /** The groups that a state's releases allow to be solved, by the unit whose sum begins each. */
    private void judgeGroups(Results state) {
        for (Measure measure : measures) {
            Set<UnitId> released = ledger.released(now.wave(), measure.key(), state.snapshot());
            int[] groups = new int[organisation.size()];
            long[] people = new long[organisation.size()];
            Map<Integer, AnswerChange> since = new LinkedHashMap<>();
            for (int unit = 0; unit < groups.length; unit++) {
                UnitId id = organisation.units().get(unit).id();
                int above = unit == 0 ? NONE : groups[organisation.parentOf(unit)];
                groups[unit] = released.contains(id) ? unit : above;
                if (groups[unit] != NONE) {
                    ValueCounts first = state.unit(id).directValues(measure);
                    people[groups[unit]] += first.n();
                    since.computeIfAbsent(groups[unit], none -> new AnswerChange())
                            .add(AnswerChange.of(first, now.unit(id).directValues(measure)));
                }
            }
            for (int unit = 0; unit < groups.length; unit++) {
                AnswerChange ofGroup = since.get(groups[unit]);
                if (ofGroup != null && !of(changes.get(unit), measure).isNone()) {
                    long stayed = people[groups[unit]] - ofGroup.removed();
                    leavesFew[unit] |= rules.contains(CorrectionRule.ENOUGH_STAYED)
                            && stayed > 0
                            && stayed < policy.minimumCellSize();
                    replacesAll[unit] |=
                            rules.contains(CorrectionRule.ENOUGH_REPLACED) && stayed == 0 && people[groups[unit]] > 0;
                    leavesFew[unit] |=
                            rules.contains(CorrectionRule.UNCHANGED_BETWEEN) && isChangedBetween(state, unit, measure);
                }
            }
        }
    }

    private boolean isChangedBetween(Results state, int unit, Measure measure) {
        UnitId id = organisation.units().get(unit).id();
        return !state.unit(id).directValues(measure).equals(then.unit(id).directValues(measure));
    }

    private void addUp() {
        for (int unit = organisation.size() - 1; unit >= 0; unit--) {
            Map<Measure, AnswerChange> ofUnit = changes.get(unit);
            isChanged[unit] = ofUnit.values().stream().anyMatch(change -> !change.isNone());
            if (unit > 0) {
                int parent = organisation.parentOf(unit);
                ofUnit.forEach(
                        (measure, change) -> of(changes.get(parent), measure).add(change));
                leavesFew[parent] |= leavesFew[unit];
                replacesAll[parent] |= replacesAll[unit];
            }
        }
    }

    private static AnswerChange of(Map<Measure, AnswerChange> changes, Measure measure) {
        AnswerChange change = changes.get(measure);
        if (change == null) {
            throw new IllegalStateException("no changes of " + measure.key());
        }
        return change;
    }

    /** From the root down, so that the largest groups get new values first. */
    private void choose() {
        boolean[] isCandidate = candidates();
        List<@Nullable Map<Measure, AnswerChange>> residuals = new ArrayList<>();
        for (int unit = 0; unit < organisation.size(); unit++) {
            residuals.add(isChanged[unit] ? null : changes.get(unit));
            if (!isChanged[unit] || !isCandidate[unit]) {
                continue;
            }
            Map<Measure, AnswerChange> own = changes.get(unit);
            int above = known(unit);
            Map<Measure, AnswerChange> left = above < 0 ? null : without(residuals.get(above), own);
            boolean isEnough = !rules.contains(CorrectionRule.ENOUGH_CHANGED) || isSafe(own, unit);
            boolean isEnoughOutside = left == null
                    || !rules.contains(CorrectionRule.ENOUGH_OUTSIDE)
                    || (!leavesFew[above] && isSafe(left, above));
            if (isEnough && isEnoughOutside) {
                isNew[unit] = true;
                residuals.set(unit, own);
                if (left != null) {
                    residuals.set(above, left);
                }
            }
        }
    }

    /** The nearest unit above whose new value is known: shown, or the one before, since in all nothing changed in it. */
    private int known(int unit) {
        int above = organisation.parentOf(unit);
        while (above >= 0 && !isNew[above] && !isUnchangedAndShown(above)) {
            above = organisation.parentOf(above);
        }
        return above;
    }

    private boolean isUnchangedAndShown(int unit) {
        return rules.contains(CorrectionRule.UNCHANGED_ABOVE)
                && !isChanged[unit]
                && hasNumbers(then(unit))
                && then(unit).keptFrom().isEmpty();
    }

    /**
     * Units with a value of the state before that a first release of the new one would show; above units that keep theirs
     * because nothing changed in them only where that release would show them too, so that what is left is judged by it.
     */
    private boolean[] candidates() {
        boolean[] isCandidate = new boolean[organisation.size()];
        boolean[] hasOther = new boolean[organisation.size()];
        for (int unit = organisation.size() - 1; unit >= 0; unit--) {
            PublishedUnit first = then(unit);
            PublishedUnit second = fresh.results().all().units().get(unit);
            boolean wasShown = hasShown(first) && first.keptFrom().isEmpty();
            UnitId id = first.unit().id();
            boolean isShown = measures.stream()
                    .allMatch(measure ->
                            !ledger.released(now.wave(), measure.key()).contains(id)
                                    || second.value(measure).isShown());
            boolean isSamePattern = !rules.contains(CorrectionRule.SAME_PATTERN) || (isShown && !hasOther[unit]);
            isCandidate[unit] = wasShown && isSamePattern && !leavesFew[unit];
            hasOther[unit] |= !isShown;
            if (unit > 0 && hasOther[unit]) {
                hasOther[organisation.parentOf(unit)] = true;
            }
        }
        return isCandidate;
    }

    /** Neighbours in which nothing changed are shown together as before; others no more. */
    private List<PublishedGroup> unchangedNeighbours() {
        return before.results().all().merged().stream()
                .filter(group ->
                        group.group().units().stream().noneMatch(unit -> isChanged[organisation.indexOf(unit)]))
                .toList();
    }

    private static boolean hasShown(PublishedUnit unit) {
        return unit.values().values().stream().anyMatch(PublishedValue::isShown);
    }

    private Map<Measure, AnswerChange> without(
            @Nullable Map<Measure, AnswerChange> all, Map<Measure, AnswerChange> part) {
        Map<Measure, AnswerChange> left = new LinkedHashMap<>();
        if (all != null) {
            all.forEach((measure, change) -> left.put(measure, change.without(of(part, measure))));
        }
        return left;
    }

    private boolean isSafe(Map<Measure, AnswerChange> changed, int unit) {
        return changed.entrySet().stream()
                .allMatch(entry -> isSafe(entry.getKey(), entry.getValue())
                        && (!replacesAll[unit]
                                || entry.getValue().isNone()
                                || entry.getValue().added() >= policy.minimumCellSize()));
    }

    /** One of the changed people subtracts the own answer, so that the others must be far from the ends, too. */
    private boolean isSafe(Measure measure, AnswerChange change) {
        if (change.isNone() || policy.openDataReason().isPresent()) {
            return true;
        }
        PossibleValues possible = now.possibleValues(measure);
        double range = possible.highest() - possible.lowest();
        double ofOthers = range + ProtectionInput.endDistance(measure, possible).ofOthers(1);
        boolean isFar = !rules.contains(CorrectionRule.FAR_FROM_ENDS)
                || change.fromEnds(possible) >= Math.max(policy.distanceFromEnds(range), ofOthers);
        return change.people() >= policy.minimumCellSize() && isFar;
    }

    /**
     * What is published and recorded of it.
     *
     * @param correction what becomes of values that cannot be replaced; none beside another wave that holds the same answers
     * @param task what it is decided from
     */
    Decision<Publication> decide(Optional<Correction> correction, ReleaseTask task) {
        List<PublishedUnit> units = new ArrayList<>();
        Map<String, Set<UnitId>> shown = new TreeMap<>();
        for (int unit = 0; unit < organisation.size(); unit++) {
            PublishedUnit published = unit(unit, correction);
            units.add(published);
            if (isNew[unit]) {
                UnitId id = published.unit().id();
                published.values().forEach((measure, value) -> {
                    if (value.isShown()) {
                        shown.computeIfAbsent(measure.key(), first -> new TreeSet<>())
                                .add(id);
                    }
                });
                if (published.participation().isShown()) {
                    shown.computeIfAbsent(ReleaseLedger.PARTICIPATION, first -> new TreeSet<>())
                            .add(id);
                }
            }
        }
        markDays(units);
        PublishedResults results = PublishedResults.of(
                now,
                policy,
                new PublishedResults.Part(units, List.of(), correction.isEmpty() ? List.of() : unchangedNeighbours()),
                EnumSet.of(Publication.Reduction.OTHER_ANSWERS),
                new ReleaseMark(task.stamp().revision(), task.stamp().day()));
        ReleaseLedger.Release release =
                new ReleaseLedger.Release(now.wave(), now.snapshot(), policy, shown, Map.of(), Map.of(), task.stamp());
        return new Decision<>(new Publication(results), release);
    }

    private PublishedUnit unit(int unit, Optional<Correction> correction) {
        PublishedUnit first = then(unit);
        if (isNew[unit]) {
            return renewed(first, fresh.results().all().units().get(unit));
        }
        if (correction.isEmpty()) {
            Unit own = organisation.units().get(unit);
            boolean isOld = isChanged[unit] || first.keptFrom().isPresent();
            return isOld ? first.hidden(own, HiddenReason.PROTECTED) : first.ofOtherWave(own);
        }
        if (!isChanged[unit] || !hasNumbers(first)) {
            return first;
        }
        return correction.get() == Correction.WRONG
                ? first.hidden(first.unit(), HiddenReason.WITHDRAWN)
                : first.withKeptFrom(first.keptFrom().orElse(beforeDay));
    }

    /** Above a unit that keeps its value, what is of the new answers is marked. */
    private void markDays(List<PublishedUnit> units) {
        for (int unit = units.size() - 1; unit > 0; unit--) {
            PublishedUnit above = units.get(organisation.parentOf(unit));
            boolean isEarlier =
                    units.get(unit).keptFrom().isPresent() || units.get(unit).isOfDifferentDays();
            if (isEarlier && above.keptFrom().isEmpty() && hasNumbers(above)) {
                units.set(organisation.parentOf(unit), above.overKept());
            }
        }
    }

    private PublishedUnit then(int unit) {
        UnitId id = organisation.units().get(unit).id();
        return before.results().all().units().get(then.organisation().indexOf(id));
    }

    private static boolean hasNumbers(PublishedUnit unit) {
        return unit.participation().isShown()
                || unit.values().values().stream().anyMatch(value -> !(value instanceof PublishedValue.Hidden));
    }

    /** Means and their n only: spread next to that of the state before would say more of the people who did not change. */
    private static PublishedUnit renewed(PublishedUnit first, PublishedUnit second) {
        Map<Measure, PublishedValue> values = new LinkedHashMap<>();
        second.values().forEach((measure, value) -> {
            boolean isRenewed = first.value(measure).isShown();
            values.put(
                    measure,
                    isRenewed && value instanceof PublishedValue.Shown shown
                            ? bare(shown)
                            : new PublishedValue.Hidden(HiddenReason.PROTECTED));
        });
        boolean hasParticipation = first.participation().isShown();
        return new PublishedUnit(
                second.unit(),
                hasParticipation ? second.participation() : Participation.hidden(),
                values,
                Map.of(),
                List.of());
    }

    private static PublishedValue.Shown bare(PublishedValue.Shown shown) {
        PublishedValue.Shown mean = PublishedValue.Shown.of(shown.n(), shown.mean())
                .withStatus(shown.status().orElse(null));
        return mean.withChange(shown.change().map(CorrectedRelease::untested).orElse(null));
    }

    private static PublishedChange untested(PublishedChange change) {
        ChangeVerdict verdict =
                change.verdict() == ChangeVerdict.TOO_FEW ? ChangeVerdict.TOO_FEW : ChangeVerdict.NOT_TESTED;
        return new PublishedChange(change.since(), change.base(), change.baseMean(), change.difference(), verdict);
    }
}
