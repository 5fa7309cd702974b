package fi.qwl.io.chart;

import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Block;
import fi.qwl.page.ChartData;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A unit's factors as bars against their limits, and its whole index. */
final class FactorBars {

    private static final double PITCH = 62;
    private static final double THICK = 18;
    private static final double SMALLEST = 9;
    private static final double FIRST = Drawing.TOP + 18;

    private final Source source;
    private final PublishedUnit unit;
    private final Scale scale = new Scale(Drawing.MARGIN, Drawing.WIDTH - Drawing.MARGIN - 14, 0);
    private final Drawing drawing;

    FactorBars(Source source, PublishedUnit unit) {
        this.source = source;
        this.unit = unit;
        String title = source.name(unit) + " " + source.results().wave() + ": " + source.in(Words.FACTOR_BARS);
        this.drawing = new Drawing(source.language(), title, answered());
    }

    Block.Figure figure() {
        List<Measure> measures = new ArrayList<>();
        for (Measure measure : source.results().measures()) {
            if (measure instanceof Factor || measure == WholeIndex.QWL) {
                measures.add(measure);
            }
        }
        double bottom = FIRST + measures.size() * PITCH + 20;
        axis(FIRST + measures.size() * PITCH + 8);
        List<String> shown = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        boolean hasBefore = false;
        for (int row = 0; row < measures.size(); row++) {
            Measure measure = measures.get(row);
            PublishedValue value = unit.value(measure);
            String text = source.inWords(measure, value) + source.instead(unit, measure);
            drawing.begin(text);
            bar(measure, value, FIRST + row * PITCH);
            drawing.end();
            shown.add(text);
            rows.add(row(measure, value));
            hasBefore |= value instanceof PublishedValue.Shown visible
                    && visible.change().isPresent();
        }
        Legend legend = new Legend(drawing, Drawing.MARGIN, bottom + 8).statuses(source.language());
        if (hasBefore) {
            legend.before(source.in(Words.BEFORE_MEANS));
        }
        if (measures.stream()
                .flatMap(measure -> source.shown(unit, measure).stream())
                .anyMatch(visible -> visible.interval().isPresent())) {
            legend.interval(source.in(Words.LINE_MEANS));
        }
        if (measures.stream().anyMatch(measure -> unit.value(measure) instanceof PublishedValue.Coarse)) {
            legend.band(source.in(Words.BAND_MEANS));
        }
        List<String> header = source.in(Words.MEASURE, Words.VALUE, Words.ANSWERED, Words.STATUS, Words.CHANGE);
        return drawing.finish(legend.bottom(), List.of(source.heading()), shown, Source.table(header, rows))
                .withChart(numbers(measures));
    }

    private ChartData numbers(List<Measure> measures) {
        ChartNumbers numbers = new ChartNumbers(
                measures.stream().map(measure -> category(measure)).toList());
        numbers.add(
                source.results().wave().toString(),
                ChartData.Role.VALUE,
                measures.stream().map(measure -> source.displayed(unit, measure)));
        numbers.add(
                source.in(Words.LIMIT), ChartData.Role.LIMIT, measures.stream().map(source::limit));
        numbers.add(
                source.in(Words.BEFORE_MEANS),
                ChartData.Role.BEFORE,
                measures.stream().map(measure -> before(measure)));
        return numbers.chart(ChartData.Kind.COLUMNS, 1);
    }

    private String category(Measure measure) {
        return source.shown(unit, measure).isPresent()
                ? source.name(measure)
                : source.name(measure) + ": " + source.text(measure, unit.value(measure));
    }

