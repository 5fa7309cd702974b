package fi.qwl.io.chart;

import fi.qwl.privacy.PublishedUnit;
import java.util.Collection;
import java.util.List;

/** Rows of units with their names to the left, by their place in the tree. */
final class UnitRows {

    static final double NAMES = 236;
    static final double ROW = 24;

    private static final double INDENT = 12;
    private static final int DEEPEST = 6;
    private static final double SIZE = 12;
    private static final double SMALLER = 10;

    private final Drawing drawing;
    private final Source source;

    UnitRows(Drawing drawing, Source source) {
        this.drawing = drawing;
        this.source = source;
    }

    /** How high a unit's row is: as high as its name needs. */
    double height(PublishedUnit unit) {
        int lines = lines(unit).size();
        return Math.max(ROW, 10 + lines * (SMALLER + 2));
    }

    double height(Collection<PublishedUnit> units) {
        return units.stream().mapToDouble(this::height).sum();
    }

    private List<String> lines(PublishedUnit unit) {
        String name = source.name(unit);
        double room = NAMES - indent(unit) - 10;
        return Lettering.width(name, SIZE * weight(unit)) <= room
                ? List.of(name)
                : Lettering.lines(name, SMALLER * weight(unit), room);
    }

    private double indent(PublishedUnit unit) {
        return Math.min(source.depth(unit), DEEPEST) * INDENT;
    }

    private double weight(PublishedUnit unit) {
        return isTop(unit) ? Drawing.BOLD : 1;
    }

    private boolean isTop(PublishedUnit unit) {
        return indent(unit) == 0;
    }

    /** The name, in smaller lines where one would run over. */
    void name(PublishedUnit unit, double top) {
        List<String> lines = lines(unit);
        double size = lines.size() == 1 ? SIZE : SMALLER;
        double line = SMALLER + 2;
        double y = top + height(unit) / 2 + 4 - (lines.size() - 1) * line / 2;
        drawing.begin(source.name(unit));
        for (String text : lines) {
            drawing.label(
                    text,
                    Drawing.MARGIN + indent(unit),
                    y,
                    "font-size",
                    size,
                    "font-weight",
                    isTop(unit) ? "600" : "400");
            y += line;
        }
        drawing.end();
    }
}
