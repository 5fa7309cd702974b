package fi.qwl.index;

import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.Measure;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.SharedItems;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The survey by home unit: for each unit that answered, the number of respondents and both accumulators of every
 * measure. Every later grouping is a merge of cells. Scores go straight into the accumulators, a block at a time; no
 * respondent is kept.
 *
 * <p>The same answers give the same cells to the bit, in whatever order and on however many threads. Stays inside the
 * host. Immutable: accumulators are handed out as copies.
 */
public final class Cells {

    private static final int NOBODY = -1;

    private final transient Wave wave;
    private final transient DisclosurePolicy promise;
    private final transient IndexModel model;
    /** By measure, in reading order. */
    private final transient Map<Measure, PossibleValues> possible;

    /** Of which items each measure was made; empty for cells that were stored. */
    private final transient Map<Measure, ItemCoverage> items;

    private final transient List<Measure> measures;
    private final transient List<IndividualRisk> risks;
    private final transient List<String> units;
    /** One group per unit, and a last one for respondents without a unit. */
    private final transient List<Group> groups;

    private Cells(
            Wave wave,
            DisclosurePolicy promise,
            IndexModel model,
            Map<Measure, PossibleValues> possible,
            Map<Measure, ItemCoverage> items,
            List<IndividualRisk> risks,
            List<String> units,
            List<Group> groups) {
        this.wave = wave;
        this.promise = promise;
        this.model = model;
        this.possible = possible;
        this.items = items;
        this.measures = List.copyOf(possible.keySet());
        this.risks = List.copyOf(risks);
        this.units = List.copyOf(units);
        this.groups = groups;
    }

    /** The measures that have some items of a measure, where both are means of their items. */
    private static List<SharedItems> shared(Scorer scorer, Questionnaire questionnaire, Measure measure) {
        List<Item> own = questionnaire.itemsOf(measure);
        List<SharedItems> shared = new ArrayList<>();
        for (Measure other : scorer.measures()) {
            List<Item> ofOther = questionnaire.itemsOf(other);
            int common = (int) own.stream().filter(ofOther::contains).count();
            boolean isAnother = common > 0 && (common < own.size() || common < ofOther.size());
            if (isAnother && scorer.isMean(measure) && scorer.isMean(other)) {
                shared.add(new SharedItems(other, own.size(), ofOther.size(), common));
            }
        }
        return shared;
    }

    private static Cells of(IndexModel model, Survey survey, Scorer scorer, List<Group> groups) {
        Map<Measure, PossibleValues> possible = new LinkedHashMap<>();
        for (Measure measure : scorer.measures()) {
            double step = survey.questionnaire().itemsOf(measure).stream()
                    .mapToDouble(item -> item.scale().stepPercent())
                    .max()
                    .orElse(0);
            possible.put(
                    measure,
                    scorer.possibleValues(possible.size())
                            .withStep(step)
                            .withShared(shared(scorer, survey.questionnaire(), measure)));
        }
        List<IndividualRisk> risks =
                scorer.rules().stream().map(PersonRule::risk).toList();
        return new Cells(
                survey.wave(),
                survey.promise(),
                model,
                possible,
                itemsOf(survey, scorer.measures()),
                risks,
                survey.units().categories(),
                groups);
    }

    /**
     * What the people of one home unit have added up to, for storing. Not protected: belongs inside the host.
     */
    public static final class DirectAnswers {

        private final transient long respondents;
        private final transient Map<Measure, SortedMap<Long, Long>> byQuanta;
        private final transient List<IndividualRiskCount> individualRisks;

        /**
         * Copies the values and refuses more of them than people.
         *
         * @param respondents how many answered
         * @param byQuanta by measure, how often each value was given, by the value in 10⁻¹² percentage points; unmodifiable
         * @param individualRisks how many are under each rule; unmodifiable
         */
        public DirectAnswers(
                long respondents,
                Map<Measure, SortedMap<Long, Long>> byQuanta,
                List<IndividualRiskCount> individualRisks) {
            Map<Measure, SortedMap<Long, Long>> copy = new LinkedHashMap<>();
            for (Map.Entry<Measure, SortedMap<Long, Long>> entry : byQuanta.entrySet()) {
                long n = ValueCounts.restore(entry.getValue()).n();
                requireAtMost(respondents, n);
                copy.put(entry.getKey(), Collections.unmodifiableSortedMap(new TreeMap<>(entry.getValue())));
            }
            this.byQuanta = Collections.unmodifiableMap(copy);
            this.individualRisks = List.copyOf(individualRisks);
            for (IndividualRiskCount count : individualRisks) {
                requireAtMost(respondents, count.n());
            }

            this.respondents = respondents;
        }

