package fi.qwl.index;

import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.model.WholeIndex;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an index came about: its parts with their numbers of answers, limits, gaps, statuses, and how much the index would
 * move with each; and, where the answers are available, how each factor and capability came about from its items. Not protected: belongs inside the host; a person's own belongs with that person.
 *
 * <pre>{@code
 * IndexExplanation why = IndexExplanation.ofUnit(results, new UnitId("310"));
 * why.parts().get(0).leverage();   // points of index per point of FE
 * IndexExplanation.ofUnit(results, survey, new UnitId("310")).capabilities().get(0).items();
 * }</pre>
 *
 * <p>Leverage ranks nothing unless the model is calibrated: the presets disagree on which factor moves the index most.
 * Immutable.
 */
public final class IndexExplanation {

    /** Half of the span over which leverage is taken, in percentage points. */
    private static final double HALF_POINT = 0.5;

    private final transient IndexModel model;
    private final transient Basis basis;
    private final transient OptionalDouble index;
    private final transient List<Part> parts;
    private final transient List<Part> capabilities;
    private final transient Map<Measure, ItemCoverage> coverage;

    private IndexExplanation(
            IndexModel model,
            Basis basis,
            OptionalDouble index,
            List<Part> parts,
            List<Part> capabilities,
            Map<Measure, ItemCoverage> coverage) {
        this.coverage = coverage;
        this.model = model;
        this.basis = basis;
        this.index = index;
        this.parts = List.copyOf(parts);
        this.capabilities = List.copyOf(capabilities);
    }

    /** What the index rests on. */
    public enum Basis {
        /** The mean of persons' own indices. */
        ANSWERS,
        /** The formula over the unit's mean factors: flagged, since it differs from the mean of persons' indices. */
        UNIT_MEANS,
        /** As the provider reported it. */
        REPORTED,
        /** One person's own answers. */
        PERSON
    }

    /** A part of a whole: a factor of the index, a capability beside it, or an item of one of these. Immutable. */
    public static final class Part {
        private final transient Measure measure;
        private final transient @Nullable Item item;
        private final transient Known known;
        private final transient double limit;
        private final transient double leverage;
        private final transient List<Part> items;

        Part(Measure measure, @Nullable Item item, Known known, double limit, double leverage, List<Part> items) {
            this.measure = measure;
            this.item = item;
            this.known = known;
            this.limit = limit;
            this.leverage = leverage;
            this.items = List.copyOf(items);
        }

        /** {@return the factor or capability; for an item the one that it is a part of here} */
        public Measure measure() {
            return measure;
        }

        /** {@return the item; empty for a factor or capability} */
        public Optional<Item> item() {
            return Optional.ofNullable(item);
        }

        /** {@return the items, in questionnaire order; empty where the answers are not available, and for an item} */
        public List<Part> items() {
            return items;
        }

        /** {@return the value in percent; empty where it is missing} */
        public OptionalDouble value() {
            return optional(known.value());
        }

        /** {@return valid answers, or for a person the answered items} */
        public long n() {
            return known.n();
        }

        /** {@return people, or for a person items, without a valid answer; empty where it is not known} */
        public OptionalLong missing() {
            return known.missing() < 0 ? OptionalLong.empty() : OptionalLong.of(known.missing());
        }

        /**
         * The lowest value that is under control. An item has no separate limit and is compared with that of its factor
         * (ours).
         *
         * @return in percent; empty for capabilities and for items without a factor
         */
        public OptionalDouble limit() {
            return optional(limit);
        }

        /** {@return the value less the limit, in percentage points; empty where either is missing} */
        public OptionalDouble gap() {
            return optional(known.value() - limit);
        }

        /**
         * How much the whole would move with the part: points of the index per point of the factor at these values, or
         * points of the measure per point of the item where everybody answers every item.
         *
         * @return points per point; empty for capabilities, which are no part of the index
         */
        public OptionalDouble leverage() {
            return optional(leverage);
        }

        /** {@return its level, near the limit included; empty without a limit and for a person} */
        public Optional<RiskStatus> status() {
            return known.status();
        }

