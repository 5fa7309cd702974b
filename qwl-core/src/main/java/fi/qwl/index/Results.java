package fi.qwl.index;

import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Dispersion;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.RiskInput;
import fi.qwl.risk.RiskProfile;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One wave's results of every unit: all that will be said in numbers. Not protected: stays inside the host, and a
 * {@code Publisher} makes a publication of it.
 *
 * <pre>{@code
 * Results results = Results.of(Cells.of(model, survey), organisation, ScoringOrder.PERSONS_FIRST)
 *         .comparedWith(lastYear, UnitSuccession.none());
 * }</pre>
 *
 * <p>Results are either {@link Computed} here or {@link Reported} by the survey's provider. Immutable.
 */
public abstract sealed class Results {

    private final transient Wave wave;
    private final transient DisclosurePolicy promise;
    private final transient Organisation organisation;
    private final transient IndexModel model;
    private final transient List<Measure> measures;
    private final transient List<UnitResult> units;
    /** Which state of each earlier wave was compared with; empty where there were several. */
    private final transient Map<Wave, String> baseSnapshots;

    private final transient Map<Measure, ItemCoverage> items;

    /** The fingerprint, once somebody asked for it. */
    private transient @Nullable String snapshot;

    private Results(
            Wave wave,
            DisclosurePolicy promise,
            Organisation organisation,
            IndexModel model,
            List<Measure> measures,
            List<UnitResult> units,
            Map<Measure, ItemCoverage> items) {
        this.wave = wave;
        this.promise = promise;
        this.organisation = organisation;
        this.model = model;
        this.measures = List.copyOf(measures);
        this.units = List.copyOf(units);
        this.baseSnapshots = Map.of();
        this.items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    private Results(
            Results results,
            DisclosurePolicy promise,
            List<UnitResult> units,
            Map<Wave, String> baseSnapshots,
            Map<Measure, ItemCoverage> items) {
        this.wave = results.wave;
        this.promise = promise;
        this.organisation = results.organisation;
        this.model = results.model;
        this.measures = results.measures;
        this.units = List.copyOf(units);
        this.baseSnapshots = Map.copyOf(baseSnapshots);
        this.snapshot = results.snapshot;
        this.items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    private Results(Results results, Organisation grouped, List<UnitResult> units) {
        this.wave = results.wave;
        this.promise = results.promise;
        this.organisation = grouped;
        this.model = results.model;
        this.measures = results.measures;
        this.units = List.copyOf(units);
        this.baseSnapshots = results.baseSnapshots;
        this.items = results.items;
    }

    /**
     * Results from answers.
     *
     * @param cells the scored survey
     * @param organisation the units at the time of the wave
     * @param order whether persons or means come first in the index
     * @return the results of every unit
     * @throws IllegalArgumentException naming the units, if somebody answered in a unit that is not in the organisation
     */
    public static Computed of(Cells cells, Organisation organisation, ScoringOrder order) {
        return new ComputedResults(cells, organisation, order).results();
    }

    /**
     * Results as reported.
     *
     * @param reported the provider's values
     * @param organisation the units at the time of the wave
     * @param model whose limits apply; its formula is not used
     * @return the results of the reported units; others are there without values
     * @throws IllegalArgumentException naming the units, if a reported unit is not in the organisation
     */
    public static Reported of(ReportedResults reported, Organisation organisation, IndexModel model) {
        return new ReportedAsResults(reported, organisation, model).results();
    }

    /**
     * Adds the change since an earlier wave to every unit that continues units of it: signed, and beside it a verdict,
     * whose p is corrected for the number of units that were tested on the measure. The copy keeps what was promised to
     * those who answered now and to those who answered then.
     *
     * @param earlier the earlier wave's results
     * @param succession how units continue earlier ones
     * @return the changed copy
     * @throws IllegalArgumentException if the earlier wave is not earlier
     */
    public Results comparedWith(Results earlier, UnitSuccession succession) {
        if (earlier.wave.compareTo(wave) >= 0) {
            throw new IllegalArgumentException(
                    "wave " + wave + " must be compared with an earlier one but was with " + earlier.wave);
        }
        List<UnitResult> compared = new YearChanges(this, earlier, succession).units();
        Map<Wave, String> snapshots = new HashMap<>(baseSnapshots);
        snapshots.merge(earlier.wave, earlier.snapshot(), (first, second) -> first.equals(second) ? first : "");
        Map<Measure, ItemCoverage> comparedItems = new LinkedHashMap<>(items);
        earlier.items.forEach((measure, then) ->
                comparedItems.computeIfPresent(measure, (same, now) -> now.comparedWith(then, earlier.wave)));
        return with(promise.strictest(earlier.promise), compared, snapshots, comparedItems);
    }

    abstract Results with(
            DisclosurePolicy promise,
            List<UnitResult> units,
            Map<Wave, String> baseSnapshots,
            Map<Measure, ItemCoverage> items);

    /**
     * Of which items each measure was made.
     *
     * @return by measure, in reading order; empty for reported values; unmodifiable
     */
    public Map<Measure, ItemCoverage> items() {
        return items;
    }

    /**
     * The items of results that were stored, as {@link #items()} had given them.
     *
     * @param stored by measure
     * @return the changed copy
     */
    public Results withItems(Map<Measure, ItemCoverage> stored) {
        return with(promise, units, baseSnapshots, stored);
    }

    /** {@return the same answers by background classes, where they were added} */
    public abstract Optional<BackgroundCells> backgrounds();

    /**
     * The changes of results that were stored, as {@link #comparedWith} had found them.
     *
     * @param changes by unit and measure; units and measures without a result are ignored
     * @param baseSnapshots which state of each earlier wave was compared with, as {@link #baseSnapshots()} gives them
     * @return the changed copy
     */
    public Results withChanges(Map<UnitId, Map<Measure, Change>> changes, Map<Wave, String> baseSnapshots) {
        List<UnitResult> changed = new ArrayList<>();
        for (UnitResult unit : units) {
            Map<Measure, MeasureResult> results = new LinkedHashMap<>(unit.measures());
            changes.getOrDefault(unit.unit().id(), Map.of())
                    .forEach((measure, change) ->
                            results.computeIfPresent(measure, (same, result) -> result.withChange(change)));
            changed.add(unit.withMeasures(results));
        }
        return with(promise, changed, baseSnapshots, items);
    }

    /**
     * Whether another wave's values of a measure mean the same. A whole index under other curves, or computed in another
     * order, does not; nor do an index or a capability of which one was computed here and the other reported.
     *
     * @param other the other wave's results
     * @param measure the measure
     * @return true for factors always: their formula is the mean of their items
     */
    public boolean isComparable(Results other, Measure measure) {
        return measure instanceof Factor || hasFormulaOf(other, measure);
    }

    abstract boolean hasFormulaOf(Results other, Measure measure);

    /**
     * Whether a measure is an index over the means of the factors, so that it is no mean of people's values.
     *
     * @param measure the measure
     * @return true for the whole index where means come first; never for reported values
     */
    public abstract boolean isIndexOfMeans(Measure measure);

    /** Whether the classes of the whole index apply to its values. */
    abstract boolean hasClasses();

    /** {@return which round it is} */
    public Wave wave() {
        return wave;
    }

    /**
     * What was promised to those who answered; with a comparison, to those of both waves. A release may only be stricter.
     *
     * @return the policy of the survey's definition
     */
    public DisclosurePolicy promise() {
        return promise;
    }

    /** {@return the units at the time of the wave} */
    public Organisation organisation() {
        return organisation;
    }

    /** {@return the model whose limits apply and, for computed results, whose formula was used} */
    public IndexModel model() {
        return model;
    }

    /** {@return whether the values were computed or reported} */
    public abstract Origin origin();

    /** {@return whether persons or means came first in the index; for reported values as the provider does} */
    public abstract ScoringOrder order();

    /** {@return the measures that there are results of, in reading order; unmodifiable} */
    public List<Measure> measures() {
        return measures;
    }

    /** {@return every unit's results, in the order of {@link Organisation#units()}; unmodifiable} */
    public List<UnitResult> units() {
        return units;
    }

    /**
     * A unit's results.
     *
     * @param id the unit
     * @return its results
     * @throws IllegalArgumentException if it is not in the organisation
     */
    public UnitResult unit(UnitId id) {
        return units.get(organisation.indexOf(id));
    }

    /**
     * What a unit's numbers mean, for the inside of the host: nothing is hidden in it. What leaves is made of a
     * publication.
     *
     * @param id the unit
     * @return its profile
     * @throws IllegalArgumentException if the unit is not in the organisation
     */
    public RiskProfile riskProfile(UnitId id) {
        UnitResult unit = unit(id);
        RiskInput input = RiskInput.empty();
        for (Factor factor : Factor.values()) {
            Optional<MeasureResult> found = unit.find(factor);
            if (found.isPresent() && found.get().status().isPresent()) {
                MeasureResult result = found.get();
                input = input.withFactor(
                        factor, result.mean().orElseThrow(), result.status().orElseThrow());
                input = result.change().isPresent()
                        ? withChange(input, factor, result.change().get())
                        : input;
            }
        }
        Optional<MeasureResult> index = unit.find(WholeIndex.QWL);
        if (index.isPresent() && index.get().mean().isPresent()) {
            input = hasClasses() ? input.withClassifiedIndex(index.get().mean().getAsDouble()) : input;
            Optional<Dispersion> spread =
                    index.get().dispersion(model.riskRules().spread());
            input = spread.isPresent() ? input.withSpread(spread.get()) : input;
        }
        input = input.withIndividualRisks(
                unit.individualRiskVerdicts(model.riskRules().elevation()));
        return RiskProfile.of(model, input);
    }

    private static RiskInput withChange(RiskInput input, Factor factor, Change change) {
        return input.withChange(change.since(), factor, change.difference(), change.verdict());
    }

    /**
     * What one person's value on a measure can be: what protection takes into account.
     *
     * @param measure a measure of {@link #measures()}
     * @return its range; 0–100 for reported values
     */
    public abstract PossibleValues possibleValues(Measure measure);

    /**
     * The level of some units without common people, taken together, as protected publications give it: made of each
     * unit's released mean and standard deviation and of nothing else, and rounded as these are.
     *
     * @param ids the units
     * @param measure a measure of {@link #measures()}
     * @return n, mean to one decimal or in whole percent, standard deviation in whole points; of no values where a unit has
     *     no mean or its n is not known
     */
    public Level releasedLevel(Set<UnitId> ids, Measure measure) {
        return new ReleasedLevels(this).of(ids, measure);
    }

    /**
     * A mean as protected publications give it.
     *
     * @param measure the measure
     * @param mean the exact mean, in percent
     * @return to one decimal, or in whole percent for an index whose factors have few possible values; never on the other
     *     side of a limit
     */
    public double releasedMean(Measure measure, double mean) {
        return new ReleasedLevels(this).rounded(measure, mean);
    }

    /**
     * A fingerprint of the answers and the tree of units behind the results, by which a ledger knows them again. It stays
     * with the host, as the ledger does. Headcounts have one of their own, since they may come later or be corrected while
     * the answers stay as they are.
     *
     * @return 16 hexadecimal digits; the same for the same answers in any order
     */
    public String snapshot() {
        String known = snapshot;
        String found = known == null ? takeSnapshot() : known;
        snapshot = found;
        return found;
    }

    private String takeSnapshot() {
        Fingerprint fingerprint = new Fingerprint();
        for (UnitResult unit : units) {
            fingerprint.add(unit.unit().id().value());
            fingerprint.add(unit.unit().parent().map(UnitId::value).orElse(""));
            fingerprint.add(unit.respondents().orElse(-1));
            unit.measures().forEach((measure, result) -> {
                fingerprint.add(measure.key());
                fingerprint.add(result.n().orElse(-1));
                fingerprint.add(Double.doubleToLongBits(result.mean().orElse(Double.NaN)));
                fingerprint.add(Double.doubleToLongBits(result.sd().orElse(Double.NaN)));
            });
        }
        return fingerprint.hex();
    }

    /**
     * A fingerprint of how many were invited in each unit.
     *
     * @return 16 hexadecimal digits
     */
    public String headcounts() {
        Fingerprint fingerprint = new Fingerprint();
        for (UnitResult unit : units) {
            fingerprint.add(unit.unit().id().value());
            fingerprint.add(unit.invited().orElse(-1));
        }
        return fingerprint.hex();
    }

    /**
     * Which state of an earlier wave these results were compared with.
     *
     * @param earlier the earlier wave
     * @return its {@link #snapshot()}; empty if there was no comparison with it
     */
    public Optional<String> findBaseSnapshot(Wave earlier) {
        return Optional.ofNullable(baseSnapshots.get(earlier));
    }

    /** {@return which state of each earlier wave these results were compared with; unmodifiable} */
    public Map<Wave, String> baseSnapshots() {
        return baseSnapshots;
    }

    /** {@return the wave and the number of units, never a value} */
    @Override
    public String toString() {
        return "Results of " + units.size() + " units in " + wave;
    }

    /** Adds the verdict to a factor's result. */
    static MeasureResult judge(MeasureResult result, IndexModel model, double stepPercent) {
        if (!(result.measure() instanceof Factor factor) || result.mean().isEmpty()) {
            return result;
        }
        double personStep =
                result.n().orElse(0) == 0 ? 0 : stepPercent / result.n().getAsLong();
        double limit = model.limits().of(factor);
        return result.withStatus(RiskStatus.of(result.mean().getAsDouble(), limit, personStep));
    }

    /** The index over mean factors, where all three are there. */
    static void putIndexOfMeans(Map<Measure, MeasureResult> measures, IndexModel model) {
        double[] factors = new double[3];
        long n = Long.MAX_VALUE;
        int next = 0;
        for (Factor factor : Factor.values()) {
            MeasureResult result = Objects.requireNonNull(measures.get(factor), "result");
            factors[next++] = result.mean().orElse(Double.NaN);
            n = Math.min(n, result.n().orElse(0));
        }
        double qwl = model.qwl(factors[0], factors[1], factors[2]);
        measures.put(WholeIndex.QWL, MeasureResult.of(WholeIndex.QWL, java.util.OptionalLong.of(n), qwl));
    }

    /** Results that were computed here from answers. Immutable. */
    public static final class Computed extends Results {

        private final transient ScoringOrder order;
        private final transient Map<Measure, PossibleValues> possible;
        private final transient @Nullable BackgroundCells backgrounds;

        Computed(
                Cells cells,
                Organisation organisation,
                ScoringOrder order,
                List<UnitResult> units,
                Map<Measure, PossibleValues> possible) {
            super(cells.wave(), cells.promise(), organisation, cells.model(), cells.measures(), units, cells.items());
            this.order = order;
            this.possible = Map.copyOf(possible);
            this.backgrounds = null;
        }

        private Computed(
                Computed results,
                DisclosurePolicy promise,
                List<UnitResult> units,
                Map<Wave, String> baseSnapshots,
                Map<Measure, ItemCoverage> items,
                @Nullable BackgroundCells backgrounds) {
            super(results, promise, units, baseSnapshots, items);
            this.order = results.order;
            this.possible = results.possible;
            this.backgrounds = backgrounds;
        }

        private Computed(Computed results, Organisation grouped, List<UnitResult> units) {
            super(results, grouped, units);
            this.order = results.order;
            this.possible = results.possible;
            this.backgrounds = results.backgrounds;
        }

        @Override
        public Computed comparedWith(Results earlier, UnitSuccession succession) {
            return (Computed) super.comparedWith(earlier, succession);
        }

        @Override
        Computed with(
                DisclosurePolicy promise,
                List<UnitResult> units,
                Map<Wave, String> baseSnapshots,
                Map<Measure, ItemCoverage> items) {
            return new Computed(this, promise, units, baseSnapshots, items, backgrounds);
        }

        /**
         * Adds the same answers by background classes, so that groups of a class can be published.
         *
         * @param cells the same survey by home unit and class
         * @return the changed copy
         * @throws IllegalArgumentException if they are not the same answers, or of another promise than these results keep
         */
        public Computed withBackgrounds(BackgroundCells cells) {
            for (Measure measure : measures()) {
                Map<String, Long> people = cells.peopleByUnit(measure);
                for (int index = 0; index < units().size(); index++) {
                    UnitResult unit = units().get(index);
                    long inUnit = people.getOrDefault(unit.unit().id().value(), 0L);
                    long withoutUnit = index == 0 ? people.getOrDefault("", 0L) : 0;
                    requireSame(cells.wave().equals(wave())
                            && unit.directMembers(measure).n() == inUnit + withoutUnit);
                }
                Optional<Moments> all = units().get(0).find(measure).flatMap(MeasureResult::moments);
                requireSame(all.isEmpty() || all.get().equals(cells.total(measure)));
            }
            if (!promise().isAtLeastAsStrictAs(cells.promise())) {
                throw new IllegalArgumentException(
                        "the background cells were promised " + cells.promise().name() + " but the results "
                                + promise().name() + "\nMaybe read both with the same definition.");
            }
            return new Computed(this, promise(), units(), baseSnapshots(), items(), cells);
        }

        /**
         * The same answers with units put between others and their parents, such as small neighbours that are taken
         * together: each has the results of all that is below it, and no change since an earlier wave.
         *
         * @param grouped the organisation with the additional units, which have nobody of their own
         * @return the changed copy
         * @throws IllegalArgumentException if a unit of these results is not in it
         */
        public Computed withUnitsBetween(Organisation grouped) {
            return new Computed(this, grouped, new UnitsBetween(this, grouped).units());
        }

        private void requireSame(boolean isSame) {
            if (!isSame) {
                throw new IllegalArgumentException("the background cells are of other answers than the results of "
                        + wave() + "\nMaybe make both from the same survey with the same model.");
            }
        }

        @Override
        public Optional<BackgroundCells> backgrounds() {
            return Optional.ofNullable(backgrounds);
        }

        /**
         * What the people of each home unit have added up to, for storing: {@link Cells#restore} makes the same cells of it.
         *
         * @return by unit in which somebody answered
         */
        public Map<UnitId, Cells.DirectAnswers> directAnswers() {
            Map<UnitId, Cells.DirectAnswers> answers = new LinkedHashMap<>();
            for (int index = 0; index < units().size(); index++) {
                UnitResult unit = units().get(index);
                long respondents = unit.respondents().orElse(0);
                List<IndividualRiskCount> risks = unit.individualRisks();
                for (int child : organisation().childrenOf(index)) {
                    respondents -= units().get(child).respondents().orElse(0);
                    risks = less(risks, units().get(child).individualRisks());
                }
                if (respondents > 0) {
                    Map<Measure, SortedMap<Long, Long>> values = new LinkedHashMap<>();
                    measures()
                            .forEach(measure -> values.put(
                                    measure, unit.directValues(measure).byQuanta()));
                    answers.put(unit.unit().id(), new Cells.DirectAnswers(respondents, values, risks));
                }
            }
            return answers;
        }

        private static List<IndividualRiskCount> less(List<IndividualRiskCount> whole, List<IndividualRiskCount> part) {
            List<IndividualRiskCount> rest = new ArrayList<>();
            for (int rule = 0; rule < whole.size(); rule++) {
                IndividualRiskCount of = whole.get(rule);
                rest.add(new IndividualRiskCount(
                        of.risk(),
                        of.n() - part.get(rule).n(),
                        of.persons() - part.get(rule).persons()));
            }
            return rest;
        }

        @Override
        boolean hasFormulaOf(Results other, Measure measure) {
            return other instanceof Computed that
                    && ((measure instanceof Capability capability && isMeanOfItems(capability, that))
                            || (order == that.order && model().hasFormulaOf(that.model())));
        }

        private boolean isMeanOfItems(Capability capability, Computed other) {
            return model().rule(capability) == CapabilityRule.MEAN_OF_ITEMS
                    && other.model().rule(capability) == CapabilityRule.MEAN_OF_ITEMS;
        }

        @Override
        public boolean isIndexOfMeans(Measure measure) {
            return measure == WholeIndex.QWL && order == ScoringOrder.MEANS_FIRST;
        }

        @Override
        boolean hasClasses() {
            return model().isCalibrated();
        }

        @Override
        public Origin origin() {
            return Origin.COMPUTED;
        }

        @Override
        public ScoringOrder order() {
            return order;
        }

        @Override
        public PossibleValues possibleValues(Measure measure) {
            return possible.getOrDefault(measure, PossibleValues.PERCENT);
        }
    }

    /** Results as the survey's provider reported them: without single values behind the means. Immutable. */
    public static final class Reported extends Results {

        Reported(
                Wave wave,
                DisclosurePolicy promise,
                Organisation organisation,
                IndexModel model,
                List<Measure> measures,
                List<UnitResult> units) {
            super(wave, promise, organisation, model, measures, units, Map.of());
        }

        private Reported(
                Reported results,
                DisclosurePolicy promise,
                List<UnitResult> units,
                Map<Wave, String> baseSnapshots,
                Map<Measure, ItemCoverage> items) {
            super(results, promise, units, baseSnapshots, items);
        }

        @Override
        Reported with(
                DisclosurePolicy promise,
                List<UnitResult> units,
                Map<Wave, String> baseSnapshots,
                Map<Measure, ItemCoverage> items) {
            return new Reported(this, promise, units, baseSnapshots, items);
        }

        @Override
        public Optional<BackgroundCells> backgrounds() {
            return Optional.empty();
        }

        @Override
        boolean hasFormulaOf(Results other, Measure measure) {
            return other instanceof Reported;
        }

        @Override
        public boolean isIndexOfMeans(Measure measure) {
            return false;
        }

        @Override
        boolean hasClasses() {
            return true;
        }

        @Override
        public Origin origin() {
            return Origin.REPORTED;
        }

        @Override
        public ScoringOrder order() {
            return ScoringOrder.PERSONS_FIRST;
        }

        @Override
        public PossibleValues possibleValues(Measure measure) {
            return PossibleValues.PERCENT;
        }
    }
}