        /** {@return how many answered} */
        public long respondents() {
            return respondents;
        }

        /** {@return the measures of which there are values; unmodifiable} */
        public Set<Measure> measures() {
            return byQuanta.keySet();
        }

        /**
         * How often each value was given.
         *
         * @param measure one of {@link #measures()}
         * @return the counts
         */
        public ValueCounts counts(Measure measure) {
            return ValueCounts.restore(byQuanta.getOrDefault(measure, Collections.emptySortedMap()));
        }

        Map<Measure, SortedMap<Long, Long>> byQuanta() {
            return byQuanta;
        }

        /** {@return how many are under each rule; unmodifiable} */
        public List<IndividualRiskCount> individualRisks() {
            return individualRisks;
        }

        private static void requireAtMost(long respondents, long n) {
            if (n > respondents) {
                throw new IllegalArgumentException(
                        "there are more values than people who answered" + "\nMaybe the stored results are damaged.");
            }
        }

        /** {@return the number of people only} */
        @Override
        public String toString() {
            return "DirectAnswers of " + respondents + " respondents";
        }

        private List<Object> parts() {
            return List.of(respondents, byQuanta, individualRisks);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof DirectAnswers that && parts().equals(that.parts());
        }

        @Override
        public int hashCode() {
            return parts().hashCode();
        }
    }

