package fi.qwl.io.chart;

import fi.qwl.io.report.Figures;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.page.Block;
import fi.qwl.privacy.HiddenReason;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.words.Language;
import fi.qwl.words.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A publication for charts: its figures and texts in the readers' language. */
final class Source {

    private final PublishedResults results;
    private final Language language;
    private final Figures figures;
    /** Found when a depth is asked for the first time: most charts are of one unit. */
    private int highest = -1;

    Source(PublishedResults results, Language language) {
        this.results = results;
        this.language = language;
        this.figures = Figures.in(language);
    }

    PublishedResults results() {
        return results;
    }

    Language language() {
        return language;
    }

    Figures figures() {
        return figures;
    }

    String in(Text text) {
        return text.in(language);
    }

    List<String> in(Text... texts) {
        return Stream.of(texts).map(this::in).toList();
    }

    /** A chart's numbers. */
    static Block.Table table(List<String> header, List<List<String>> rows) {
        return new Block.Table("", header, rows, Block.Table.RowHeader.FIRST_CELL);
    }

    /** A unit's name, with the day of its values where that is not the publication's. */
    String name(PublishedUnit unit) {
        String name = unit.unit().name();
        return unit.dayMark().map(mark -> name + " (" + in(mark) + ")").orElse(name);
    }

    String name(Measure measure) {
        String name = Words.name(measure, language);
        return measure instanceof Factor ? measure.key() + " · " + name : name;
    }

    /** What the figures are, in a paragraph: wave, model, whether its curves are official, limits and policy. */
    String heading() {
        return String.join(" · ", ResultsTable.of(results, language).heading().split("\n", -1));
    }

    OptionalDouble limit(Measure measure) {
        return measure instanceof Factor factor
                ? OptionalDouble.of(results.model().limits().of(factor))
                : OptionalDouble.empty();
    }

    String limitText(Measure measure) {
        return in(Words.LIMIT) + " " + DisplayRounding.exact(limit(measure).orElseThrow(), language);
    }

    /** A value as it is displayed. */
    BigDecimal rounded(Measure measure, PublishedValue.Shown shown) {
        OptionalDouble limit = limit(measure);
        return limit.isPresent()
                ? DisplayRounding.round(shown.mean(), limit.getAsDouble())
                : DisplayRounding.round(shown.mean());
    }

    /** A shown value as it is displayed; empty for a hidden or coarse one. */
    OptionalDouble displayed(PublishedUnit unit, Measure measure) {
        return shown(unit, measure)
                .map(value -> OptionalDouble.of(rounded(measure, value).doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    String text(Measure measure, PublishedValue value) {
        if (value instanceof PublishedValue.Shown shown) {
            return DisplayRounding.text(rounded(measure, shown), language);
        }
        if (value instanceof PublishedValue.Coarse coarse) {
            return figures.range(coarse);
        }
        return Words.hidden(((PublishedValue.Hidden) value).reason(), language);
    }

    /** Which unit's value stands for one that is hidden. */
    String instead(PublishedUnit unit, Measure measure) {
        return unit.value(measure) instanceof PublishedValue.Hidden
                ? results.nearestShown(unit.unit().id(), measure)
                        .map(above -> " · " + in(Words.SEE) + " " + above.unit().name())
                        .orElse("")
                : "";
    }

    /** A value in words: with its number of answers, its status and its change. */
    String inWords(Measure measure, PublishedValue value) {
        StringBuilder words = new StringBuilder(name(measure)).append(' ').append(text(measure, value));
        if (value instanceof PublishedValue.Shown shown) {
            words.append(" (n ").append(shown.n()).append(')');
            shown.status()
                    .ifPresent(status -> words.append(", ")
                            .append(in(status.label()))
                            .append(status == RiskStatus.UNDER_CONTROL ? "" : " (" + limitText(measure) + ")"));
            shown.change()
                    .ifPresent(change -> words.append(", ")
                            .append(figures.change(change.difference()))
                            .append(" (")
                            .append(change.since())
                            .append(", ")
                            .append(in(change.verdict().label()))
                            .append(')'));
        }
        return words.toString();
    }

    /** How far below the topmost shown unit a unit stands. */
    int depth(PublishedUnit unit) {
        if (highest < 0) {
            highest = results.units().stream().mapToInt(this::steps).min().orElse(0);
        }
        return steps(unit) - highest;
    }

    private int steps(PublishedUnit unit) {
        Organisation organisation = results.organisation();
        return organisation.ancestorsOf(organisation.indexOf(unit.unit().id())).length;
    }

    boolean hasBands(List<Measure> measures) {
        return results.units().stream()
                .anyMatch(unit ->
                        measures.stream().anyMatch(measure -> unit.value(measure) instanceof PublishedValue.Coarse));
    }

    /** Whether something is hidden, and not only missing from the report. */
    boolean hasHidden(List<Measure> measures) {
        return results.units().stream()
                .anyMatch(unit -> measures.stream()
                        .map(unit::value)
                        .anyMatch(value -> value instanceof PublishedValue.Hidden && !isNotReported(value)));
    }

    boolean hasNotReported(List<Measure> measures) {
        return results.units().stream()
                .anyMatch(unit -> measures.stream().map(unit::value).anyMatch(Source::isNotReported));
    }

    static boolean isNotReported(PublishedValue value) {
        return value instanceof PublishedValue.Hidden hidden && hidden.reason() == HiddenReason.NOT_REPORTED;
    }

    Optional<PublishedValue.Shown> shown(PublishedUnit unit, Measure measure) {
        return unit.value(measure) instanceof PublishedValue.Shown shown ? Optional.of(shown) : Optional.empty();
    }
}
