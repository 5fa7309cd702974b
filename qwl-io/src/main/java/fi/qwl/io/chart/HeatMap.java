package fi.qwl.io.chart;

import fi.qwl.model.Capability;
import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Measure;
import fi.qwl.page.Block;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Units by measures: darker is higher, and every cell says its number. */
final class HeatMap {

    private static final double NAMES = UnitRows.NAMES;
    private static final double LEAST_HEAD = 84;
    private static final double LONGEST = 150;
    private static final double TURN = Math.toRadians(40);
    private static final double ROW = UnitRows.ROW;

    private final Source source;
    private final List<Measure> measures;
    private final List<PublishedUnit> units;
    private final Drawing drawing;
    private final UnitRows rows;
    private final double column;
    private final double head;
    private final double slant;

    HeatMap(Source source, Section section) {
        this.source = source;
        this.measures = source.results().measures();
        this.units = section.units();
        double longest = Math.min(
                LONGEST,
                Lettering.widest(
                        measures.stream()
                                .filter(Capability.class::isInstance)
                                .map(this::key)
                                .toList(),
                        Drawing.SMALL));
        this.head = Math.max(LEAST_HEAD, 22 + longest * Math.sin(TURN) + 12);
        this.slant = Math.max(0, longest * Math.cos(TURN) - 10);
        this.column = (Drawing.WIDTH - 2 * Drawing.MARGIN - NAMES - slant) / Math.max(1, measures.size());
        String title = source.in(Words.HEAT_MAP) + " " + source.results().wave();
        this.drawing = new Drawing(
                source.language(), section.title(title), Words.units(units.size(), hidden(), source.language()));
        this.rows = new UnitRows(drawing, source);
    }

    private long hidden() {
        return units.stream()
                .filter(unit ->
                        measures.stream().noneMatch(measure -> unit.value(measure) instanceof PublishedValue.Shown))
                .count();
    }

    Block.Figure figure() {
        for (int at = 0; at < measures.size(); at++) {
            head(measures.get(at), x(at));
        }
        double y = Drawing.TOP + head;
        List<String> shown = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (PublishedUnit unit : units) {
            rows.name(unit, y);
            row(unit, y + (rows.height(unit) - ROW) / 2);
            List<String> values = measures.stream()
                    .map(measure -> source.text(measure, unit.value(measure)))
                    .toList();
            shown.add(source.name(unit) + ": "
                    + IntStream.range(0, values.size())
                            .mapToObj(at -> key(measures.get(at)) + " " + values.get(at))
                            .collect(Collectors.joining(", ")));
            table.add(concat(source.name(unit), values));
            y += rows.height(unit);
        }
        double bottom = legend(y + 22);
        List<String> header =
                concat(source.in(Words.UNIT), measures.stream().map(this::key).toList());
        return drawing.finish(bottom, List.of(source.heading()), shown, Source.table(header, table));
    }

