package fi.qwl.io.chart;

import fi.qwl.model.NineDecimals;
import fi.qwl.page.Block;
import fi.qwl.page.ChartData;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PublishedUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How many answered of those who were invited, unit by unit. */
final class ResponseRates {

    private static final double AFTER = 118;

    private final Source source;
    private final List<PublishedUnit> units;
    private final Drawing drawing;
    private final UnitRows rows;
    private final Scale scale = new Scale(Drawing.MARGIN + UnitRows.NAMES, Drawing.WIDTH - Drawing.MARGIN - AFTER, 0);

    ResponseRates(Source source, Section section) {
        this.source = source;
        this.units = section.units();
        String title = source.in(Words.RESPONSE_RATES) + " " + source.results().wave();
        long hidden = units.stream()
                .filter(unit -> unit.participation().responseRate().isEmpty())
                .count();
        this.drawing = new Drawing(
                source.language(), section.title(title), Words.units(units.size(), hidden, source.language()));
        this.rows = new UnitRows(drawing, source);
    }

    Block.Figure figure() {
        double first = Drawing.TOP + 20;
        double bottom = first + rows.height(units);
        scale.draw(drawing, first, bottom, source.language());
        List<List<String>> table = new ArrayList<>();
        double y = first;
        for (PublishedUnit unit : units) {
            rows.name(unit, y);
            List<String> row = List.of(source.name(unit), text(unit.participation()));
            drawing.begin(String.join(": ", row));
            bar(unit.participation(), y + (rows.height(unit) - UnitRows.ROW) / 2);
            drawing.end();
            table.add(row);
            y += rows.height(unit);
        }
        List<String> shown = table.stream().map(row -> String.join(": ", row)).toList();
        Block.Table data = Source.table(source.in(Words.UNIT, Words.RATE), table);
        return drawing.finish(bottom + 4, List.of(source.heading()), shown, data)
                .withChart(numbers());
    }

    private ChartData numbers() {
        ChartNumbers numbers =
                new ChartNumbers(units.stream().map(unit -> category(unit)).toList());
        numbers.add(
                source.in(Words.RATE),
                ChartData.Role.VALUE,
                units.stream().map(unit -> displayed(unit.participation())));
        return numbers.chart(ChartData.Kind.BARS, 0);
    }

    private String category(PublishedUnit unit) {
        return unit.participation().responseRate().isPresent()
                ? unit.unit().name()
                : unit.unit().name() + ": " + text(unit.participation());
    }

    private static OptionalDouble displayed(Participation participation) {
        return participation.responseRate().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.floor(
                        NineDecimals.round(participation.responseRate().getAsDouble()) + 0.5));
    }

    private String text(Participation participation) {
        if (participation.respondents().isEmpty()) {
            return source.in(participation.isShown() ? Words.NOT_REPORTED : Words.NOT_SHOWN);
        }
        String answered = Long.toString(participation.respondents().getAsLong());
        String of = participation.invited().isPresent()
                ? answered + "/" + participation.invited().getAsInt()
                : answered;
        return participation.responseRate().isPresent()
                ? source.figures().share(participation.responseRate().getAsDouble()) + " (" + of + ")"
                : of;
    }

    private void bar(Participation participation, double top) {
        double y = top + 5;
        double height = UnitRows.ROW - 10;
        boolean isShown = participation.responseRate().isPresent();
        if (isShown) {
            double end = scale.x(participation.responseRate().getAsDouble());
            drawing.box(scale.left(), y, scale.right() - scale.left(), height, Ink.TRACK, "rx", 2);
            drawing.box(scale.left(), y, end - scale.left(), height, Ink.NEUTRAL, "rx", 2);
        } else {
            drawing.hole(scale.left(), y, scale.right() - scale.left(), height);
        }
        drawing.label(
                text(participation),
                scale.right() + 14,
                top + 16.5,
                "font-size",
                12.0,
                "fill",
                isShown ? Ink.TEXT : Ink.SOFT);
    }
}
