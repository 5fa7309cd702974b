package fi.qwl.io.chart;

import fi.qwl.model.Measure;
import fi.qwl.page.Block;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import java.util.ArrayList;
import java.util.List;

/** A measure's mean in each unit, with a strip of one standard deviation to either side. */
final class SpreadStrips {

    private static final double AFTER = 172;

    private final Source source;
    private final Measure measure;
    private final List<PublishedUnit> units;
    private final Drawing drawing;
    private final UnitRows rows;
    private final Scale scale;

    SpreadStrips(Source source, Measure measure) {
        this.source = source;
        this.measure = measure;
        this.units = source.results().units();
        String title = source.name(measure) + " " + source.results().wave();
        long hidden = units.stream()
                .filter(unit -> !(unit.value(measure) instanceof PublishedValue.Shown))
                .count();
        this.drawing = new Drawing(
                source.language(),
                title,
                source.in(Words.SPREAD_STRIPS) + " · " + Words.units(units.size(), hidden, source.language()));
        double least = units.stream()
                .flatMap(unit -> source.shown(unit, measure).stream())
                .mapToDouble(shown -> shown.mean() - shown.sd().orElse(0))
                .min()
                .orElse(0);
        double lowest = Math.min(
                least,
                source.hasBands(List.of(measure)) ? 0 : source.limit(measure).orElse(100));
        this.scale = Scale.from(lowest, Drawing.MARGIN + UnitRows.NAMES, Drawing.WIDTH - Drawing.MARGIN - AFTER);
        this.rows = new UnitRows(drawing, source);
    }

    Block.Figure figure() {
        double first = Drawing.TOP + 30;
        double bottom = first + units.size() * UnitRows.ROW;
        scale.draw(drawing, first, bottom, source.language());
        source.limit(measure).ifPresent(limit -> limit(limit, first, bottom));
        List<String> shown = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        double y = first;
        for (PublishedUnit unit : units) {
            rows.name(unit, y);
            String text = unit.unit().name() + ": " + source.inWords(measure, unit.value(measure))
                    + (spread(unit).isEmpty() ? "" : ", " + spread(unit));
            drawing.begin(text);
            strip(unit, y);
            drawing.end();
            shown.add(text);
            String n = source.shown(unit, measure)
                    .map(value -> Long.toString(value.n()))
                    .orElse("");
            table.add(List.of(unit.unit().name(), source.text(measure, unit.value(measure)), n, spread(unit)));
            y += UnitRows.ROW;
        }
        Legend legend = new Legend(drawing, Drawing.MARGIN, bottom + 22);
        if (source.limit(measure).isPresent()) {
            legend.statuses(source.language());
        }
        if (source.hasBands(List.of(measure))) {
            legend.band(source.in(Words.BAND_MEANS));
        }
        return drawing.finish(
                legend.bottom(),
                List.of(source.in(Words.SPREAD_MEANS), source.heading()),
                shown,
                Source.table(source.in(Words.UNIT, Words.VALUE, Words.ANSWERED, Words.SPREAD), table));
    }

    private void limit(double limit, double top, double bottom) {
        double x = scale.x(limit);
        drawing.line(x, top, x, bottom, Ink.LIMIT, 1.6, "stroke-dasharray", "5 3");
        drawing.label(
                source.limitText(measure),
                x,
                top - 17,
                "font-size",
                Drawing.SMALL,
                "text-anchor",
                "middle",
                "font-weight",
                "600");
    }

    private String spread(PublishedUnit unit) {
        if (!(unit.value(measure) instanceof PublishedValue.Shown shown)) {
            return "";
        }
        if (shown.spread().isEmpty()) {
            return source.in(Words.SPREAD_NOT_SHOWN);
        }
        String points = shown.sd().isPresent() ? " " + Math.round(shown.sd().getAsDouble()) : "";
        String word = source.in(shown.spread().get().label());
        return source.in(Words.SPREAD) + points + " (" + word + ")";
    }

    private void strip(PublishedUnit unit, double top) {
        double middle = top + UnitRows.ROW / 2;
        PublishedValue value = unit.value(measure);
        double after = scale.right() + 14;
        if (value instanceof PublishedValue.Shown shown) {
            String ink = shown.status().map(Ink::of).orElse(Ink.NEUTRAL);
            if (shown.sd().isPresent()) {
                double sd = shown.sd().getAsDouble();
                double from = scale.x(shown.mean() - sd);
                double to = scale.x(shown.mean() + sd);
                drawing.box(
                        from,
                        middle - 5,
                        to - from,
                        10,
                        ink,
                        "fill-opacity",
                        0.22,
                        "stroke",
                        ink,
                        "stroke-width",
                        0.8,
                        "rx",
                        5);
            }
            drawing.sign(shown.status().orElse(RiskStatus.UNDER_CONTROL), scale.x(shown.mean()), middle, ink);
            String numbers = source.text(measure, shown)
                    + (shown.sd().isPresent() ? " ± " + Math.round(shown.sd().getAsDouble()) : "");
            drawing.label(numbers, after, middle + 4.5, "font-size", 12.0);
            shown.spread()
                    .ifPresent(word -> drawing.label(
                            source.in(word.label()),
                            Drawing.WIDTH - Drawing.MARGIN,
                            middle + 4.5,
                            "font-size",
                            Drawing.SMALL,
                            "fill",
                            Ink.SOFT,
                            "text-anchor",
                            "end"));
        } else if (value instanceof PublishedValue.Coarse coarse) {
            double from = scale.x(coarse.from());
            drawing.band(from, middle - 6, scale.x(coarse.to()) - from, 12);
            drawing.label(source.text(measure, value), after, middle + 4.5, "font-size", 12.0);
        } else {
            drawing.label(source.text(measure, value), after, middle + 4.5, "font-size", 12.0, "fill", Ink.SOFT);
        }
    }
}
