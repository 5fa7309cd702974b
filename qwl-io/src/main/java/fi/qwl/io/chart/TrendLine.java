package fi.qwl.io.chart;

import fi.qwl.io.trend.UnitTrend;
import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Measure;
import fi.qwl.page.Block;
import fi.qwl.page.ChartData;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import fi.qwl.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A unit's measure over the waves, with a confidence interval where the spread is published. */
final class TrendLine {

    private static final double LEFT = 58;
    private static final double RIGHT = Drawing.WIDTH - 76;
    private static final double TOP = Drawing.TOP + 18;
    private static final double BOTTOM = TOP + 230;
    private static final int STEP = 10;

    private final Source source;
    private final PublishedUnit unit;
    private final Measure measure;
    private final List<UnitTrend.Step> steps;
    private final Drawing drawing;
    private final double lowest;
    private final double highest;

    TrendLine(List<PublishedResults> publications, Source latest, PublishedUnit unit, Measure measure) {
        this.source = latest;
        this.unit = unit;
        this.measure = measure;
        this.steps = UnitTrend.of(publications).back(unit.unit().id(), measure);
        String waves = steps.get(0).wave() + "–" + steps.get(steps.size() - 1).wave();
        this.drawing = new Drawing(
                source.language(),
                unit.unit().name() + ": " + source.name(measure),
                source.in(Words.TREND) + " "
                        + (steps.size() > 1 ? waves : latest.results().wave()));
        double least = source.limit(measure).orElse(100);
        double most = source.limit(measure).orElse(0);
        for (UnitTrend.Step step : steps) {
            if (step.mean().isPresent()) {
                double mean = step.mean().get();
                Optional<Interval.Bounds> bounds = bounds(step);
                least = Math.min(least, bounds.map(Interval.Bounds::lower).orElse(mean));
                most = Math.max(most, bounds.map(Interval.Bounds::upper).orElse(mean));
            }
        }
        // A few points of the scale beyond what is shown, so that chance does not look like a cliff.
        this.lowest = Math.max(0, Math.floor((Math.min(least, most) - 5) / STEP) * STEP);
        this.highest = Math.min(100, Math.ceil((Math.max(most, least) + 5) / STEP) * STEP);
    }

