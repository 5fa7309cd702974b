package fi.qwl.io.chart;

import fi.qwl.risk.RiskStatus;
import fi.qwl.words.Language;

/** A row of signs with what they mean. */
final class Legend {

    private static final double GAP = 18;
    private static final double SIGN = 16;

    private final Drawing drawing;
    private final double first;
    private double x;
    private double y;

    Legend(Drawing drawing, double x, double y) {
        this.drawing = drawing;
        this.first = x;
        this.x = x;
        this.y = y;
    }

    Legend statuses(Language language) {
        return statuses(language, RiskStatus.values());
    }

    Legend statuses(Language language, RiskStatus... statuses) {
        for (RiskStatus status : statuses) {
            String text = status.label().in(language);
            double at = place(text);
            drawing.sign(status, at + 6, y - 4);
            write(text, at);
        }
        return this;
    }

    /** Signs as they stand in the cells of a map: on a ground, in the ink that reads on it. */
    Legend cells(Language language, RiskStatus... statuses) {
        String ground = Ink.step(Ink.steps() - 2);
        for (RiskStatus status : statuses) {
            String text = status.label().in(language);
            double at = place(text);
            drawing.box(at - 2, y - 12, 16, 16, ground, "rx", 2);
            drawing.sign(status, at + 6, y - 4, Ink.textOn(ground));
            write(text, at + 2);
            x += 2;
        }
        return this;
    }

    /** A whisker with its ends, as intervals are drawn. */
    Legend interval(String text) {
        double at = place(text);
        drawing.line(at, y - 4, at + 12, y - 4, Ink.TEXT, 1.6)
                .line(at, y - 8, at, y, Ink.TEXT, 1.6)
                .line(at + 12, y - 8, at + 12, y, Ink.TEXT, 1.6);
        return write(text, at);
    }

    Legend hidden(String text) {
        double at = place(text);
        drawing.hole(at, y - 9, 12, 10);
        return write(text, at);
    }

    Legend band(String text) {
        double at = place(text);
        drawing.band(at, y - 9, 12, 10);
        return write(text, at);
    }

    Legend before(String text) {
        double at = place(text);
        Legend.ring(drawing, at + 6, y - 4);
        return write(text, at);
    }

    static void ring(Drawing drawing, double x, double y) {
        drawing.svg()
                .leaf(
                        "circle",
                        "cx",
                        x,
                        "cy",
                        y,
                        "r",
                        4.0,
                        "fill",
                        Ink.GROUND,
                        "stroke",
                        Ink.TEXT,
                        "stroke-width",
                        1.6);
    }

    /** Where the next sign goes; a new row where the text would run over. */
    private double place(String text) {
        double wide = SIGN + Lettering.width(text, Drawing.SMALL);
        if (x > first && x + wide > Drawing.WIDTH - Drawing.MARGIN) {
            x = first;
            y += 16;
        }
        double at = x;
        x += wide + GAP;
        return at;
    }

    private Legend write(String text, double at) {
        drawing.label(text, at + SIGN, y, "font-size", Drawing.SMALL, "fill", Ink.SOFT);
        return this;
    }

    /** The y of the last row. */
    double bottom() {
        return y;
    }
}