        /** {@return the measure or item only, never a value} */
        @Override
        public String toString() {
            return "Part " + (item == null ? measure.key() : item.id());
        }
    }

    /**
     * Explains a unit's index.
     *
     * @param results computed or reported
     * @param unit the unit
     * @return the explanation, without items
     * @throws IllegalArgumentException if the unit is not in the organisation
     */
    public static IndexExplanation ofUnit(Results results, UnitId unit) {
        return ofUnit(results, unit, ItemParts.none());
    }

    /**
     * Explains a unit's index down to the items.
     *
     * @param results computed from the survey
     * @param survey the answers behind the results
     * @param unit the unit
     * @return the explanation, with the items of each factor and capability
     * @throws IllegalArgumentException if the unit is not in the organisation, or the results are of another wave or were
     *     reported
     */
    public static IndexExplanation ofUnit(Results results, Survey survey, UnitId unit) {
        if (results instanceof Results.Reported || !results.wave().equals(survey.wave())) {
            throw new IllegalArgumentException("results of wave " + results.wave() + ", " + results.origin()
                    + ", were not computed from the answers of wave " + survey.wave()
                    + "\nMaybe another wave's survey was meant.");
        }
        return ofUnit(
                results,
                unit,
                ItemParts.ofUnit(
                        results, survey.withoutOwnAnswers(results.model().aboutSupervisor()), unit));
    }

    private static IndexExplanation ofUnit(Results results, UnitId unit, ItemParts items) {
        UnitResult result = results.unit(unit);
        Map<Measure, Known> known = new LinkedHashMap<>();
        for (Measure measure : results.measures()) {
            result.find(measure).ifPresent(found -> known.put(measure, Known.of(found, result.respondents())));
        }
        Basis basis = results instanceof Results.Reported
                ? Basis.REPORTED
                : switch (results.order()) {
                    case PERSONS_FIRST -> Basis.ANSWERS;
                    case MEANS_FIRST -> Basis.UNIT_MEANS;
                };
        return of(results.model(), basis, known, items, results.items());
    }

    /**
     * Explains one person's index, for the inside of the host only.
     *
     * @param model the model
     * @param survey the answers
     * @param row the respondent's row, from 0
     * @return the explanation
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public static IndexExplanation ofPerson(IndexModel model, Survey survey, int row) {
        Objects.checkIndex(row, survey.size());
        Survey counted = survey.withoutOwnAnswers(model.aboutSupervisor());
        Scorer scorer = new Scorer(model, survey.questionnaire());
        double[][] scored = new double[scorer.measures().size()][Scorer.BLOCK];
        scorer.score(AnswerCodes.of(counted), row, row + 1, new ItemMean.Scratch(), scored);
        Map<Measure, Known> known = new LinkedHashMap<>();
        for (int measure = 0; measure < scored.length; measure++) {
            Measure served = scorer.measures().get(measure);
            List<Item> items = survey.questionnaire().itemsOf(served);
            long answered = items.stream()
                    .filter(item -> counted.answers(item.id()).code(row) >= 0)
                    .count();
            known.put(served, new Known(scored[measure][0], answered, items.size() - answered, Optional.empty()));
        }
        return of(
                model,
                Basis.PERSON,
                known,
                ItemParts.ofPerson(model, counted, row),
                CellsForm.items(counted.questionnaire(), counted.askedItems(), scorer.measures()));
    }

    /** What is known of a measure. */
    record Known(double value, long n, long missing, Optional<RiskStatus> status) {

        static final Known NOTHING = new Known(Double.NaN, 0, -1, Optional.empty());

        static Known of(MeasureResult result, OptionalLong respondents) {
            long n = result.n().orElse(0);
            long missing = respondents.isPresent() && result.n().isPresent() ? respondents.getAsLong() - n : -1;
            return new Known(result.mean().orElse(Double.NaN), n, missing, result.status());
        }
    }