    Block.Figure figure() {
        axis();
        source.limit(measure).ifPresent(this::limit);
        List<String> shown = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            join(at);
        }
        for (int at = 0; at < steps.size(); at++) {
            UnitTrend.Step step = steps.get(at);
            String text = inWords(step);
            shown.add(text);
            drawing.begin(text);
            point(step, x(at));
            drawing.end();
        }
        Legend legend = new Legend(drawing, Drawing.MARGIN, BOTTOM + 56);
        if (source.limit(measure).isPresent()) {
            legend.statuses(source.language());
        }
        return drawing.finish(
                        legend.bottom(),
                        foot(),
                        List.of(unit.unit().name() + ", " + source.name(measure) + ": " + String.join("; ", shown)),
                        Source.table(
                                source.in(Words.WAVE, Words.VALUE, Words.INTERVAL, Words.ANSWERED),
                                steps.stream().map(this::row).toList()))
                .withChart(numbers());
    }

    private ChartData numbers() {
        ChartNumbers numbers =
                new ChartNumbers(steps.stream().map(step -> category(step)).toList());
        numbers.add(source.name(measure), ChartData.Role.VALUE, steps.stream().map(step -> displayed(step)));
        numbers.add(source.in(Words.LIMIT), ChartData.Role.LIMIT, steps.stream().map(step -> source.limit(measure)));
        return numbers.chart(ChartData.Kind.LINE, 1);
    }

    private String category(UnitTrend.Step step) {
        return step.mean().isPresent()
                ? step.wave().toString()
                : step.wave() + ": " + source.text(measure, step.value().orElseThrow());
    }

    private OptionalDouble displayed(UnitTrend.Step step) {
        if (step.mean().isEmpty()) {
            return OptionalDouble.empty();
        }
        double mean = step.mean().get();
        OptionalDouble limit = source.limit(measure);
        return OptionalDouble.of(
                (limit.isPresent() ? DisplayRounding.round(mean, limit.getAsDouble()) : DisplayRounding.round(mean))
                        .doubleValue());
    }

    /** What the lines are, where there are some, and what is said of the latest change. */
    private List<String> foot() {
        List<String> foot = new ArrayList<>();
        source.shown(unit, measure)
                .flatMap(PublishedValue.Shown::change)
                .ifPresent(change -> foot.add(source.in(Words.CHANGE) + " " + change.since() + "–"
                        + source.results().wave() + ": "
                        + source.figures().change(change.difference()) + ", "
                        + source.in(change.verdict().label())));
        if (steps.stream().anyMatch(step -> bounds(step).isPresent())) {
            foot.add(source.in(Words.INTERVAL_MEANS));
        }
        foot.add(source.heading());
        return foot;
    }

    private List<String> row(UnitTrend.Step step) {
        String value = step.mean().isPresent()
                ? text(step)
                : source.text(measure, step.value().orElseThrow());
        String n = shown(step).map(found -> Long.toString(found.n())).orElse("");
        return List.of(step.wave().toString(), value, interval(step), n);
    }

    private double x(int at) {
        double room = RIGHT - LEFT - 80;
        return LEFT + 50 + (steps.size() == 1 ? room / 2 : room * at / (steps.size() - 1));
    }

    private double y(double percent) {
        double within = Math.min(highest, Math.max(lowest, percent));
        return BOTTOM - (BOTTOM - TOP) * (within - lowest) / (highest - lowest);
    }

    private void axis() {
        for (double percent = lowest; percent <= highest; percent += STEP) {
            drawing.line(LEFT, y(percent), RIGHT, y(percent), Ink.GRID, 1);
            drawing.label(
                    DisplayRounding.exact(percent, source.language()),
                    LEFT - 8,
                    y(percent) + 4,
                    "font-size",
                    Drawing.SMALL,
                    "fill",
                    Ink.SOFT,
                    "text-anchor",
                    "end");
        }
        drawing.label("%", LEFT - 8, TOP - 12, "font-size", Drawing.SMALL, "fill", Ink.SOFT, "text-anchor", "end");
    }

    private void limit(double limit) {
        drawing.line(LEFT, y(limit), RIGHT, y(limit), Ink.LIMIT, 1.6, "stroke-dasharray", "5 3");
        drawing.label(
                source.limitText(measure), RIGHT + 6, y(limit) + 4, "font-size", Drawing.SMALL, "font-weight", "600");
    }

    private void join(int at) {
        if (at + 1 < steps.size() && steps.get(at).isJoined()) {
            Optional<Double> from = steps.get(at).mean();
            Optional<Double> to = steps.get(at + 1).mean();
            if (from.isPresent() && to.isPresent()) {
                drawing.line(x(at), y(from.get()), x(at + 1), y(to.get()), Ink.NEUTRAL, 2);
            }
        } else if (at + 1 < steps.size()
                && steps.get(at).mean().isPresent()
                && steps.get(at + 1).mean().isPresent()) {
            double middle = (x(at) + x(at + 1)) / 2;
            drawing.line(middle, TOP, middle, BOTTOM, Ink.EDGE, 1, "stroke-dasharray", "2 4");
            drawing.label(
                    source.in(Words.NOT_COMPARABLE),
                    middle,
                    TOP - 6,
                    "font-size",
                    Drawing.SMALL,
                    "fill",
                    Ink.SOFT,
                    "text-anchor",
                    "middle");
        }
    }

    private void point(UnitTrend.Step step, double x) {
        drawing.label(step.wave().toString(), x, BOTTOM + 20, "text-anchor", "middle", "font-weight", "600");
        if (step.mean().isEmpty()) {
            drawing.hole(x - 44, (TOP + BOTTOM) / 2 - 12, 88, 24);
            drawing.label(
                    source.text(measure, step.value().orElseThrow()),
                    x,
                    (TOP + BOTTOM) / 2 + 4,
                    "font-size",
                    Drawing.SMALL,
                    "fill",
                    Ink.SOFT,
                    "text-anchor",
                    "middle");
            return;
        }
        double mean = step.mean().get();
        Optional<RiskStatus> status = shown(step).flatMap(PublishedValue.Shown::status);
        String ink = status.map(Ink::of).orElse(Ink.NEUTRAL);
        bounds(step).ifPresent(bounds -> {
            double low = y(bounds.lower());
            double high = y(bounds.upper());
            drawing.line(x, low, x, high, ink, 2);
            drawing.line(x - 6, low, x + 6, low, ink, 2);
            drawing.line(x - 6, high, x + 6, high, ink, 2);
        });
        drawing.sign(status.orElse(RiskStatus.UNDER_CONTROL), x, y(mean), ink);
        drawing.label(text(step), x, labelAt(step), concat(Drawing.HALO, "text-anchor", "middle"));
        shown(step)
                .ifPresent(value -> drawing.label(
                        "n " + value.n(),
                        x,
                        BOTTOM + 34,
                        "font-size",
                        Drawing.SMALL,
                        "fill",
                        Ink.SOFT,
                        "text-anchor",
                        "middle"));
    }

    /** Above the interval; below it where the limit's line would run through the number, or the picture ends. */
    private double labelAt(UnitTrend.Step step) {
        double mean = step.mean().orElseThrow();
        double above = y(bounds(step).map(Interval.Bounds::upper).orElse(mean)) - 10;
        double below = y(bounds(step).map(Interval.Bounds::lower).orElse(mean)) + 20;
        double limit =
                source.limit(measure).isPresent() ? y(source.limit(measure).getAsDouble()) : Double.NaN;
        boolean isCrossed = limit > above - 14 && limit < above + 4;
        return isCrossed || above < TOP + 10 ? below : above;
    }

    private static Object[] concat(Object[] attributes, Object... more) {
        Object[] all = Arrays.copyOf(attributes, attributes.length + more.length);
        System.arraycopy(more, 0, all, attributes.length, more.length);
        return all;
    }

    private String text(UnitTrend.Step step) {
        return shown(step)
                .map(value -> source.text(measure, value))
                .orElseGet(() -> source.figures().percent(step.mean().orElseThrow(), source.limit(measure)));
    }

    private String inWords(UnitTrend.Step step) {
        if (step.mean().isEmpty()) {
            return step.wave() + " " + source.text(measure, step.value().orElseThrow());
        }
        String interval = interval(step).isEmpty() ? "" : " [" + interval(step) + "]";
        String n = shown(step).map(value -> " (n " + value.n() + ")").orElse("");
        return step.wave() + " " + text(step) + interval + n;
    }

    private String interval(UnitTrend.Step step) {
        return bounds(step)
                .map(bounds -> source.figures().percent(bounds.lower()) + " – "
                        + source.figures().percent(bounds.upper()))
                .orElse("");
    }

    private static Optional<PublishedValue.Shown> shown(UnitTrend.Step step) {
        return step.value().filter(PublishedValue::isShown).map(PublishedValue.Shown.class::cast);
    }

    private static Optional<Interval.Bounds> bounds(UnitTrend.Step step) {
        return shown(step).flatMap(PublishedValue.Shown::interval);
    }
}
