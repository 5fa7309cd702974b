package fi.qwl.io.chart;

import fi.qwl.privacy.PublishedUnit;

/** Rows of units with their names to the left, by their place in the tree. */
final class UnitRows {

    static final double NAMES = 236;
    static final double ROW = 24;

    private static final double INDENT = 12;
    private static final int DEEPEST = 6;
    private static final double SIZE = 12;

    private final Drawing drawing;
    private final Source source;

    UnitRows(Drawing drawing, Source source) {
        this.drawing = drawing;
        this.source = source;
    }

    /** The name, cut to fit; all of it appears when a pointer rests on it. */
    void name(PublishedUnit unit, double top) {
        double indent = Math.min(source.depth(unit), DEEPEST) * INDENT;
        String name = unit.unit().name();
        drawing.begin(name);
        drawing.label(
                Lettering.fitted(name, SIZE, NAMES - indent - 10),
                Drawing.MARGIN + indent,
                top + 16,
                "font-size",
                SIZE,
                "font-weight",
                indent == 0 ? "600" : "400");
        drawing.end();
    }
}