    private OptionalDouble before(Measure measure) {
        return source.shown(unit, measure)
                .flatMap(PublishedValue.Shown::change)
                .map(change -> OptionalDouble.of(
                        DisplayRounding.round(change.baseMean()).doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    private List<String> row(Measure measure, PublishedValue value) {
        List<String> row = new ArrayList<>(List.of(source.name(measure), source.text(measure, value)));
        if (value instanceof PublishedValue.Shown shown) {
            row.add(Long.toString(shown.n()));
            row.add(shown.status().map(status -> source.in(status.label())).orElse(""));
            row.add(shown.change()
                    .map(change -> source.figures().change(change.difference()))
                    .orElse(""));
        } else {
            row.addAll(List.of("", source.instead(unit, measure), ""));
        }
        return row;
    }

    /** The ends and quarters of the bars, in percent, below the last. */
    private void axis(double y) {
        for (int percent = 0; percent <= 100; percent += 25) {
            String anchor = percent == 0 ? "start" : percent == 100 ? "end" : "middle";
            String text = percent + (percent == 100 ? " %" : "");
            drawing.label(
                    text, scale.x(percent), y, "font-size", Drawing.SMALL, "fill", Ink.SOFT, "text-anchor", anchor);
        }
    }

    private String answered() {
        var participation = unit.participation();
        if (participation.respondents().isEmpty()) {
            return source.in(Words.ANSWERED) + ": " + source.in(Words.NOT_SHOWN);
        }
        String text = source.in(Words.ANSWERED) + " "
                + participation.respondents().getAsLong()
                + (participation.invited().isPresent()
                        ? "/" + participation.invited().getAsInt()
                        : "");
        return participation.responseRate().isPresent()
                ? text + " ("
                        + source.figures().share(participation.responseRate().getAsDouble()) + ")"
                : text;
    }

    private void bar(Measure measure, PublishedValue value, double top) {
        String name = source.name(measure);
        drawing.label(name, scale.left(), top + 12, "font-weight", "600");
        remark(value, top + 12);
        double y = top + 20;
        drawing.box(scale.left(), y, scale.right() - scale.left(), THICK, Ink.TRACK, "rx", 3);
        if (value instanceof PublishedValue.Shown shown) {
            shown(measure, shown, y);
        } else if (value instanceof PublishedValue.Coarse coarse) {
            double from = scale.x(coarse.from());
            double to = scale.x(coarse.to());
            drawing.band(from, y, to - from, THICK);
            drawing.label(source.text(measure, value), (from + to) / 2, y + 13, "text-anchor", "middle");
        } else {
            drawing.hole(scale.left(), y, scale.right() - scale.left(), THICK);
            String text = source.text(measure, value) + source.instead(unit, measure);
            note(text, y);
        }
        if (source.limit(measure).isPresent()) {
            double x = scale.x(source.limit(measure).getAsDouble());
            drawing.line(x, y - 4, x, y + THICK + 4, Ink.GROUND, 5);
            drawing.line(x, y - 4, x, y + THICK + 4, Ink.LIMIT, 2);
            drawing.label(
                    source.limitText(measure),
                    x,
                    y + THICK + 20,
                    "font-size",
                    Drawing.SMALL,
                    "fill",
                    Ink.SOFT,
                    "text-anchor",
                    "middle");
        }
    }

    /** What stands for a hidden value, small enough for the bar to hold it, clear of the limit. */
    private void note(String text, double y) {
        double room = scale.x(68) - scale.left() - 16;
        List<String> lines =
                Lettering.width(text, Drawing.BODY) <= room ? List.of(text) : Lettering.lines(text, SMALLEST, room);
        double size = lines.size() == 1 ? Drawing.BODY : SMALLEST;
        double at = lines.size() == 1 ? y + 13 : y + THICK / 2 + 3 - (lines.size() - 1) * SMALLEST / 2;
        for (String line : lines) {
            drawing.label(line, scale.left() + 8, at, "font-size", size, "fill", Ink.SOFT);
            at += SMALLEST;
        }
    }

    private void shown(Measure measure, PublishedValue.Shown shown, double y) {
        String ink = shown.status().map(Ink::of).orElse(Ink.NEUTRAL);
        double end = scale.x(shown.mean());
        drawing.box(scale.left(), y, Math.max(1, end - scale.left()), THICK, ink, "rx", 3);
        String text = source.text(measure, shown);
        // Inside at the bar's beginning, where no limit and no ring can lie on it; a short bar has no room for it.
        boolean isInside = end - scale.left() > 60;
        drawing.label(
                text,
                isInside ? scale.left() + 8 : end + 8,
                y + 13.5,
                "font-weight",
                "600",
                "fill",
                isInside ? Ink.GROUND : Ink.TEXT);
        shown.interval().ifPresent(bounds -> {
            double middle = y + THICK + 5;
            drawing.line(scale.x(bounds.lower()), middle, scale.x(bounds.upper()), middle, ink, 1.6)
                    .line(scale.x(bounds.lower()), middle - 3, scale.x(bounds.lower()), middle + 3, ink, 1.6)
                    .line(scale.x(bounds.upper()), middle - 3, scale.x(bounds.upper()), middle + 3, ink, 1.6);
        });
        shown.change().ifPresent(change -> Legend.ring(drawing, scale.x(change.baseMean()), y + THICK / 2));
    }

    /** At the end of the line: the change, the sign and the word. */
    private void remark(PublishedValue value, double y) {
        if (!(value instanceof PublishedValue.Shown shown)) {
            return;
        }
        double right = scale.right();
        if (shown.status().isPresent()) {
            RiskStatus status = shown.status().get();
            String word = source.in(status.label());
            drawing.label(word, right, y, "text-anchor", "end", "fill", Ink.of(status), "font-weight", "600");
            right -= Lettering.width(word, Drawing.BODY) * 1.05 + 10;
            drawing.sign(status, right, y - 4.5);
            right -= 20;
        }
        if (shown.change().isPresent()) {
            var change = shown.change().get();
            String text = source.figures().change(change) + " (" + change.since() + ")";
            drawing.label(text, right, y, "text-anchor", "end", "fill", Ink.SOFT);
            right -= Lettering.width(text, Drawing.BODY) + 14;
        }
        drawing.label("n " + shown.n(), right, y, "text-anchor", "end", "fill", Ink.SOFT, "font-size", Drawing.SMALL);
    }
}
