package fi.qwl.privacy;

import fi.qwl.index.Level;
import fi.qwl.index.Results;
import fi.qwl.index.UnitResult;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexClasses;
import fi.qwl.model.Measure;
import fi.qwl.model.ReleasedRounding;
import fi.qwl.model.RiskRules;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.SharedItems;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.IndividualRiskVerdict;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One release in the making: what of each measure is shown, then what is said of it. For one thread. */
final class ReleaseWork {

    /** Where the steps of a coarse mean begin, and the last ends. */
    private static final double[] STEPS = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100};

    /** What was computed or reported. */
    private final Results source;
    /** Hidden neighbours that are shown together. */
    private final List<UnitGroup> merged;
    /** The same with these as units of the tree. */
    private final Results results;

    private final DisclosurePolicy policy;
    private final ReleaseLedger ledger;
    private final ReleaseStamp stamp;
    private final Organisation organisation;
    private final List<UnitGroup> groups;
    private final Map<Measure, MeasureProtection> protections = new LinkedHashMap<>();
    private final Map<Measure, boolean[]> means = new LinkedHashMap<>();
    private final Map<Measure, PublishedValue.@Nullable Ranged[]> ranges = new LinkedHashMap<>();
    private final Map<Measure, boolean[]> sds = new LinkedHashMap<>();
    private final Map<Measure, boolean[]> spreadWords = new LinkedHashMap<>();
    private final Map<Measure, boolean[]> bands = new LinkedHashMap<>();

    private final Map<Measure, Map<Integer, PublishedValue.Distribution>> distributions = new LinkedHashMap<>();
    private final Map<Measure, boolean[]> shownGroups = new LinkedHashMap<>();
    private final Map<Measure, GroupProtection> byGroup = new LinkedHashMap<>();
    private final Map<String, Results> bySnapshot = new LinkedHashMap<>();
    private final LinkedMeasures linked;
    private final ReleasedNumbers numbers;
    private final ShownChanges changes;
    private final Set<Publication.Reduction> reductions = EnumSet.noneOf(Publication.Reduction.class);

    ReleaseWork(Results results, ReleaseTask task) {
        task.requireGroupsOf(results);
        this.source = results;
        this.groups = task.groups();
        this.policy = task.policy();
        this.ledger = task.ledger();
        this.stamp = task.stamp();
        this.merged = NeighbourMerges.of(results, policy, ledger);
        this.results = results instanceof Results.Computed computed && !merged.isEmpty()
                ? computed.withUnitsBetween(NeighbourMerges.inserted(results.organisation(), merged))
                : results;
        this.organisation = this.results.organisation();
        task.earlier().forEach(earlier -> bySnapshot.put(earlier.snapshot(), earlier));
        bySnapshot.put(results.snapshot(), results);
        this.linked = new LinkedMeasures(results, policy);
        this.numbers = new ReleasedNumbers(this.results, policy);
        this.changes = new ShownChanges(numbers, ledger, means, sds);
    }

    Decision<Publication> decide() {
        String snapshot = source.snapshot();
        Optional<AnswerHistory> history = findHistory(snapshot);
        if (history.isPresent()) {
            protectLater(history.get());
        } else {
            protectAll();
        }
        if (results.order() == ScoringOrder.MEANS_FIRST && means.containsKey(WholeIndex.QWL)) {
            means.put(WholeIndex.QWL, whereAllFactorsAre());
            bands.put(WholeIndex.QWL, new boolean[organisation.size()]);
            ranges.remove(WholeIndex.QWL);
        }
        boolean[] participation = isOtherOrganisation()
                ? new boolean[organisation.size()]
                : new ParticipationProtection(results, policy)
                        .choose(numbersShown(), isIn(ledger.released(results.wave(), ReleaseLedger.PARTICIPATION)));
        HidingReasons reasons = new HidingReasons(results, policy, unit -> participation[unit]);
        Map<Measure, List<List<Integer>>> families = new LinkedHashMap<>();
        means.forEach((measure, marks) -> families.put(measure, ValueProtection.families(organisation, marks)));
        List<PublishedUnit> units = new ArrayList<>();
        for (Unit unit : source.organisation().units()) {
            int index = organisation.indexOf(unit.id());
            units.add(unit(index, participation[index], reasons, families));
        }
        List<PublishedGroup> neighbours = new ArrayList<>();
        for (UnitGroup group : merged) {
            int index = organisation.indexOf(new UnitId(group.id()));
            neighbours.add(new PublishedGroup(group, values(index, reasons)));
        }
        Map<String, Set<UnitId>> released = new LinkedHashMap<>();
        means.forEach((measure, marks) -> released.put(measure.key(), unitIds(marks)));
        Map<Measure, boolean[]> coarse = new LinkedHashMap<>();
        ranges.keySet().forEach(measure -> coarse.put(measure, coarse(measure)));
        putShown(released, coarse, ReleaseLedger.RANGE);
        putShown(released, sds, ReleaseLedger.SPREAD);
        putShown(released, spreadWords, ReleaseLedger.SPREAD_WORD);
        putShown(released, bands, ReleaseLedger.BAND);
        distributions.forEach((measure, ofUnits) -> {
            if (!ofUnits.isEmpty()) {
                released.put(
                        measure.key() + ReleaseLedger.DISTRIBUTION,
                        ofUnits.keySet().stream().map(this::idOf).collect(Collectors.toSet()));
            }
        });
        released.put(ReleaseLedger.PARTICIPATION, unitIds(participation));
        ReleaseLedger.Release release = new ReleaseLedger.Release(
                results.wave(), snapshot, policy, released, releasedGroups(), releasedBackgrounds(), stamp);
        PublishedResults published = PublishedResults.of(
                source,
                policy,
                new PublishedResults.Part(units, publishedGroups(reasons), neighbours),
                reductions,
                new ReleaseMark(stamp.revision(), stamp.day()));
        return new Decision<>(new Publication(published), release);
    }

    private Optional<AnswerHistory> findHistory(String snapshot) {
        Set<String> others = new TreeSet<>(ledger.snapshots(results.wave()));
        others.remove(snapshot);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        if (!bySnapshot.keySet().containsAll(others)) {
            throw refused(ReleaseRefusal.Code.EARLIER_RESULTS_GONE);
        }
        List<Results> earlier =
                others.stream().map(other -> requireResults(other)).toList();
        AnswerHistory history =
                AnswerHistory.of(results, earlier).orElseThrow(() -> refused(ReleaseRefusal.Code.CHANGES_UNKNOWN));
        reductions.add(Publication.Reduction.OTHER_ANSWERS);
        return Optional.of(history);
    }

    private Results requireResults(String snapshot) {
        return Objects.requireNonNull(bySnapshot.get(snapshot), "results");
    }

    private ReleaseRefusedException refused(ReleaseRefusal.Code code) {
        return ReleaseRefusal.of(code, results.wave()).exception();
    }

    private boolean isOtherOrganisation() {
        return ledger.snapshots(results.wave()).stream()
                .map(bySnapshot::get)
                .anyMatch(then -> then != null && !isSameTree(then.organisation()));
    }

    private boolean isSameTree(Organisation then) {
        return parents(then).equals(parents(source.organisation()));
    }

    private static Map<UnitId, Optional<UnitId>> parents(Organisation tree) {
        return tree.units().stream().collect(Collectors.toMap(Unit::id, Unit::parent));
    }

    /** The factors and the index are shown where all of them may be. */
    private void protectLater(AnswerHistory history) {
        results.measures().forEach(measure -> protectLater(measure, history));
        List<boolean[]> linked = this.linked.all().stream()
                .map(measure -> marksOf(means, measure))
                .toList();
        for (int index = 0; index < organisation.size(); index++) {
            int unit = index;
            boolean isShown = linked.stream().allMatch(marks -> marks[unit]);
            if (!linked.isEmpty() && !isShown) {
                means.values().forEach(marks -> marks[unit] = false);
            }
        }
    }

    private static boolean[] marksOf(Map<Measure, boolean[]> marks, Measure measure) {
        return Objects.requireNonNull(marks.get(measure), "marks");
    }

    private void protectLater(Measure measure, AnswerHistory history) {
        MeasureProtection protection = new MeasureProtection(ProtectionInput.of(results, measure), policy);
        protections.put(measure, protection);
        LaterRelease later =
                new LaterRelease(results, measure, policy, history, ledger.releasesOf(results.wave()), bySnapshot);
        boolean isJudged = !sharesItems(measure)
                && (measure != WholeIndex.QWL || linked.all().contains(measure) || results.isIndexOfMeans(measure));
        means.put(measure, isJudged ? later.choose(protection) : new boolean[organisation.size()]);
        shownGroups.put(measure, new boolean[groups.size()]);
        if (!groups.isEmpty()) {
            reductions.add(Publication.Reduction.GROUPS);
        }
    }

    private Map<String, List<UnitGroup>> releasedGroups() {
        Map<String, List<UnitGroup>> released = new LinkedHashMap<>();
        shownGroups.forEach((measure, marks) -> {
            List<UnitGroup> ofMeasure = new ArrayList<>();
            for (int group = 0; group < marks.length; group++) {
                if (marks[group]) {
                    ofMeasure.add(groups.get(group));
                }
            }
            if (!ofMeasure.isEmpty()) {
                released.put(measure.key(), ofMeasure);
            }
        });
        if (!merged.isEmpty()) {
            released.put(ReleaseLedger.MERGED, merged);
        }
        return released;
    }

    private Map<String, String> releasedBackgrounds() {
        Map<String, String> released = new LinkedHashMap<>();
        results.backgrounds()
                .ifPresent(cells -> releasedGroups().values().stream()
                        .flatMap(List::stream)
                        .flatMap(group -> group.classes().keySet().stream())
                        .distinct()
                        .forEach(background -> released.put(background, cells.fingerprint(background))));
        return released;
    }

    /** Whether everybody is in the same classes as when groups of them were released. */
    private boolean areSameBackgrounds() {
        return releases()
                .flatMap(release -> release.backgrounds().entrySet().stream())
                .allMatch(entry -> results.backgrounds()
                        .filter(cells -> cells.backgrounds().contains(entry.getKey()))
                        .filter(cells -> cells.fingerprint(entry.getKey()).equals(entry.getValue()))
                        .isPresent());
    }

    private void putShown(Map<String, Set<UnitId>> released, Map<Measure, boolean[]> marks, String kind) {
        marks.forEach((measure, shown) -> {
            Set<UnitId> units = unitIds(shown);
            if (!units.isEmpty()) {
                released.put(measure.key() + kind, units);
            }
        });
    }

    /** The factors and the index are made of the same answers, so they have one pattern; others lie within it. */
    private void protectAll() {
        List<Measure> all = results.measures();
        List<Measure> linked = this.linked.all();
        if (results instanceof Results.Reported && policy.openDataReason().isEmpty()) {
            protectReported(linked);
            return;
        }
        boolean[] pattern = linked.isEmpty() ? everywhere() : protect(linked, unit -> true, unit -> true);
        boolean[] exact = linked.isEmpty() ? everywhere() : marksOf(means, linked.get(0));
        for (Measure measure : all) {
            if (!linked.contains(measure)) {
                List<SharedItems> shared = shared(measure);
                protect(
                        List.of(measure),
                        unit -> pattern[unit] && this.linked.mayBeShown(measure),
                        unit -> exact[unit] && haveSameNumbers(unit, measure, shared));
            }
        }
    }

    /** The measures shown before with some of a measure's items; beside them it says something of the other items. */
    private List<SharedItems> shared(Measure measure) {
        return results.possibleValues(measure).shared().stream()
                .filter(with -> means.containsKey(with.other()))
                .toList();
    }

    /** Whether a measure has items of others: beside these it is judged over the tree of a first release only. */
    private boolean sharesItems(Measure measure) {
        return !(measure instanceof Factor)
                && !results.possibleValues(measure).shared().isEmpty();
    }

    /** Whether as many people have a value of each: of others it is not known what the two say together. */
    private boolean haveSameNumbers(int unit, Measure measure, List<SharedItems> shared) {
        return shared.stream().allMatch(with -> n(unit, with.other()) == n(unit, measure));
    }

    private long n(int unit, Measure measure) {
        return results.units()
                .get(unit)
                .find(measure)
                .map(result -> result.n().orElse(0))
                .orElse(0L);
    }

    /** A report has values where its maker left them: within the pattern each measure is shown as far as it goes. */
    private void protectReported(List<Measure> linked) {
        List<ProtectionInput> inputs = linked.stream()
                .map(measure -> ProtectionInput.of(results, measure))
                .toList();
        Set<UnitId> before = new TreeSet<>();
        linked.forEach(measure -> before.addAll(ledger.released(results.wave(), measure.key())));
        SharedPattern shared = new SharedPattern(results, inputs, policy.minimumCellSize());
        boolean[] pattern = linked.isEmpty()
                ? everywhere()
                : shared.choose(unit -> true, unit -> false, isIn(before))
                        .orElseGet(() -> shared.choose(isIn(before), unit -> false, unit -> false)
                                .orElseThrow());
        results.measures().forEach(measure -> protect(List.of(measure), unit -> pattern[unit], unit -> true));
    }

    private boolean[] everywhere() {
        boolean[] marks = new boolean[organisation.size()];
        Arrays.fill(marks, true);
        return marks;
    }

    /** Protects measures that share one pattern, and returns it. */
    private boolean[] protect(List<Measure> measures, IntPredicate isCandidate, IntPredicate mayBeExact) {
        List<ProtectionInput> inputs = measures.stream()
                .map(measure -> ProtectionInput.of(results, measure))
                .toList();
        for (int next = 0; next < inputs.size(); next++) {
            protections.put(measures.get(next), new MeasureProtection(inputs.get(next), policy));
        }
        if (policy.openDataReason().isPresent()) {
            measures.forEach(measure -> {
                boolean[] all = protection(measure).marks(protection(measure)::isPublishable);
                finish(measure, all, false, chooseGroups(List.of(measure), all));
            });
            return everywhere();
        }
        boolean needsSubset = measures.stream().anyMatch(measure -> hasBandsOfAnotherPolicy(measure.key()));
        List<ProtectionInput> differences = new ArrayList<>();
        for (Measure measure : measures) {
            shared(measure).forEach(with -> differences.add(ProtectionInput.ofDifference(results, measure, with)));
        }
        MeansChoice choice = new MeansChoice(inputs, differences, measures, isCandidate, mayBeExact);
        ExactMeans means = needsSubset ? null : choice.all();
        if (means == null) {
            needsSubset |= measures.stream().anyMatch(measure -> !isJudged(measure));
            means = choice.again();
        }
        boolean[] exact = means.exact();
        boolean[] ofGroups = chooseGroups(measures, exact);
        // A range beside an exact measure of the same items would bound the others, and so it would beside groups.
        boolean mayHaveRanges = differences.isEmpty()
                && !hasAny(ofGroups)
                && measures.stream().allMatch(measure -> groupsBefore(measure).isEmpty());
        for (int next = 0; next < measures.size(); next++) {
            Measure measure = measures.get(next);
            ranges.put(
                    measure,
                    mayHaveRanges && linked.mayHaveRanges(measure)
                            ? ranges(means, next, measure)
                            : new PublishedValue.@Nullable Ranged[organisation.size()]);
            finish(measure, exact, needsSubset, ofGroups);
        }
        return means.shown();
    }

    private Set<UnitGroup> groupsBefore(Measure measure) {
        return ledger.releasedGroups(results.wave(), measure.key());
    }

    /** Whether all that has been shown with groups and distributions can still be judged; else only a part is shown. */
    private boolean isJudged(Measure measure) {
        return ledger.releasedGroups(results.wave(), measure.key()).isEmpty()
                && ledger.released(results.wave(), measure.key() + ReleaseLedger.DISTRIBUTION)
                        .isEmpty();
    }

    private PublishedValue.@Nullable Ranged[] ranges(ExactMeans means, int place, Measure measure) {
        double[] steps = measure == WholeIndex.QWL ? classSteps() : STEPS;
        PublishedValue.@Nullable Ranged[] coarse = new PublishedValue.Ranged[organisation.size()];
        for (int unit = 0; unit < coarse.length; unit++) {
            if (means.shown()[unit] && !means.exact()[unit]) {
                coarse[unit] = means.range(
                                place,
                                unit,
                                owner -> numbers.level(owner, measure).mean().orElseThrow(),
                                steps)
                        .orElse(null);
            }
        }
        return coarse;
    }

    private double[] classSteps() {
        List<IndexClasses.IndexClass> classes =
                results.model().riskRules().classes().classes();
        double[] steps = new double[classes.size() + 1];
        for (int next = 0; next < classes.size(); next++) {
            steps[next] = classes.get(next).lowest();
        }
        steps[classes.size()] = 100;
        return steps;
    }

    /** Chooses the exact and the coarse means of measures that share one pattern. */
    private final class MeansChoice {
        /** What is judged: the measures, and what they say together with others. */
        private final List<ProtectionInput> judged;

        private final List<Measure> measures;
        private final IntPredicate isCandidate;
        private final IntPredicate mayBeExact;
        private final SharedPattern pattern;
        private final IntPredicate wasShown;
        private final IntPredicate wasExact;
        private final List<IntPredicate> lastYear;

        MeansChoice(
                List<ProtectionInput> inputs,
                List<ProtectionInput> differences,
                List<Measure> measures,
                IntPredicate isCandidate,
                IntPredicate mayBeExact) {
            this.judged = Stream.concat(inputs.stream(), differences.stream()).toList();
            this.measures = measures;
            this.isCandidate = isCandidate;
            this.mayBeExact = mayBeExact;
            this.pattern = new SharedPattern(results, inputs, linked.minimumCellSize(measures));
            List<Set<UnitId>> exactBefore = measures.stream()
                    .map(measure -> ledger.released(results.wave(), measure.key()))
                    .toList();
            List<Set<UnitId>> coarseBefore = measures.stream()
                    .map(measure -> ledger.released(results.wave(), measure.key() + ReleaseLedger.RANGE))
                    .toList();
            this.lastYear = measures.stream()
                    .map(measure -> isIn(lastYear(measure.key())))
                    .toList();
            this.wasExact = unit -> exactBefore.stream().anyMatch(units -> units.contains(idOf(unit)));
            this.wasShown =
                    unit -> wasExact.test(unit) || coarseBefore.stream().anyMatch(units -> units.contains(idOf(unit)));
        }

        /** All that may be shown; empty if it is not safe with what has been shown. */
        @Nullable
        ExactMeans all() {
            Optional<boolean[]> shown = pattern.choose(isCandidate, this::wasShownLastYear, wasShown);
            if (shown.isEmpty()) {
                return null;
            }
            ExactMeans means = new ExactMeans(organisation, policy, judged, shown.get());
            boolean[] exact = means.choose(mayBeExact);
            boolean isKept = IntStream.range(0, exact.length).noneMatch(unit -> wasExact.test(unit) && !exact[unit]);
            return isKept && measures.stream().allMatch(measure -> isSafeBeside(measure, exact)) ? means : null;
        }

        /** A part of what has been shown. */
        ExactMeans again() {
            boolean[] shown = pattern.choose(
                            unit -> isCandidate.test(unit) && wasShown.test(unit),
                            this::wasShownLastYear,
                            unit -> false)
                    .orElseThrow();
            ExactMeans means = new ExactMeans(organisation, policy, judged, shown);
            means.choose(unit -> mayBeExact.test(unit) && wasExact.test(unit));
            return means;
        }

        private boolean wasShownLastYear(int unit) {
            return lastYear.stream().anyMatch(units -> units.test(unit));
        }

        /** Whether means are safe beside what has been shown of spread, distributions and groups. */
        private boolean isSafeBeside(Measure measure, boolean[] exact) {
            String key = measure.key();
            Set<UnitId> meansBefore = ledger.released(results.wave(), key);
            Set<UnitId> spreadBefore = ledger.released(results.wave(), key + ReleaseLedger.SPREAD);
            Set<UnitId> distributionsBefore = ledger.released(results.wave(), key + ReleaseLedger.DISTRIBUTION);
            Set<UnitGroup> groupsBefore = ledger.releasedGroups(results.wave(), key);
            return protection(measure).isSpreadSafe(isIn(spreadBefore), exact)
                    && (groupsBefore.isEmpty()
                            || (canJudge(measure, groupsBefore)
                                    && byGroup(measure).areSafe(known(exact, meansBefore), groupsBefore)))
                    && (distributionsBefore.isEmpty()
                            || new DistributionProtection(
                                            protection(measure), ProtectionInput.of(results, measure), policy)
                                    .areSafe(isIn(distributionsBefore), known(exact, meansBefore)));
        }
    }

    /** Adds groups, spread, bands and distributions to the exact means of a measure. */
    private void finish(Measure measure, boolean[] shown, boolean needsSubset, boolean[] ofGroups) {
        ProtectionInput measured = ProtectionInput.of(results, measure);
        MeasureProtection protection = protection(measure);
        String key = measure.key();
        Set<UnitId> meansBefore = ledger.released(results.wave(), key);
        Set<UnitId> spreadBefore = ledger.released(results.wave(), key + ReleaseLedger.SPREAD);
        Set<UnitId> distributionsBefore = ledger.released(results.wave(), key + ReleaseLedger.DISTRIBUTION);
        if (needsSubset) {
            reductions.add(Publication.Reduction.ONLY_WHAT_WAS_SHOWN);
        }
        boolean[] known = known(shown, meansBefore);
        means.put(measure, shown);
        shownGroups.put(measure, ofGroups);
        noteGroups(ofGroups);
        if (hasAny(ofGroups) || !groupsBefore(measure).isEmpty()) {
            sds.put(measure, new boolean[known.length]);
            spreadWords.put(measure, new boolean[known.length]);
            bands.put(measure, new boolean[known.length]);
            reductions.add(Publication.Reduction.ONLY_MEANS_BESIDE_GROUPS);
            return;
        }
        MeasureProtection.Before before = before(meansBefore, spreadBefore, needsSubset);
        boolean[] withSd = protection.spread(
                known, shown, isIn(lastYear(key + ReleaseLedger.SPREAD)), before, linked.minimumForSd(measure));
        sds.put(measure, withSd);
        Set<UnitId> wordsBefore = ledger.released(results.wave(), key + ReleaseLedger.SPREAD_WORD);
        boolean[] words = protection.spread(
                known,
                shown,
                isIn(lastYear(key + ReleaseLedger.SPREAD_WORD)),
                before(meansBefore, wordsBefore, needsSubset || !meansBefore.isEmpty()),
                linked.minimumForWord(measure));
        spreadWords.put(measure, words);
        boolean[] coarse = coarse(measure);
        boolean mayBand = mayBand(key, meansBefore, shown) && linked.mayHaveBands(measure);
        bands.put(measure, mayBand ? protection.bands(shown, coarse) : new boolean[known.length]);
        boolean isFirst = meansBefore.isEmpty();
        if (hasAny(withSd) && (isFirst || !distributionsBefore.isEmpty())) {
            DistributionProtection byValue = new DistributionProtection(protection, measured, policy);
            boolean[] isChosen = byValue.choose(known, withSd, isFirst ? null : isIn(distributionsBefore));
            addDistributions(measure, byValue, isChosen, byValue.mayShowQuartiles(isChosen, known));
        }
    }

    /** By measure: the units whose number of answers is shown. */
    private List<boolean[]> numbersShown() {
        List<boolean[]> shown = new ArrayList<>(means.values());
        ranges.keySet().forEach(measure -> shown.add(coarse(measure)));
        return shown;
    }

    private boolean[] coarse(Measure measure) {
        PublishedValue.@Nullable Ranged[] ofMeasure = ranges.get(measure);
        boolean[] coarse = new boolean[organisation.size()];
        for (int unit = 0; ofMeasure != null && unit < coarse.length; unit++) {
            coarse[unit] = ofMeasure[unit] != null;
        }
        return coarse;
    }

    private void addDistributions(
            Measure measure, DistributionProtection byValue, boolean[] isChosen, boolean hasQuartiles) {
        Map<Integer, PublishedValue.Distribution> ofUnits = new HashMap<>();
        for (int unit = 0; unit < isChosen.length; unit++) {
            if (isChosen[unit]) {
                ofUnits.put(unit, byValue.tell(unit, hasQuartiles));
            }
        }
        distributions.put(measure, ofUnits);
    }

    private boolean canJudge(Measure measure, Set<UnitGroup> groupsBefore) {
        return byGroup(measure).knows(groupsBefore) && areSameBackgrounds();
    }

    private GroupProtection byGroup(Measure measure) {
        return byGroup.computeIfAbsent(
                measure, any -> new GroupProtection(results, any, policy, linked.minimumCellSize(List.of(any))));
    }

    private void noteGroups(boolean[] shown) {
        for (boolean isShown : shown) {
            if (!isShown) {
                reductions.add(Publication.Reduction.GROUPS);
            }
        }
    }

    private MeasureProtection.Before before(Set<UnitId> means, Set<UnitId> spread, boolean needsSubset) {
        return new MeasureProtection.Before(isIn(means), isIn(spread), needsSubset);
    }

    private boolean[] known(boolean[] shown, Set<UnitId> before) {
        boolean[] known = shown.clone();
        before.forEach(unit -> known[organisation.indexOf(unit)] = true);
        return known;
    }

    private static boolean hasAny(boolean[] marks) {
        for (boolean mark : marks) {
            if (mark) {
                return true;
            }
        }
        return false;
    }

    /** Groups are shown of all measures of the same answers or of none, and of others within those. */
    private boolean[] chooseGroups(List<Measure> measures, boolean[] shown) {
        boolean[] chosen = new boolean[groups.size()];
        if (policy.openDataReason().isPresent()) {
            GroupProtection ofMeasure = byGroup(measures.get(0));
            for (int group = 0; group < chosen.length; group++) {
                chosen[group] = ofMeasure.n(groups.get(group)) > 0;
            }
            return chosen;
        }
        if (groups.isEmpty() || !measures.stream().allMatch(this::mayHaveGroups)) {
            return chosen;
        }
        Arrays.fill(chosen, true);
        List<Measure> linkedMeasures = linked.all();
        boolean isLinked = linkedMeasures.isEmpty() || linkedMeasures.contains(measures.get(0));
        boolean[] asked = isLinked ? chosen : marksOf(shownGroups, linkedMeasures.get(0));
        for (Measure measure : measures) {
            boolean[] known = known(shown, ledger.released(results.wave(), measure.key()));
            asked = byGroup(measure).choose(groups, asked, known, groupsBefore(measure));
        }
        return asked;
    }

    private boolean mayHaveGroups(Measure measure) {
        Set<UnitGroup> before = groupsBefore(measure);
        return !(results instanceof Results.Reported)
                && !results.isIndexOfMeans(measure)
                && !sharesItems(measure)
                && linked.mayBeShown(measure)
                && !hasMoreThanMeans(measure)
                && (before.isEmpty() || canJudge(measure, before));
    }

    /** Whether more than exact means of a measure has been shown. */
    private boolean hasMoreThanMeans(Measure measure) {
        return Stream.of(
                        ReleaseLedger.RANGE,
                        ReleaseLedger.SPREAD,
                        ReleaseLedger.SPREAD_WORD,
                        ReleaseLedger.DISTRIBUTION,
                        ReleaseLedger.BAND)
                .anyMatch(kind ->
                        !ledger.released(results.wave(), measure.key() + kind).isEmpty());
    }

    private List<PublishedGroup> publishedGroups(HidingReasons reasons) {
        List<PublishedGroup> published = new ArrayList<>();
        for (int index = 0; index < groups.size(); index++) {
            UnitGroup group = groups.get(index);
            Map<Measure, PublishedValue> values = new LinkedHashMap<>();
            for (Measure measure : results.measures()) {
                values.put(measure, groupValue(measure, index, reasons));
            }
            published.add(new PublishedGroup(group, values));
        }
        return published;
    }

    private PublishedValue groupValue(Measure measure, int index, HidingReasons reasons) {
        UnitGroup group = groups.get(index);
        if (results instanceof Results.Reported) {
            return new PublishedValue.Hidden(HiddenReason.NOT_REPORTED);
        }
        return isMarked(shownGroups, measure, index)
                ? byGroup(measure).value(group)
                : new PublishedValue.Hidden(reasons.of(group, byGroup(measure).n(group)));
    }

    /** Bands that have been shown bound what else may be shown: then nothing is added. */
    private boolean hasBandsOfAnotherPolicy(String key) {
        return releases()
                .anyMatch(release ->
                        !release.policy().equals(policy) && release.shown().containsKey(key + ReleaseLedger.BAND));
    }

    /** Bands are shown beside the very means that they were weighed against. */
    private boolean mayBand(String key, Set<UnitId> meansBefore, boolean[] shown) {
        return !hasBandsOfAnotherPolicy(key)
                && (meansBefore.isEmpty() || unitIds(shown).containsAll(meansBefore));
    }

    private Stream<ReleaseLedger.Release> releases() {
        return ledger.releasesOf(results.wave()).stream();
    }

    private IntPredicate isIn(Set<UnitId> units) {
        // Looked up for every unit, some several times: by hash, not in order.
        Set<UnitId> lookedUp = Set.copyOf(units);
        return index -> lookedUp.contains(idOf(index));
    }

    private Set<UnitId> lastYear(String key) {
        return ledger.releasedBefore(results.wave(), key);
    }

    /**
     * An index of means is one number more about its three factors: beside two of them it reveals the third. Where all
     * three are shown it reveals nothing new.
     */
    private boolean[] whereAllFactorsAre() {
        boolean[] marks = new boolean[organisation.size()];
        Arrays.fill(marks, true);
        for (Factor factor : Factor.values()) {
            boolean[] ofFactor = Objects.requireNonNull(means.get(factor), "factor");
            for (int index = 0; index < marks.length; index++) {
                marks[index] &= ofFactor[index];
            }
        }
        return marks;
    }

    private PublishedUnit unit(
            int index,
            boolean isParticipationShown,
            HidingReasons reasons,
            Map<Measure, List<List<Integer>>> families) {
        UnitResult unit = results.units().get(index);
        Map<Measure, PublishedValue.Shown> others = new LinkedHashMap<>();
        results.measures().forEach(measure -> {
            if (isMarked(means, measure, index) && !results.isIndexOfMeans(measure)) {
                List<Integer> family =
                        Objects.requireNonNull(families.get(measure), "family").get(index);
                findOthers(index, measure, family).ifPresent(shown -> others.put(measure, shown));
            }
        });
        Participation participation =
                isParticipationShown ? Participation.shown(unit.invited(), unit.respondents()) : Participation.hidden();
        List<IndividualRiskVerdict> risks =
                unit.individualRiskVerdicts(results.model().riskRules().elevation()).stream()
                        .filter(verdict ->
                                verdict.risk().measures().stream().allMatch(measure -> isMarked(sds, measure, index)))
                        .toList();
        return new PublishedUnit(
                source.unit(unit.unit().id()).unit(), participation, values(index, reasons), others, risks);
    }

    private Map<Measure, PublishedValue> values(int index, HidingReasons reasons) {
        Map<Measure, PublishedValue> values = new LinkedHashMap<>();
        results.measures()
                .forEach(measure -> values.put(measure, value(results.units().get(index), index, measure, reasons)));
        return values;
    }

    private PublishedValue value(UnitResult unit, int index, Measure measure, HidingReasons reasons) {
        if (isMarked(means, measure, index)) {
            return show(index, measure)
                    .withDistribution(
                            distributions.getOrDefault(measure, Map.of()).get(index));
        }
        PublishedValue.@Nullable Ranged[] ofMeasure = ranges.get(measure);
        if (ofMeasure != null && ofMeasure[index] != null) {
            return ofMeasure[index];
        }
        if (isMarked(bands, measure, index)) {
            double mean = unit.find(measure).orElseThrow().mean().orElseThrow();
            return new PublishedValue.Banded(Band.of(mean));
        }
        return hide(unit, index, measure, reasons);
    }

    private static boolean isMarked(Map<Measure, boolean[]> marks, Measure measure, int index) {
        boolean[] ofMeasure = marks.get(measure);
        return ofMeasure != null && ofMeasure[index];
    }

    private MeasureProtection protection(Measure measure) {
        return Objects.requireNonNull(protections.get(measure), "protection");
    }

    private PublishedValue.Shown show(int index, Measure measure) {
        Level level = numbers.level(index, measure);
        PublishedValue.Shown shown = PublishedValue.Shown.of(
                        level.n(), level.mean().orElseThrow())
                .withStatus(numbers.status(measure, level))
                .withChange(changes.find(index, measure).orElse(null));
        boolean hasSd = isMarked(sds, measure, index);
        boolean hasWord = hasSd || isMarked(spreadWords, measure, index);
        RiskRules.SpreadLimits limits = results.model().riskRules().spread();
        PublishedValue.Shown named =
                hasWord ? shown.withSpread(limits.verdict(level.sd().orElseThrow())) : shown;
        return hasSd ? named.withSd(level.sd().orElseThrow()) : named;
    }

    /**
     * What anybody can compute of a unit's people in no shown unit below it, from the released means: to whole percent, as
     * rounding adds up. None where there are none, or nothing below is shown.
     */
    private Optional<PublishedValue.Shown> findOthers(int index, Measure measure, List<Integer> family) {
        Level all = numbers.level(index, measure);
        long n = all.n();
        double sum = all.n() * all.mean().orElseThrow();
        for (int below : family) {
            Level part = numbers.level(below, measure);
            n -= part.n();
            sum -= part.n() * part.mean().orElseThrow();
        }
        if (family.isEmpty() || n <= 0 || results instanceof Results.Reported) {
            return Optional.empty();
        }
        double mean = Math.max(0, Math.min(100, sum / n));
        return Optional.of(PublishedValue.Shown.of(n, numbers.isOpen() ? mean : ReleasedRounding.mean(mean, 0)));
    }

    private PublishedValue hide(UnitResult unit, int index, Measure measure, HidingReasons reasons) {
        if (!protection(measure).isPublishable(index) && results instanceof Results.Reported) {
            return new PublishedValue.Hidden(HiddenReason.NOT_REPORTED);
        }
        long n = unit.find(measure).map(result -> result.n().orElse(0)).orElse(0L);
        return new PublishedValue.Hidden(reasons.of(index, n));
    }

    private Set<UnitId> unitIds(boolean[] marks) {
        Set<UnitId> units = new TreeSet<>();
        for (int index = 0; index < marks.length; index++) {
            if (marks[index]) {
                units.add(idOf(index));
            }
        }
        return units;
    }

    private UnitId idOf(int index) {
        return organisation.units().get(index).id();
    }
}