    /**
     * Cells that were stored, so that later years are compared without the answers.
     *
     * @param wave which round it was
     * @param promise what was promised to those who answered
     * @param model the model that scored
     * @param possible what one person's value can be, by measure that was scored
     * @param homes what the people of each home unit have added up to
     * @return the cells; to the bit those that were stored
     * @throws IllegalArgumentException if the parts do not fit each other
     */
    public static Cells restore(
            Wave wave,
            DisclosurePolicy promise,
            IndexModel model,
            Map<Measure, PossibleValues> possible,
            Map<UnitId, DirectAnswers> homes) {
        Map<Measure, PossibleValues> inOrder = new LinkedHashMap<>();
        possible.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Measure.readingOrder()))
                .forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
        if (inOrder.containsKey(WholeIndex.QWL) && !inOrder.keySet().containsAll(List.of(Factor.values()))) {
            throw new IllegalArgumentException(
                    "a whole index needs all three factors\nMaybe the stored results are damaged.");
        }
        List<Measure> measures = List.copyOf(inOrder.keySet());
        List<IndividualRisk> risks = Scorer.risks(model, measures);
        List<Group> groups = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (Map.Entry<UnitId, DirectAnswers> home : new TreeMap<>(homes).entrySet()) {
            units.add(home.getKey().value());
            groups.add(Group.of(home.getValue(), measures, risks));
        }
        groups.add(new Group(measures.size(), risks.size()));
        return new Cells(
                wave, Objects.requireNonNull(promise, "promise"), model, inOrder, Map.of(), risks, units, groups);
    }

    /**
     * Scores a survey on the calling thread.
     *
     * @param model the index model
     * @param survey the answers
     * @return the cells
     */
    public static Cells of(IndexModel model, Survey survey) {
        Survey counted = survey.withoutOwnAnswers(model.aboutSupervisor());
        Scorer scorer = new Scorer(model, counted.questionnaire());
        return of(model, counted, scorer, score(scorer, counted, 0, counted.size()));
    }

    /**
     * Scores a survey in parts on the host's threads.
     *
     * @param model the index model
     * @param survey the answers
     * @param executor the host's; the calling thread waits for it
     * @param parts how many parts, at least 1; the result does not depend on it
     * @return the cells
     */
    public static Cells of(IndexModel model, Survey survey, Executor executor, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be at least 1 but was " + parts);
        }
        Survey counted = survey.withoutOwnAnswers(model.aboutSupervisor());
        Scorer scorer = new Scorer(model, counted.questionnaire());
        List<CompletableFuture<List<Group>>> running = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) counted.size() * part / parts);
            int to = (int) ((long) counted.size() * (part + 1) / parts);
            running.add(CompletableFuture.supplyAsync(() -> score(scorer, counted, from, to), executor));
        }
        List<Group> merged = running.get(0).join();
        for (CompletableFuture<List<Group>> other : running.subList(1, parts)) {
            List<Group> groups = other.join();
            for (int group = 0; group < merged.size(); group++) {
                merged.get(group).merge(groups.get(group));
            }
        }
        return of(model, counted, scorer, merged);
    }

    private static List<Group> score(Scorer scorer, Survey survey, int from, int to) {
        CellCounter counter = new CellCounter(scorer, survey.units());
        for (int start = from; start < to; start += Scorer.BLOCK) {
            counter.add(survey, start, Math.min(start + Scorer.BLOCK, to));
        }
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < counter.groups(); group++) {
            groups.add(new Group(counter, group));
        }
        return groups;
    }

    /** {@return which round of the survey it is} */
    public Wave wave() {
        return wave;
    }

    /** {@return what was promised to those who answered} */
    public DisclosurePolicy promise() {
        return promise;
    }

    /** {@return the model that scored} */
    public IndexModel model() {
        return model;
    }

    /** {@return the measures, in reading order; unmodifiable} */
    public List<Measure> measures() {
        return measures;
    }

    /** {@return the ids of the units that answered, sorted; unmodifiable} */
    public List<String> units() {
        return units;
    }

    /**
     * How many people with this home unit answered.
     *
     * @param unit the unit
     * @return their number; 0 for a unit that nobody answered in
     */
    public long respondents(UnitId unit) {
        int group = groupOf(unit);
        return group == NOBODY ? 0 : groups.get(group).respondents;
    }

    /**
     * The values of the people with this home unit.
     *
     * @param unit the unit
     * @param measure a measure of {@link #measures()}
     * @return a copy of the accumulator
     */
    public Moments moments(UnitId unit, Measure measure) {
        int group = groupOf(unit);
        return group == NOBODY ? Moments.zero() : moments(group, measure);
    }

    /**
     * The distinct values of the people with this home unit.
     *
     * @param unit the unit
     * @param measure a measure of {@link #measures()}
     * @return a copy of the accumulator
     */
    public ValueCounts counts(UnitId unit, Measure measure) {
        int group = groupOf(unit);
        return group == NOBODY
                ? ValueCounts.zero()
                : ValueCounts.zero().merge(groups.get(group).counts[indexOf(measure)]);
    }

    /**
     * How many people with this home unit are under each individual-risk rule.
     *
     * @param unit the unit
     * @return a count per applicable rule that the questionnaire gives the scores for, in the model's order
     */
    public List<IndividualRiskCount> individualRisks(UnitId unit) {
        int group = groupOf(unit);
        return group == NOBODY ? individualRisks(new Group(0, risks.size())) : individualRisks(groups.get(group));
    }

    List<IndividualRiskCount> individualRisksWithoutUnit() {
        return individualRisks(groups.get(units.size()));
    }

    private List<IndividualRiskCount> individualRisks(Group group) {
        List<IndividualRiskCount> counts = new ArrayList<>();
        for (int rule = 0; rule < group.looked.length; rule++) {
            counts.add(new IndividualRiskCount(risks.get(rule), group.looked[rule], group.under[rule]));
        }
        return counts;
    }

    /** {@return how many people answered whose unit is not known; they count for the whole organisation} */
    public long respondentsWithoutUnit() {
        return groups.get(units.size()).respondents;
    }

    /**
     * The values of the people whose unit is not known.
     *
     * @param measure a measure of {@link #measures()}
     * @return a copy of the accumulator
     */
    public Moments momentsWithoutUnit(Measure measure) {
        return moments(units.size(), measure);
    }

    /**
     * The distinct values of the people whose unit is not known.
     *
     * @param measure a measure of {@link #measures()}
     * @return a copy of the accumulator
     */
    public ValueCounts countsWithoutUnit(Measure measure) {
        return ValueCounts.zero().merge(groups.get(units.size()).counts[indexOf(measure)]);
    }

    private Moments moments(int group, Measure measure) {
        return groups.get(group).moments[indexOf(measure)].copy();
    }

    Map<Measure, ItemCoverage> items() {
        return items;
    }

    static Map<Measure, ItemCoverage> itemsOf(Survey survey, List<Measure> measures) {
        Set<ItemId> asked = survey.askedItems();
        Map<Measure, ItemCoverage> items = new LinkedHashMap<>();
        for (Measure measure : measures) {
            Set<ItemId> all = new TreeSet<>();
            List<Measure> parts = measure == WholeIndex.QWL ? List.of(Factor.values()) : List.of(measure);
            parts.forEach(part -> survey.questionnaire().itemsOf(part).forEach(item -> all.add(item.id())));
            Set<ItemId> there = new TreeSet<>(all);
            there.retainAll(asked);
            items.put(measure, ItemCoverage.of(there, all.size()));
        }
        return items;
    }

    PossibleValues possibleValues(Measure measure) {
        return possible.getOrDefault(measure, PossibleValues.PERCENT);
    }

    private int indexOf(Measure measure) {
        int index = measures.indexOf(measure);
        if (index < 0) {
            throw new IllegalArgumentException("the questionnaire does not give " + measure.key());
        }
        return index;
    }

    private int groupOf(UnitId unit) {
        return Math.max(NOBODY, Collections.binarySearch(units, unit.value()));
    }

    /** {@return the wave and the number of units only} */
    @Override
    public String toString() {
        return "Cells of " + units.size() + " units in " + wave;
    }

    /** What the people of one home unit have added up to. */
    private static final class Group {
        private final transient Moments[] moments;
        private final transient ValueCounts[] counts;
        /** Per rule, how many have the scores that it needs. */
        private final transient long[] looked;
        /** Per rule, how many of them are under it. */
        private final transient long[] under;

        private transient long respondents;

        Group(int measures, int rules) {
            looked = new long[rules];
            under = new long[rules];
            moments = new Moments[measures];
            counts = new ValueCounts[measures];
            for (int measure = 0; measure < measures; measure++) {
                moments[measure] = Moments.zero();
                counts[measure] = ValueCounts.zero();
            }
        }

        Group(CellCounter counter, int group) {
            respondents = counter.respondents(group);
            looked = counter.looked(group);
            under = counter.under(group);
            counts = counter.counts(group);
            moments = counter.moments(group, counts);
        }

        static Group of(DirectAnswers home, List<Measure> measures, List<IndividualRisk> risks) {
            if (!measures.containsAll(home.byQuanta().keySet())) {
                throw new IllegalArgumentException("there are values of measures that were not scored"
                        + "\nMaybe the stored results are damaged.");
            }
            Group group = new Group(measures.size(), risks.size());
            group.respondents = home.respondents();
            for (int measure = 0; measure < group.counts.length; measure++) {
                SortedMap<Long, Long> stored =
                        home.byQuanta().getOrDefault(measures.get(measure), Collections.emptySortedMap());
                group.counts[measure] = ValueCounts.restore(stored);
                group.moments[measure] = group.counts[measure].moments();
            }
            for (IndividualRiskCount count : home.individualRisks()) {
                int rule = risks.indexOf(count.risk());
                if (rule < 0) {
                    throw new IllegalArgumentException("rule " + count.risk().id() + " does not apply to the model"
                            + "\nMaybe the stored results are damaged.");
                }
                group.looked[rule] = count.n();
                group.under[rule] = count.persons();
            }
            return group;
        }

        void merge(Group other) {
            respondents += other.respondents;
            for (int rule = 0; rule < looked.length; rule++) {
                looked[rule] += other.looked[rule];
                under[rule] += other.under[rule];
            }
            for (int measure = 0; measure < moments.length; measure++) {
                moments[measure].merge(other.moments[measure]);
                counts[measure].merge(other.counts[measure]);
            }
        }
    }
}
