package fi.qwl.io.chart;

import fi.qwl.model.Measure;
import fi.qwl.page.Block;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import fi.qwl.stats.Interval;
import java.util.ArrayList;
import java.util.List;

/** A measure's mean in each unit, with its interval and the spread of answers where they are published. */
final class SpreadStrips {

    private static final double VALUES = 538;
    private static final double COUNTS = 604;
    private static final double SPREADS = 616;
    /** A standard deviation of 40 points, which hardly any unit has. */
    private static final double WIDEST = 60;

    private final Source source;
    private final Measure measure;
    private final List<PublishedUnit> units;
    private final Drawing drawing;
    private final UnitRows rows;
    private final Scale scale;

    SpreadStrips(Source source, Measure measure, Section section) {
        this.source = source;
        this.measure = measure;
        this.units = section.units();
        String title = source.name(measure) + " " + source.results().wave();
        long hidden = units.stream()
                .filter(unit -> !(unit.value(measure) instanceof PublishedValue.Shown))
                .count();
        this.drawing = new Drawing(
                source.language(),
                section.title(title),
                source.in(hasSpread() ? Words.SPREAD_STRIPS : Words.LEVELS) + " · "
                        + Words.units(units.size(), hidden, source.language()));
        double least = units.stream()
                .flatMap(unit -> source.shown(unit, measure).stream())
                .mapToDouble(
                        shown -> shown.interval().map(Interval.Bounds::lower).orElse(shown.mean()))
                .min()
                .orElse(100);
        double lowest =
                Math.min(least, Math.min(lowestBand(), source.limit(measure).orElse(100)));
        this.scale = Scale.from(lowest, Drawing.MARGIN + UnitRows.NAMES, VALUES - 22);
        this.rows = new UnitRows(drawing, source);
    }

    Block.Figure figure() {
        double first = Drawing.TOP + 30;
        double bottom = first + rows.height(units);
        scale.draw(drawing, first, bottom, source.language());
        heads(first - 5);
        source.limit(measure).ifPresent(limit -> limit(limit, first, bottom));
        List<String> shown = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        double y = first;
        for (PublishedUnit unit : units) {
            rows.name(unit, y);
            String text = source.name(unit) + ": " + source.inWords(measure, unit.value(measure))
                    + (spread(unit).isEmpty() ? "" : ", " + spread(unit));
            drawing.begin(text);
            strip(unit, y + (rows.height(unit) - UnitRows.ROW) / 2);
            drawing.end();
            shown.add(text);
            String n = source.shown(unit, measure)
                    .map(value -> Long.toString(value.n()))
                    .orElse("");
            table.add(List.of(source.name(unit), source.text(measure, unit.value(measure)), n, spread(unit)));
            y += rows.height(unit);
        }
        Legend legend = new Legend(drawing, Drawing.MARGIN, bottom + 22);
        if (source.limit(measure).isPresent()) {
            legend.statuses(source.language());
        }
        if (source.hasBands(List.of(measure))) {
            legend.band(source.in(Words.BAND_MEANS));
        }
        if (hasInterval()) {
            legend.interval(source.in(Words.LINE_MEANS));
        }
        List<String> foot = new ArrayList<>();
        if (hasSpread()) {
            foot.add(source.in(Words.SPREAD_MEANS));
        }
        foot.add(source.heading());
        return drawing.finish(
                legend.bottom(),
                foot,
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
        if (value instanceof PublishedValue.Shown shown) {
            shown(shown, middle);
        } else if (value instanceof PublishedValue.Coarse coarse) {
            double from = scale.x(coarse.from());
            drawing.band(from, middle - 6, scale.x(coarse.to()) - from, 12);
            drawing.label(source.text(measure, value), VALUES, middle + 4.5, "font-size", 12.0);
        } else {
            drawing.label(source.text(measure, value), VALUES, middle + 4.5, "font-size", 12.0, "fill", Ink.SOFT);
        }
    }

    private void shown(PublishedValue.Shown shown, double middle) {
        String ink = shown.status().map(Ink::of).orElse(Ink.NEUTRAL);
        shown.interval().ifPresent(bounds -> {
            double low = scale.x(bounds.lower());
            double high = scale.x(bounds.upper());
            drawing.line(low, middle, high, middle, ink, 1.6)
                    .line(low, middle - 4, low, middle + 4, ink, 1.6)
                    .line(high, middle - 4, high, middle + 4, ink, 1.6);
        });
        drawing.sign(shown.status().orElse(RiskStatus.UNDER_CONTROL), scale.x(shown.mean()), middle, ink);
        drawing.label(source.text(measure, shown), VALUES, middle + 4.5, "font-size", 12.0);
        drawing.label(
                Long.toString(shown.n()),
                COUNTS,
                middle + 4.5,
                "font-size",
                Drawing.SMALL,
                "fill",
                Ink.SOFT,
                "text-anchor",
                "end");
        if (shown.sd().isPresent()) {
            double sd = shown.sd().getAsDouble();
            drawing.box(SPREADS, middle - 3, Math.min(WIDEST, sd * WIDEST / 40), 6, Ink.EDGE);
            drawing.label(
                    Long.toString(Math.round(sd)),
                    SPREADS + WIDEST + 4,
                    middle + 4.5,
                    "font-size",
                    Drawing.SMALL,
                    "fill",
                    Ink.SOFT);
        } else {
            shown.spread()
                    .ifPresent(word -> drawing.label(
                            source.in(word.label()),
                            SPREADS,
                            middle + 4.5,
                            "font-size",
                            Drawing.SMALL,
                            "fill",
                            Ink.SOFT));
        }
    }

    /** What the columns after the axis are. */
    private void heads(double y) {
        drawing.label("n", COUNTS, y, "font-size", Drawing.SMALL, "fill", Ink.SOFT, "text-anchor", "end");
        if (hasSpread()) {
            drawing.label(source.in(Words.SPREAD), SPREADS, y, "font-size", Drawing.SMALL, "fill", Ink.SOFT);
        }
    }

    private double lowestBand() {
        return units.stream()
                .map(unit -> unit.value(measure))
                .filter(PublishedValue.Coarse.class::isInstance)
                .mapToDouble(value -> ((PublishedValue.Coarse) value).from())
                .min()
                .orElse(100);
    }

    private boolean hasSpread() {
        return units.stream()
                .anyMatch(unit -> source.shown(unit, measure).stream()
                        .anyMatch(shown -> shown.spread().isPresent()));
    }

    private boolean hasInterval() {
        return units.stream()
                .anyMatch(unit -> source.shown(unit, measure).stream()
                        .anyMatch(shown -> shown.interval().isPresent()));
    }
}
