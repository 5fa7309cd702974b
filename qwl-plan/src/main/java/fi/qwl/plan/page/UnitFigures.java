package fi.qwl.plan.page;

import static fi.qwl.plan.page.UnitFigures.Whose.ABOVE;
import static fi.qwl.plan.page.UnitFigures.Whose.OWN;
import static fi.qwl.plan.page.UnitFigures.Whose.TOGETHER;

import fi.qwl.index.Origin;
import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.KeyFigure;
import fi.qwl.page.Tone;
import fi.qwl.privacy.HiddenReason;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PrivacyPromise;
import fi.qwl.privacy.PublishedGroup;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a publication says to a unit, as texts: its own figures, or where they are hidden those that stand in for them,
 * named as such.
 */
final class UnitFigures {

    private static final String HIDDEN = "–";
    private static final List<Measure> FRONT =
            List.of(Factor.SAFETY, Factor.COLLABORATION, Factor.OBJECTIVES, WholeIndex.QWL);

    private enum Wording implements Phrase {
        ANSWERED,
        RATE,
        LIMIT,
        LAST,
        LIMIT_AND_LAST,
        NOT_SHOWN,
        STAND_IN,
        SHOWN_AS_RANGE,
        WHY_STAND_IN_ABOVE,
        WHY_STAND_IN_TOGETHER,
        WHY_NOTHING,
        HIDDEN_MEASURES,
        SINCE,
        CURVES,
        CALIBRATED,
        REPORTED,
        KEPT_FROM,
        LOW_RATE,
        MEASURE,
        ANSWERED_ROW,
        CHANGE
    }

    /** Whose figures are shown to the unit. */
    enum Whose {
        /** The unit's own. */
        OWN,
        /** Those of the unit and its neighbours, which are shown together. */
        TOGETHER,
        /** Those of the nearest unit above with a published result. */
        ABOVE
    }

    private final PublishedResults results;
    private final PublishedUnit unit;
    private final Language language;
    private final Formats formats;
    private final Whose whose;
    private final UnitId shownId;
    private final String name;
    private final Map<Measure, PublishedValue> values;

    private UnitFigures(
            PublishedResults results,
            PublishedUnit unit,
            Language language,
            Whose whose,
            UnitId shownId,
            String name,
            Map<Measure, PublishedValue> values) {
        this.results = results;
        this.unit = unit;
        this.language = language;
        this.formats = Formats.in(language);
        this.whose = whose;
        this.shownId = shownId;
        this.name = name;
        this.values = values;
    }

    static UnitFigures of(PublishedResults results, UnitId id, Language language) {
        PublishedUnit own = results.unit(id);
        if (saysAnything(own.values())) {
            return new UnitFigures(results, own, language, OWN, id, own.unit().name(), own.values());
        }
        Optional<PublishedGroup> merged = results.findMerged(id).filter(group -> saysAnything(group.values()));
        if (merged.isPresent()) {
            return new UnitFigures(
                    results,
                    own,
                    language,
                    TOGETHER,
                    id,
                    merged.get().group().name(),
                    merged.get().values());
        }
        PublishedUnit above = nearestAbove(results, id).orElse(own);
        return new UnitFigures(
                results, own, language, ABOVE, above.unit().id(), above.unit().name(), above.values());
    }

    private static Optional<PublishedUnit> nearestAbove(PublishedResults results, UnitId id) {
        return FRONT.stream()
                .flatMap(measure -> results.nearestShown(id, measure).stream())
                .max((one, other) -> Integer.compare(depth(results, one), depth(results, other)));
    }

    private static int depth(PublishedResults results, PublishedUnit unit) {
        Organisation organisation = results.organisation();
        return organisation.ancestorsOf(organisation.indexOf(unit.unit().id())).length;
    }

    private static boolean saysAnything(Map<Measure, PublishedValue> values) {
        return FRONT.stream().map(values::get).anyMatch(value -> value != null && !isHidden(value));
    }

    private static boolean isHidden(PublishedValue value) {
        return value instanceof PublishedValue.Hidden;
    }

    Unit unit() {
        return unit.unit();
    }

    /** Why the unit's own figures are not shown, and whose are shown instead: one sentence; none where they are its own. */
    Optional<String> whyStandIn() {
        if (whose == OWN) {
            return Optional.empty();
        }
        String why = why(unit.value(firstHidden()));
        if (whose == TOGETHER) {
            return Optional.of(Wording.WHY_STAND_IN_TOGETHER.in(language, why, name));
        }
        return Optional.of(
                saysAnything(values)
                        ? Wording.WHY_STAND_IN_ABOVE.in(language, why, name)
                        : Wording.WHY_NOTHING.in(language, why));
    }

    private Measure firstHidden() {
        return FRONT.stream().filter(results.measures()::contains).findFirst().orElse(WholeIndex.QWL);
    }

