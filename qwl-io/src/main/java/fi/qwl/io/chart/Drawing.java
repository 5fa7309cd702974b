package fi.qwl.io.chart;

import fi.qwl.page.Block;
import fi.qwl.risk.RiskStatus;
import fi.qwl.words.Language;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/** A picture under way: a heading, what the chart draws below it, and a foot that says what the figures are. */
final class Drawing {

    static final double WIDTH = 720;
    static final double MARGIN = 16;
    /** The first free y below the heading. */
    static final double TOP = 56;

    static final double BODY = 13;
    static final double SMALL = 11;

    private static final double HEADING = 17;
    /** Bold letters are so much wider. */
    static final double BOLD = 1.08;

    private static final double LINE = 15;
    private static final String FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";

    /** Attributes of a bold text that keeps clear of what lies under it. */
    static final Object[] HALO = {
        "font-weight", "600", "paint-order", "stroke", "stroke", Ink.GROUND, "stroke-width", 4.0
    };

    private final Svg svg = new Svg();
    private final Language language;
    private final String title;
    private final String subtitle;
    private final List<String> titleLines;
    private final List<String> subtitleLines;

    Drawing(Language language, String title, String subtitle) {
        this.language = language;
        this.title = title;
        this.subtitle = subtitle;
        double room = WIDTH - 2 * MARGIN;
        this.titleLines = Lettering.lines(title, HEADING * BOLD, room);
        this.subtitleLines = Lettering.lines(subtitle, SMALL + 1, room);
    }

    /** By how much a heading of several lines moves all that is below it. */
    private double moved() {
        return (titleLines.size() - 1) * (HEADING + 3) + (subtitleLines.size() - 1) * LINE;
    }

    private String heading() {
        Drawing heading = new Drawing(language, "", "");
        double y = 26;
        for (String line : titleLines) {
            heading.label(line, MARGIN, y, "font-size", HEADING, "font-weight", "600");
            y += HEADING + 3;
        }
        y -= 2;
        for (String line : subtitleLines) {
            heading.label(line, MARGIN, y, "font-size", SMALL + 1, "fill", Ink.SOFT);
            y += LINE;
        }
        return heading.svg.toString();
    }

    Svg svg() {
        return svg;
    }

    /** A text whose base line begins at a point; the size and the ink are those of the body unless said otherwise. */
    Drawing label(String text, double x, double y, Object... attributes) {
        Object[] all = new Object[attributes.length + 4];
        all[0] = "x";
        all[1] = x;
        all[2] = "y";
        all[3] = y;
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        svg.text("text", text, all);
        return this;
    }

    Drawing line(double x1, double y1, double x2, double y2, String ink, double thickness, Object... more) {
        Object[] all = new Object[more.length + 12];
        Object[] fixed = {"x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", ink, "stroke-width", thickness};
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        svg.leaf("line", all);
        return this;
    }

    Drawing box(double x, double y, double width, double height, String fill, Object... more) {
        Object[] all = new Object[more.length + 10];
        Object[] fixed = {"x", x, "y", y, "width", width, "height", height, "fill", fill};
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        svg.leaf("rect", all);
        return this;
    }

    /** A place without a value: an outline of dashes. */
    Drawing hole(double x, double y, double width, double height) {
        return box(x, y, width, height, Ink.GROUND, "stroke", Ink.EDGE, "stroke-dasharray", "3 3", "rx", 3);
    }

    /** A band instead of a value: an outline between the band's edges. */
    Drawing band(double x, double y, double width, double height) {
        return box(x, y, width, height, Ink.TRACK, "stroke", Ink.EDGE, "rx", 3);
    }

    /** The sign of a status, shown by its shape: a circle, a diamond, a triangle that points down. */
    Drawing sign(RiskStatus status, double x, double y) {
        return sign(status, x, y, Ink.of(status));
    }

    Drawing sign(RiskStatus status, double x, double y, String ink) {
        switch (status) {
            case UNDER_CONTROL -> svg.leaf("circle", "cx", x, "cy", y, "r", 4.0, "fill", ink);
            case NEAR_LIMIT -> polygon(ink, x, y - 5.5, x + 5.5, y, x, y + 5.5, x - 5.5, y);
            case BELOW -> polygon(ink, x - 5.5, y - 4.5, x + 5.5, y - 4.5, x, y + 5.5);
        }
        return this;
    }

    Drawing polygon(String ink, double... points) {
        return polygon(ink, new Object[0], points);
    }

    Drawing polygon(String ink, Object[] more, double... points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "" : " ")
                    .append(Svg.number(points[i]))
                    .append(',')
                    .append(Svg.number(points[i + 1]));
        }
        Object[] all = new Object[more.length + 4];
        Object[] fixed = {"points", path.toString(), "fill", ink};
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        svg.leaf("polygon", all);
        return this;
    }

    /** Begins what is shown of one thing; its full text appears when a pointer rests on it. */
    Drawing begin(String text) {
        svg.open("g").text("title", text);
        return this;
    }

    Drawing end() {
        svg.close("g");
        return this;
    }

    /**
     * Puts the foot below what is drawn and closes the picture.
     *
     * @param bottom the lowest y of what is drawn
     * @param foot paragraphs on what the figures are
     * @param shown all that the picture shows, in words
     * @param data the same as a table
     */
    Block.Figure finish(double bottom, List<String> foot, List<String> shown, Block.Table data) {
        String description = String.join("; ", shown) + ".";
        double y = bottom + 18;
        for (String paragraph : foot) {
            for (String line : Lettering.lines(paragraph, SMALL, WIDTH - 2 * MARGIN)) {
                label(line, MARGIN, y, "font-size", SMALL, "fill", Ink.SOFT);
                y += LINE;
            }
        }
        double height = y - LINE + MARGIN - 4 + moved();
        String elements = heading() + body();
        String id = "qwl-" + digest(title + description + elements);
        Svg page = new Svg()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height),
                        "width",
                        WIDTH,
                        "height",
                        height,
                        "style",
                        "max-width:100%;height:auto",
                        "role",
                        "img",
                        "lang",
                        language.code(),
                        "aria-labelledby",
                        id + "-title " + id + "-desc",
                        "font-family",
                        FONT,
                        "font-size",
                        BODY,
                        "fill",
                        Ink.TEXT)
                .text("title", title, "id", id + "-title")
                .text("desc", description, "id", id + "-desc")
                .leaf("rect", "width", WIDTH, "height", height, "fill", Ink.GROUND)
                .add(elements)
                .close("svg");
        return new Block.Figure(title, subtitle, page.toString(), data);
    }

    private String body() {
        return moved() == 0
                ? svg.toString()
                : new Svg()
                        .open("g", "transform", "translate(0 " + Svg.number(moved()) + ")")
                        .add(svg.toString())
                        .close("g")
                        .toString();
    }

    /** Several charts may be in one page, so their ids differ; they follow from the content to be the same again. */
    private static String digest(String content) {
        CRC32 crc = new CRC32();
        crc.update(content.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
