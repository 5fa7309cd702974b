package fi.qwl.io.fill;

import fi.qwl.io.chart.Charts;
import fi.qwl.io.report.Figures;
import fi.qwl.io.text.Keys;
import fi.qwl.model.Capability;
import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.privacy.HiddenReason;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.survey.Unit;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/** The fields of a unit, as a publication says them. */
final class UnitFields {

    private final List<PublishedResults> publications;
    private final PublishedResults results;
    private final Language language;
    private final Figures figures;

    /** @param publications in the order of their waves; the last one is what the fields are of */
    UnitFields(List<PublishedResults> publications, Language language) {
        this.publications = publications;
        this.results = publications.get(publications.size() - 1);
        this.language = language;
        this.figures = Figures.in(language);
    }

    FieldValue.Group unit(PublishedUnit unit) {
        Map<String, FieldValue> parts = new LinkedHashMap<>();
        Participation participation = unit.participation();
        put(parts, FieldWord.NAME, new FieldValue.Words(unit.unit().name()));
        put(parts, FieldWord.ANSWERED, count(participation.respondents(), participation));
        OptionalLong invited = participation.invited().isPresent()
                ? OptionalLong.of(participation.invited().getAsInt())
                : OptionalLong.empty();
        put(parts, FieldWord.INVITED, count(invited, participation));
        OptionalDouble rate = participation.responseRate();
        put(
                parts,
                FieldWord.RATE,
                rate.isPresent()
                        ? new FieldValue.Figure(
                                figures.share(rate.getAsDouble()),
                                BigDecimal.valueOf(rate.getAsDouble()).setScale(0, RoundingMode.HALF_UP),
                                OptionalDouble.empty())
                        : hidden(participation));
        // A template may name any standard measure; what was not measured says so.
        Set<Measure> measures = new LinkedHashSet<>(results.measures());
        measures.addAll(Measure.standard());
        measures.forEach(measure -> parts.put(Keys.normalise(measure.key()), measure(unit, measure)));
        Charts charts = Charts.in(language);
        put(
                parts,
                FieldWord.CHART,
                new FieldValue.Picture(
                        () -> charts.factorBars(results, unit.unit().id())));
        put(
                parts,
                FieldWord.TREND,
                results.measures().contains(WholeIndex.QWL)
                        ? new FieldValue.Picture(
                                () -> charts.trend(publications, unit.unit().id(), WholeIndex.QWL))
                        : new FieldValue.Hidden(FieldText.NOT_REPORTED.in(language)));
        return new FieldValue.Group(Optional.of(new FieldValue.Words(unit.unit().name())), parts);
    }

    /** The same fields of a unit that is not for the audience. */
    FieldValue.Group without(Unit unit) {
        Map<Measure, PublishedValue> values = new LinkedHashMap<>();
        results.measures()
                .forEach(measure -> values.put(measure, new PublishedValue.Hidden(HiddenReason.OTHER_READERS)));
        FieldValue.Group fields = unit(PublishedUnit.restore(
                unit, Participation.hidden(), values, Map.of(), List.of(), Optional.empty(), false));
        Map<String, FieldValue> parts = new LinkedHashMap<>(fields.parts());
        FieldValue.Hidden none = new FieldValue.Hidden(FieldText.NOT_SHOWN.in(language));
        parts.replaceAll((name, value) -> value instanceof FieldValue.Picture ? none : value);
        return new FieldValue.Group(fields.own(), parts);
    }

    /** The blocks over a unit's measures. */
    Map<String, FieldValue> lists(PublishedUnit unit) {
        Map<String, FieldValue> lists = new LinkedHashMap<>();
        put(lists, FieldWord.MEASURES, items(unit, measure -> true));
        put(lists, FieldWord.FACTORS, items(unit, Factor.class::isInstance));
        put(lists, FieldWord.CAPABILITIES, items(unit, Capability.class::isInstance));
        return lists;
    }

    private FieldValue items(PublishedUnit unit, Predicate<Measure> kept) {
        return new FieldValue.Items(results.measures().stream()
                .filter(kept)
                .map(measure -> Map.<String, FieldValue>of(FieldWord.MEASURE.normal(), measure(unit, measure)))
                .toList());
    }

    private FieldValue measure(PublishedUnit unit, Measure measure) {
        PublishedValue value = unit.value(measure);
        FieldValue own = value(measure, value);
        FieldValue absent = own instanceof FieldValue.Hidden ? own : new FieldValue.Hidden("–");
        Map<String, FieldValue> parts = new LinkedHashMap<>();
        put(parts, FieldWord.VALUE, own);
        put(parts, FieldWord.KEY, new FieldValue.Words(measure.key()));
        put(
                parts,
                FieldWord.NAME,
                new FieldValue.Words(
                        Formats.in(language).sentence(measure.label().in(language))));
        put(parts, FieldWord.LIMIT, limit(measure));
        Optional<PublishedValue.Shown> shown =
                value instanceof PublishedValue.Shown visible ? Optional.of(visible) : Optional.empty();
        put(
                parts,
                FieldWord.STATUS,
                shown.flatMap(PublishedValue.Shown::status)
                        .<FieldValue>map(
                                status -> new FieldValue.Words(status.label().in(language)))
                        .orElse(absent));
        put(
                parts,
                FieldWord.CHANGE,
                shown.flatMap(PublishedValue.Shown::change)
                        .<FieldValue>map(change -> new FieldValue.Figure(
                                figures.change(change.difference()),
                                DisplayRounding.round(change.difference()),
                                OptionalDouble.empty()))
                        .orElse(absent));
        put(
                parts,
                FieldWord.COUNT,
                shown.<FieldValue>map(visible -> whole(visible.n())).orElse(absent));
        return new FieldValue.Group(Optional.of(own), parts);
    }

    private FieldValue value(Measure measure, PublishedValue value) {
        if (value instanceof PublishedValue.Shown shown) {
            BigDecimal rounded = DisplayRounding.round(shown.mean(), results.verdictLimits(measure));
            OptionalDouble limit = measure instanceof Factor factor
                    ? OptionalDouble.of(results.model().limits().of(factor))
                    : OptionalDouble.empty();
            return new FieldValue.Figure(DisplayRounding.text(rounded, language), rounded, limit);
        }
        if (value instanceof PublishedValue.Coarse coarse) {
            return new FieldValue.Hidden(figures.range(coarse));
        }
        HiddenReason reason = ((PublishedValue.Hidden) value).reason();
        FieldText text = reason == HiddenReason.NOT_REPORTED ? FieldText.NOT_REPORTED : FieldText.NOT_SHOWN;
        return new FieldValue.Hidden(text.in(language));
    }

    private FieldValue limit(Measure measure) {
        if (measure instanceof Factor factor) {
            double limit = results.model().limits().of(factor);
            return new FieldValue.Figure(
                    DisplayRounding.exact(limit, language), BigDecimal.valueOf(limit), OptionalDouble.empty());
        }
        return new FieldValue.Hidden("–");
    }

    private FieldValue count(OptionalLong people, Participation participation) {
        return people.isPresent() ? whole(people.getAsLong()) : hidden(participation);
    }

    private FieldValue hidden(Participation participation) {
        FieldText text = participation.isShown() ? FieldText.NOT_REPORTED : FieldText.NOT_SHOWN;
        return new FieldValue.Hidden(text.in(language));
    }

    static FieldValue whole(long number) {
        return new FieldValue.Figure(Long.toString(number), BigDecimal.valueOf(number), OptionalDouble.empty());
    }

    static void put(Map<String, FieldValue> parts, FieldWord word, FieldValue value) {
        parts.put(word.normal(), value);
    }
}