    private static List<String> concat(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private double x(int at) {
        return Drawing.MARGIN + NAMES + at * column;
    }

    private String key(Measure measure) {
        return measure instanceof Capability ? measure.label().in(source.language()) : measure.key();
    }

    /** Keys are upright; the longer names slant. */
    private void head(Measure measure, double x) {
        double y = Drawing.TOP + head - 8;
        drawing.begin(source.name(measure));
        if (measure instanceof Capability) {
            double at = x + column / 2;
            String turn = "rotate(-40 " + Svg.number(at) + " " + Svg.number(y) + ")";
            List<String> lines = Lettering.lines(key(measure), Drawing.SMALL, LONGEST);
            double line = y - (lines.size() - 1) * Drawing.SMALL;
            for (String name : lines) {
                drawing.label(name, at, line, "font-size", Drawing.SMALL, "fill", Ink.SOFT, "transform", turn);
                line += Drawing.SMALL + 1;
            }
        } else {
            drawing.label(measure.key(), x + column / 2, y, "text-anchor", "middle", "font-weight", "600");
        }
        drawing.end();
    }

    private void row(PublishedUnit unit, double y) {
        String name = source.name(unit);
        List<String> words = measures.stream()
                .map(measure -> source.text(measure, unit.value(measure)))
                .distinct()
                .toList();
        boolean isBare = measures.stream().allMatch(measure -> unit.value(measure) instanceof PublishedValue.Hidden);
        if (isBare) {
            String text = String.join(", ", words);
            drawing.begin(name + ": " + text);
            drawing.hole(x(0) + 1.5, y + 2.5, measures.size() * column - 3, ROW - 5);
            drawing.label(text, x(0) + 10, y + 16, "font-size", Drawing.SMALL, "fill", Ink.SOFT);
            drawing.end();
            return;
        }
        for (int at = 0; at < measures.size(); at++) {
            Measure measure = measures.get(at);
            PublishedValue value = unit.value(measure);
            drawing.begin(name + ": " + source.inWords(measure, value));
            cell(measure, value, x(at) + 1, y + 1);
            drawing.end();
        }
    }

    private void cell(Measure measure, PublishedValue value, double x, double y) {
        double width = column - 2;
        double height = ROW - 2;
        double middle = x + width / 2;
        if (value instanceof PublishedValue.Shown shown) {
            String ground = Ink.step(Ink.stepOf(source.rounded(measure, shown).doubleValue()));
            String ink = Ink.textOn(ground);
            drawing.box(x, y, width, height, ground, "rx", 2);
            RiskStatus status = shown.status().orElse(RiskStatus.UNDER_CONTROL);
            boolean isMarked = status != RiskStatus.UNDER_CONTROL;
            double shift = isMarked ? 6.5 : 0;
            drawing.label(
                    source.text(measure, value),
                    middle + shift,
                    y + 15.5,
                    "text-anchor",
                    "middle",
                    "font-size",
                    isMarked ? Drawing.SMALL : 12.0,
                    "fill",
                    ink);
            if (isMarked) {
                drawing.sign(status, middle - 14, y + height / 2, ink);
            }
        } else if (value instanceof PublishedValue.Coarse) {
            drawing.band(x + 0.5, y + 0.5, width - 1, height - 1);
            drawing.label(
                    source.text(measure, value), middle, y + 15.5, "text-anchor", "middle", "font-size", Drawing.SMALL);
        } else {
            drawing.hole(x + 0.5, y + 0.5, width - 1, height - 1);
            String mark = Source.isNotReported(value) ? "…" : "–";
            drawing.label(mark, middle, y + 15.5, "text-anchor", "middle", "font-size", 12.0, "fill", Ink.SOFT);
        }
    }

    /** The steps, what the signs mean, and what a hole is. */
    private double legend(double y) {
        double x = Drawing.MARGIN;
        for (int step = 0; step < Ink.steps(); step++) {
            String ground = Ink.step(step);
            drawing.box(x, y - 13, 64, 18, ground, "stroke", Ink.EDGE, "stroke-width", 0.6);
            drawing.label(
                    stepText(step),
                    x + 32,
                    y,
                    "text-anchor",
                    "middle",
                    "font-size",
                    Drawing.SMALL,
                    "fill",
                    Ink.textOn(ground));
            x += 64;
        }
        Legend legend = new Legend(drawing, Drawing.MARGIN, y + 24);
        legend.cells(source.language(), RiskStatus.NEAR_LIMIT, RiskStatus.BELOW);
        if (source.hasBands(measures)) {
            legend.band(source.in(Words.BAND_MEANS));
        }
        if (source.hasHidden(measures)) {
            legend.hidden("– " + source.in(Words.NOT_SHOWN_MEANS));
        }
        if (source.hasNotReported(measures)) {
            legend.hidden("… " + source.in(Words.NOT_REPORTED));
        }
        return legend.bottom();
    }

    private String stepText(int step) {
        if (step == 0) {
            return "< " + DisplayRounding.exact(Ink.stepFrom(1), source.language());
        }
        String from = DisplayRounding.exact(Ink.stepFrom(step), source.language());
        return step == Ink.steps() - 1
                ? "≥ " + from
                : from + "–<" + DisplayRounding.exact(Ink.stepFrom(step + 1), source.language());
    }
}
