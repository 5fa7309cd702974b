package fi.qwl.index;

import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.Measure;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
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

    private static final String KIND = "QWLC";
    private static final int VERSION = 1;

    /** The key of people whose unit is not known; no unit has it. */
    private static final String WITHOUT_UNIT = "";

    private final transient Wave wave;
    private final transient DisclosurePolicy promise;
    private final transient CellsForm form;
    /** The items that somebody was asked. */
    private final transient Set<ItemId> shown;

    private final transient Map<Measure, ItemCoverage> items;
    private final transient List<String> units;
    /** By unit, in order, and {@link #WITHOUT_UNIT}. */
    private final transient Map<String, CellGroup> groups;

    private Cells(
            Wave wave, DisclosurePolicy promise, CellsForm form, Set<ItemId> shown, Map<String, CellGroup> groups) {
        this.wave = wave;
        this.promise = promise;
        this.form = form;
        this.shown = Collections.unmodifiableSet(new TreeSet<>(shown));
        this.groups = groups;
        this.units = groups.keySet().stream()
                .filter(unit -> !unit.equals(WITHOUT_UNIT))
                .toList();
        this.items = form.items(asked());
    }

    /** Where nobody answered at all, nothing says that an item was not asked. */
    private Set<ItemId> asked() {
        boolean isEmpty = groups.values().stream().allMatch(group -> group.respondents() == 0);
        Set<ItemId> asked = new TreeSet<>(shown);
        if (isEmpty) {
            form.allItems().forEach(item -> asked.add(item.id()));
        }
        return asked;
    }

    static Cells of(
            Wave wave,
            DisclosurePolicy promise,
            CellsForm form,
            Set<ItemId> shown,
            SortedMap<String, CellGroup> groups) {
        groups.computeIfAbsent(WITHOUT_UNIT, none -> CellGroup.empty(form));
        return new Cells(wave, promise, form, shown, groups);
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
        CellsForm form = CellsForm.stored(model, possible);
        SortedMap<String, CellGroup> groups = new TreeMap<>();
        homes.forEach((unit, home) -> groups.put(unit.value(), CellGroup.of(home, form)));
        return of(wave, Objects.requireNonNull(promise, "promise"), form, Set.of(), groups);
    }

    /**
     * Starts cells that take respondents a block at a time, where no whole survey is in memory.
     *
     * @param scorer the model, ready for the questionnaire
     * @param wave which round of the survey it is
     * @param promise what was promised to those who answered; it travels with the cells, also through their bytes
     * @return a builder that nobody was added to; for one thread
     */
    public static CellsBuilder builder(RowScorer scorer, Wave wave, DisclosurePolicy promise) {
        return new CellsBuilder(scorer, wave, promise);
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
        return of(counted, scorer, score(scorer, counted, 0, counted.size()));
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
        List<CompletableFuture<List<CellGroup>>> running = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) counted.size() * part / parts);
            int to = (int) ((long) counted.size() * (part + 1) / parts);
            running.add(CompletableFuture.supplyAsync(() -> score(scorer, counted, from, to), executor));
        }
        List<CellGroup> merged = running.get(0).join();
        for (CompletableFuture<List<CellGroup>> other : running.subList(1, parts)) {
            List<CellGroup> groups = other.join();
            for (int group = 0; group < merged.size(); group++) {
                merged.get(group).merge(groups.get(group));
            }
        }
        return of(counted, scorer, merged);
    }

    private static Cells of(Survey survey, Scorer scorer, List<CellGroup> scored) {
        SortedMap<String, CellGroup> byUnit = new TreeMap<>();
        for (int group = 0; group < scored.size(); group++) {
            byUnit.put(unitOf(survey, group), scored.get(group));
        }
        Set<ItemId> shown = survey.size() == 0 ? Set.of() : survey.askedItems();
        return of(survey.wave(), survey.promise(), CellsForm.of(scorer), shown, byUnit);
    }

    /** One group per unit, and a last one for respondents without a unit. */
    private static String unitOf(Survey survey, int group) {
        return group == survey.units().groupCount()
                ? WITHOUT_UNIT
                : survey.units().categories().get(group);
    }

    private static List<CellGroup> score(Scorer scorer, Survey survey, int from, int to) {
        int withoutUnit = survey.units().groupCount();
        CellCounter counter = new CellCounter(scorer, withoutUnit + 1);
        AnswerCodes given = AnswerCodes.of(survey);
        int[] groupOf = new int[Scorer.BLOCK];
        for (int start = from; start < to; start += Scorer.BLOCK) {
            int end = Math.min(start + Scorer.BLOCK, to);
            for (int row = start; row < end; row++) {
                int unit = survey.units().groupOf(row);
                groupOf[row - start] = unit < 0 ? withoutUnit : unit;
            }
            counter.add(given, start, end, groupOf);
        }
        List<CellGroup> groups = new ArrayList<>();
        for (int group = 0; group < counter.groups(); group++) {
            groups.add(CellGroup.of(counter, group));
        }
        return groups;
    }

    /**
     * These cells and those of other people of the same survey, taken together. Whatever the parts and their order, the
     * result is to the bit that of all people at once.
     *
     * @param other of the same wave and definition, and without common people
     * @return the joint cells
     * @throws IllegalArgumentException if they are of another wave or definition, or were promised something else
     * @throws IllegalStateException if either was stored in a document: its questionnaire is not known
     */
    public Cells merge(Cells other) {
        return merge(List.of(this, other));
    }

    /**
     * Many cells of different people of one survey, taken together: faster than pair by pair.
     *
     * @param parts at least one; all of the same wave and definition
     * @return the joint cells
     * @throws IllegalArgumentException if there are none, or they are not of one wave and definition, or were promised
     *     different things
     * @throws IllegalStateException if one was stored in a document: its questionnaire is not known
     */
    public static Cells merge(Collection<Cells> parts) {
        Cells first = parts.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no cells to merge\nMaybe there were no answers; build empty cells."));
        SortedMap<String, CellGroup> groups = new TreeMap<>();
        Set<ItemId> shown = new TreeSet<>();
        for (Cells part : parts) {
            first.requireLike(part);
            part.addTo(groups, shown);
        }
        return of(first.wave, first.promise, first.form, shown, groups);
    }

    void addTo(SortedMap<String, CellGroup> target, Set<ItemId> items) {
        groups.forEach((unit, group) -> {
            CellGroup known = target.get(unit);
            target.put(unit, known == null ? group.copy() : known.merge(group));
        });
        items.addAll(shown);
    }

    void requireLike(Cells other) {
        boolean isLike = wave.equals(other.wave) && promise.equals(other.promise) && form.isLike(other.form);
        if (!isLike) {
            throw new IllegalArgumentException("cells of one wave and definition are merged but these are of " + wave
                    + " under " + promise + " and of " + other.wave + " under " + other.promise
                    + "\nMaybe another organisation's or another year's were meant to stay separate.");
        }
    }

    /**
     * Writes a byte form for other processes of one computation: compact, and not for keeping. Not protected: belongs inside
     * the host. In blocks as those of {@link Moments}: {@code QWLC}, the version 1, a digest of the definition, the wave, the
     * promise, the items that somebody was asked by their index, and for each unit its id, its number of respondents, its
     * {@link ValueCounts} by measure and its counts by individual-risk rule. The same cells give the same bytes.
     *
     * @param out stays open
     * @throws IllegalStateException if these cells were stored in a document: their questionnaire is not known
     * @throws IOException if the stream is broken
     */
    public void writeTo(OutputStream out) throws IOException {
        List<Item> asked = form.requireQuestionnaire().items();
        CompactWriter writer = new CompactWriter(out, KIND, VERSION);
        writer.text(form.fingerprint());
        writer.number(wave.year());
        writer.number(wave.round());
        PromiseBytes.write(promise, writer);
        for (Item item : asked) {
            writer.number(shown.contains(item.id()) ? 1 : 0);
        }
        writer.number(groups.size());
        for (Map.Entry<String, CellGroup> group : groups.entrySet()) {
            writer.text(group.getKey());
            group.getValue().writeTo(writer);
        }
        writer.finish();
    }

    /**
     * Reads what {@link #writeTo} wrote, and nothing beyond it.
     *
     * @param in stays open
     * @param scorer of the definition that the cells were made by
     * @return the cells, under the promise that was written with them
     * @throws UnreadableBytesException if no cells wrote the bytes, or cells of another definition did
     * @throws IOException if the stream is broken
     */
    public static Cells readFrom(InputStream in, RowScorer scorer) throws IOException {
        CellsForm form = CellsForm.of(scorer.scorer());
        CompactReader reader = new CompactReader(in, KIND, VERSION, "cells");
        reader.require(reader.text().equals(form.fingerprint()), "they are of another definition");
        Wave wave = waveFrom(reader);
        DisclosurePolicy promise = PromiseBytes.read(reader);
        Set<ItemId> shown = new TreeSet<>();
        for (Item item : scorer.questionnaire().items()) {
            if (reader.number(1) == 1) {
                shown.add(item.id());
            }
        }
        SortedMap<String, CellGroup> groups = new TreeMap<>();
        long size = reader.number(Integer.MAX_VALUE);
        reader.require(size > 0, "people without a unit are missing");
        for (long group = 0; group < size; group++) {
            String unit = reader.text();
            boolean isInOrder = group == 0 ? unit.equals(WITHOUT_UNIT) : unit.compareTo(groups.lastKey()) > 0;
            reader.require(isInOrder, "their units are not in order");
            groups.put(unit, CellGroup.readFrom(reader, form));
        }
        reader.finish();
        return of(wave, promise, form, shown, groups);
    }

    private static Wave waveFrom(CompactReader reader) throws IOException {
        int year = reader.smallNumber(Short.MAX_VALUE);
        int round = reader.smallNumber(Short.MAX_VALUE);
        try {
            return new Wave(year, round);
        } catch (IllegalArgumentException impossible) {
            throw reader.refusal("there is no such wave");
        }
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
        return form.model();
    }

    /** {@return the measures, in reading order; unmodifiable} */
    public List<Measure> measures() {
        return form.measures();
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
        return groupOf(unit).respondents();
    }

    /**
     * The values of the people with this home unit.
     *
     * @param unit the unit
     * @param measure a measure of {@link #measures()}
     * @return a copy of the accumulator
     */
    public Moments moments(UnitId unit, Measure measure) {
        return groupOf(unit).counts(indexOf(measure)).moments();
    }

    /**
     * The distinct values of the people with this home unit.
     *
     * @param unit the unit
     * @param measure a measure of {@link #measures()}
     * @return a copy of the accumulator
     */
    public ValueCounts counts(UnitId unit, Measure measure) {
        return groupOf(unit).counts(indexOf(measure)).copy();
    }

    /**
     * How many people with this home unit are under each individual-risk rule.
     *
     * @param unit the unit
     * @return a count per applicable rule that the questionnaire gives the scores for, in the model's order
     */
    public List<IndividualRiskCount> individualRisks(UnitId unit) {
        return groupOf(unit).individualRisks(form.risks());
    }

    List<IndividualRiskCount> individualRisksWithoutUnit() {
        return withoutUnit().individualRisks(form.risks());
    }

    /** {@return how many people answered whose unit is not known; they count for the whole organisation} */
    public long respondentsWithoutUnit() {
        return withoutUnit().respondents();
    }

    /**
     * The values of the people whose unit is not known.
     *
     * @param measure a measure of {@link #measures()}
     * @return a copy of the accumulator
     */
    public Moments momentsWithoutUnit(Measure measure) {
        return withoutUnit().counts(indexOf(measure)).moments();
    }

    /**
     * The distinct values of the people whose unit is not known.
     *
     * @param measure a measure of {@link #measures()}
     * @return a copy of the accumulator
     */
    public ValueCounts countsWithoutUnit(Measure measure) {
        return withoutUnit().counts(indexOf(measure)).copy();
    }

    Map<Measure, ItemCoverage> items() {
        return items;
    }

    PossibleValues possibleValues(Measure measure) {
        return form.possibleValues(measure);
    }

    private int indexOf(Measure measure) {
        int index = measures().indexOf(measure);
        if (index < 0) {
            throw new IllegalArgumentException("the questionnaire does not give " + measure.key());
        }
        return index;
    }

    private CellGroup withoutUnit() {
        return Objects.requireNonNull(groups.get(WITHOUT_UNIT), "withoutUnit");
    }

    private CellGroup groupOf(UnitId unit) {
        CellGroup group = groups.get(unit.value());
        return group == null ? CellGroup.empty(form) : group;
    }

    /** {@return the wave and the number of units only} */
    @Override
    public String toString() {
        return "Cells of " + units.size() + " units in " + wave;
    }
}