    private static IndexExplanation of(
            IndexModel model,
            Basis basis,
            Map<Measure, Known> known,
            ItemParts items,
            Map<Measure, ItemCoverage> coverage) {
        double[] values = new double[3];
        int next = 0;
        for (Factor factor : Factor.values()) {
            values[next++] = known.getOrDefault(factor, Known.NOTHING).value();
        }
        List<Part> parts = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            double leverage = leverage(model, values, parts.size());
            parts.add(new Part(
                    factor,
                    null,
                    known.getOrDefault(factor, Known.NOTHING),
                    model.limits().of(factor),
                    leverage,
                    items.of(factor)));
        }
        List<Part> capabilities = new ArrayList<>();
        known.forEach((measure, value) -> {
            if (measure instanceof Capability) {
                capabilities.add(new Part(measure, null, value, Double.NaN, Double.NaN, items.of(measure)));
            }
        });
        double index = known.getOrDefault(WholeIndex.QWL, Known.NOTHING).value();
        return new IndexExplanation(model, basis, optional(index), parts, capabilities, coverage);
    }

    /** The index half a point up less half a point down, within the scale. */
    static double leverage(IndexModel model, double[] values, int factor) {
        double[] up = values.clone();
        double[] down = values.clone();
        up[factor] = Math.min(100, values[factor] + HALF_POINT);
        down[factor] = Math.max(0, values[factor] - HALF_POINT);
        double span = up[factor] - down[factor];
        return (model.qwl(up[0], up[1], up[2]) - model.qwl(down[0], down[1], down[2])) / span;
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** {@return what the index rests on} */
    public Basis basis() {
        return basis;
    }

    /** {@return the index in percent; empty where a factor is missing} */
    public OptionalDouble index() {
        return index;
    }

    /** {@return the formula over the parts' values, in percent; differs from a mean of persons' indices} */
    public OptionalDouble indexOfParts() {
        return optional(model.qwl(
                parts.get(0).known.value(),
                parts.get(1).known.value(),
                parts.get(2).known.value()));
    }

    /** {@return the three factors' parts; unmodifiable} */
    public List<Part> parts() {
        return parts;
    }

    /** {@return of which items each measure was made; empty for reported values; unmodifiable} */
    public Map<Measure, ItemCoverage> items() {
        return coverage;
    }

    /** {@return the capabilities that there are values of, in reading order; unmodifiable} */
    public List<Part> capabilities() {
        return capabilities;
    }

    /**
     * The factors by how much they move the index, for calibrated models only: with unofficial curves the order would be
     * our choice of curves and nothing else.
     *
     * @return the factors, the strongest first; empty for an uncalibrated model or where a factor is missing
     */
    public Optional<List<Measure>> strongestFirst() {
        boolean isWhole = parts.stream().noneMatch(part -> Double.isNaN(part.leverage));
        if (!model.isCalibrated() || !isWhole) {
            return Optional.empty();
        }
        return Optional.of(parts.stream()
                .sorted((a, b) -> NineDecimals.compare(b.leverage, a.leverage))
                .map(Part::measure)
                .toList());
    }

    /**
     * The explanation in words: the model's own, what the index rests on, and which items each measure is made
     * of, with how their answers become percentages.
     *
     * @param language the language
     * @return lines of text without values
     */
    public List<String> explain(Language language) {
        List<String> lines = new ArrayList<>(model.explain(language));
        lines.add(ExplanationWords.basis(basis, language));
        coverage.forEach(
                (measure, items) -> items.sentences(measure).forEach(sentence -> lines.add(sentence.in(language))));
        if (!model.isCalibrated()) {
            lines.add(ExplanationWords.leverage(language));
        }
        List<Part> measures = new ArrayList<>(parts);
        measures.addAll(capabilities);
        measures.removeIf(part -> part.items().isEmpty());
        Set<String> scales = new LinkedHashSet<>();
        for (Part measure : measures) {
            lines.add(ExplanationWords.items(measure, model, language));
            measure.items()
                    .forEach(part -> scales.add(
                            ExplanationWords.scale(part.item().orElseThrow().scale(), language)));
        }
        lines.addAll(scales);
        if (!measures.isEmpty()) {
            lines.add(ExplanationWords.limitsOfItems(language));
            lines.add(ExplanationWords.leverageOfItems(language));
        }
        return List.copyOf(lines);
    }

    /** {@return what the index rests on only, never a value} */
    @Override
    public String toString() {
        return "IndexExplanation from " + basis;
    }
}