    private String why(PublishedValue value) {
        HiddenReason reason = value instanceof PublishedValue.Hidden hidden ? hidden.reason() : HiddenReason.TOO_FEW;
        return PrivacyPromise.of(results.policy()).whyHidden(reason).in(language);
    }

    /** How many of the unit answered; and its index, if that is its own. */
    List<KeyFigure> ofUnit() {
        List<KeyFigure> figures = new ArrayList<>(List.of(participation()));
        if (whose == OWN) {
            figures.addAll(index());
        }
        return figures;
    }

    /** The name over figures that are not the unit's own. */
    Optional<String> standInName() {
        return whose == OWN || !saysAnything(values)
                ? Optional.empty()
                : Optional.of(Wording.STAND_IN.in(language, name));
    }

    /** The three factors with their limits and their values of last time; and the index that stands in for a hidden one. */
    List<KeyFigure> factors() {
        List<KeyFigure> figures = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            if (results.measures().contains(factor)) {
                figures.add(figure(factor));
            }
        }
        if (whose != OWN) {
            figures.addAll(index());
        }
        return figures;
    }

    private List<KeyFigure> index() {
        return results.measures().contains(WholeIndex.QWL) ? List.of(figure(WholeIndex.QWL)) : List.of();
    }

    private KeyFigure participation() {
        Participation participation = unit.participation();
        String label = Wording.ANSWERED.in(language);
        if (participation.respondents().isEmpty()) {
            return KeyFigure.of(label, HIDDEN).withStatus(Tone.HIDDEN, Wording.NOT_SHOWN.in(language));
        }
        KeyFigure figure = KeyFigure.of(label, answered(participation));
        return participation.responseRate().isPresent()
                ? figure.withRemark(Wording.RATE.in(language, rate(participation)))
                : figure;
    }

    private String rate(Participation participation) {
        return formats.percent(
                Long.toString(Math.round(participation.responseRate().orElse(0))));
    }

    static String answered(Participation participation) {
        if (participation.respondents().isEmpty()) {
            return HIDDEN;
        }
        String respondents = Long.toString(participation.respondents().getAsLong());
        return participation.invited().isPresent()
                ? respondents + "/" + participation.invited().getAsInt()
                : respondents;
    }

    private KeyFigure figure(Measure measure) {
        PublishedValue value = value(measure);
        String label = formats.sentence(measure.label().in(language));
        if (value instanceof PublishedValue.Shown shown) {
            KeyFigure figure =
                    KeyFigure.of(label, formats.percent(text(measure, value))).withRemark(remark(measure, shown));
            return shown.status()
                    .map(status ->
                            figure.withStatus(tone(status), status.label().in(language)))
                    .orElse(figure);
        }
        if (isHidden(value)) {
            return KeyFigure.of(label, HIDDEN).withStatus(Tone.HIDDEN, Wording.NOT_SHOWN.in(language));
        }
        return KeyFigure.of(label, formats.percent(text(measure, value)))
                .withRemark(Wording.SHOWN_AS_RANGE.in(language));
    }

    private String remark(Measure measure, PublishedValue.Shown shown) {
        Optional<String> last = shown.change()
                .map(change -> DisplayRounding.text(
                        DisplayRounding.round(change.baseMean(), results.verdictLimits(measure)), language));
        if (measure instanceof Factor factor) {
            String limit = DisplayRounding.exact(results.model().limits().of(factor), language);
            return last.map(before -> Wording.LIMIT_AND_LAST.in(language, limit, before))
                    .orElseGet(() -> Wording.LIMIT.in(language, limit));
        }
        return last.map(before -> Wording.LAST.in(language, before)).orElse("");
    }

    private static Tone tone(RiskStatus status) {
        return switch (status) {
            case UNDER_CONTROL -> Tone.GOOD;
            case NEAR_LIMIT -> Tone.WATCH;
            case BELOW -> Tone.RISK;
        };
    }

    private PublishedValue value(Measure measure) {
        return values.getOrDefault(measure, new PublishedValue.Hidden(HiddenReason.NOT_REPORTED));
    }

    /** A value as the tables show it, without the sign of percent. */
    private String text(Measure measure, PublishedValue value) {
        return text(results, measure, value, language);
    }

    static String text(PublishedResults results, Measure measure, PublishedValue value, Language language) {
        if (value instanceof PublishedValue.Shown shown) {
            return DisplayRounding.text(DisplayRounding.round(shown.mean(), results.verdictLimits(measure)), language);
        }
        if (value instanceof PublishedValue.Coarse coarse) {
            int from = (int) coarse.from();
            int to = (int) coarse.to();
            return from == 0 ? "<" + to : to == 100 ? "≥" + from : from + "–" + to;
        }
        return HIDDEN;
    }

    /** What is hidden of what the front shows although the rest is shown, and why: a line per reason. */
    List<String> hiddenMeasures() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Measure measure : results.measures()) {
            PublishedValue value = value(measure);
            if (isHidden(value) && saysAnything(values)) {
                byReason.computeIfAbsent(why(value), none -> new ArrayList<>())
                        .add(measure.label().in(language));
            }
        }
        return byReason.entrySet().stream()
                .map(entry -> Wording.HIDDEN_MEASURES.in(
                        language, formats.sentence(formats.list(entry.getValue())), entry.getKey()))
                .toList();
    }

    /** How the figures are read: since when, what they were made with, and whether they speak for the whole staff. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        TreeSet<String> since = new TreeSet<>();
        values.values().stream()
                .filter(PublishedValue::isShown)
                .flatMap(value -> ((PublishedValue.Shown) value).change().stream())
                .forEach(change -> since.add(change.since().toString()));
        if (!since.isEmpty()) {
            notes.add(Wording.SINCE.in(language, String.join(", ", since)));
        }
        notes.add(source());
        unit.keptFrom().ifPresent(day -> notes.add(Wording.KEPT_FROM.in(language, formats.day(day))));
        lowRate(results, language).ifPresent(notes::add);
        return notes;
    }

    private String source() {
        if (results.origin() == Origin.REPORTED) {
            return Wording.REPORTED.in(language);
        }
        Wording model = results.model().isCalibrated() ? Wording.CALIBRATED : Wording.CURVES;
        return model.in(language, results.model().name() + " " + results.model().version());
    }

    /** That most of those invited did not answer, which stands wherever results are shown. */
    static Optional<String> lowRate(PublishedResults results, Language language) {
        return results.units().stream()
                .filter(unit ->
                        unit.unit().id().equals(results.organisation().root().id()))
                .map(PublishedUnit::participation)
                .filter(Participation::isMinority)
                .map(participation -> Wording.LOW_RATE.in(language, answered(participation)))
                .findFirst();
    }

    /** All measures against the unit above, the municipality and the whole organisation. */
    List<List<String>> comparison() {
        List<PublishedUnit> others = others();
        List<List<String>> rows = new ArrayList<>();
        List<String> people = new ArrayList<>(List.of(Wording.ANSWERED_ROW.in(language)));
        people.add(answered(whose == ABOVE ? results.unit(shownId).participation() : unit.participation()));
        people.add("");
        others.forEach(other -> people.add(answered(other.participation())));
        rows.add(people);
        for (Measure measure : results.measures()) {
            List<String> row = new ArrayList<>();
            row.add(formats.sentence(measure.label().in(language)));
            row.add(text(measure, value(measure)));
            row.add(change(value(measure)));
            others.forEach(other -> row.add(text(measure, other.value(measure))));
            rows.add(row);
        }
        return rows;
    }

    /** The header of {@link #comparison()}. */
    List<String> comparisonHeader() {
        List<String> header = new ArrayList<>();
        header.add(Wording.MEASURE.in(language));
        header.add(name);
        header.add(Wording.CHANGE.in(language));
        others().forEach(other -> header.add(other.unit().name()));
        return header;
    }

    /** A measure beside a mean of others, which is no unit's. */
    List<String> beside(Measure measure, String others, double mean) {
        return List.of(
                formats.sentence(measure.label().in(language)),
                text(measure, value(measure)),
                others,
                DisplayRounding.exact(mean, language));
    }

    /** The header of {@link #beside}. */
    List<String> besideHeader(String others, String mean) {
        return List.of(Wording.MEASURE.in(language), name, others, mean);
    }

    private String change(PublishedValue value) {
        return value instanceof PublishedValue.Shown shown
                ? shown.change()
                        .map(change -> DisplayRounding.signed(change.difference(), language))
                        .orElse("")
                : "";
    }

    /** The unit right above, the municipality or company, and the whole, as far as they are not the one that is shown. */
    private List<PublishedUnit> others() {
        Organisation organisation = results.organisation();
        int[] above = organisation.ancestorsOf(organisation.indexOf(unit.unit().id()));
        Map<UnitId, PublishedUnit> shown = new LinkedHashMap<>();
        for (int index : above) {
            Unit candidate = organisation.units().get(index);
            boolean isNearest = index
                    == organisation.parentOf(organisation.indexOf(unit.unit().id()));
            boolean isWhole = index == 0;
            boolean isEmployer =
                    candidate.level() == UnitLevel.MUNICIPALITY || candidate.level() == UnitLevel.SUBSIDIARY;
            if (isNearest || isEmployer || isWhole) {
                shown.put(candidate.id(), results.unit(candidate.id()));
            }
        }
        shown.remove(shownId);
        return List.copyOf(shown.values());
    }
}
