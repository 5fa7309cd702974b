package fi.qwl.io.fill;

import fi.qwl.io.office.Markup;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.words.Language;
import java.util.Arrays;
import java.util.List;

/** One slide of our own deck: a title, and under it texts, tables and a chart, in the order in which they are read. */
final class SlideXml {

    /** A slide is so wide and high, in English Metric Units. */
    static final int WIDTH = 12_192_000;

    static final int HEIGHT = 6_858_000;

    private static final int MARGIN = 609_600;
    private static final int TOP = 1_447_800;
    private static final int FOOT = 6_324_600;
    private static final int ROW = 320_000;

    private final Language language;
    private final Markup shapes = new Markup();
    private int last = 1;
    private boolean hasChart;

    SlideXml(Language language) {
        this.language = language;
    }

    /** Where something is on the slide, in parts of a hundred of its width between the margins, and from its top down. */
    record Area(int left, int width, int top, int height) {

        static Area whole() {
            return new Area(0, 100, 0, 100);
        }

        static Area left(int width) {
            return new Area(0, width, 0, 100);
        }

        static Area right(int width) {
            return new Area(100 - width, width, 0, 100);
        }

        Area below(int from) {
            return new Area(left, width, from, 100 - from);
        }

        private int x() {
            return MARGIN + (WIDTH - 2 * MARGIN) / 100 * left;
        }

        private int y() {
            return TOP + (FOOT - TOP - 100_000) / 100 * top;
        }

        private int cx() {
            return (WIDTH - 2 * MARGIN) / 100 * width;
        }

        private int cy() {
            return (FOOT - TOP - 100_000) / 100 * height;
        }
    }

    SlideXml title(String text) {
        open("Title", "title");
        shapes.leaf("p:spPr");
        body(List.of(text), 0, false);
        shapes.close("p:sp");
        return this;
    }

    SlideXml texts(String name, Area area, int points, boolean isList, String... texts) {
        open(name, "");
        place(area);
        body(List.of(texts), points, isList);
        shapes.close("p:sp");
        return this;
    }

    /** What the figures are of, small at the foot. */
    SlideXml foot(String text) {
        open("Foot", "");
        shapes.open("p:spPr");
        transform(MARGIN, FOOT, WIDTH - 2 * MARGIN, 300_000, "a:xfrm");
        shapes.open("a:prstGeom", "prst", "rect")
                .leaf("a:avLst")
                .close("a:prstGeom")
                .close("p:spPr");
        body(List.of(text), 10, false);
        shapes.close("p:sp");
        return this;
    }

    private void open(String name, String placeholder) {
        last++;
        shapes.open("p:sp").open("p:nvSpPr").leaf("p:cNvPr", "id", last, "name", name + " " + last);
        if (placeholder.isEmpty()) {
            shapes.leaf("p:cNvSpPr", "txBox", 1).leaf("p:nvPr");
        } else {
            shapes.open("p:cNvSpPr").leaf("a:spLocks", "noGrp", 1).close("p:cNvSpPr");
            shapes.open("p:nvPr").leaf("p:ph", "type", placeholder).close("p:nvPr");
        }
        shapes.close("p:nvSpPr");
    }

    private void place(Area area) {
        shapes.open("p:spPr");
        transform(area.x(), area.y(), area.cx(), area.cy(), "a:xfrm");
        shapes.open("a:prstGeom", "prst", "rect")
                .leaf("a:avLst")
                .close("a:prstGeom")
                .close("p:spPr");
    }

    private void transform(int x, int y, int cx, int cy, String name) {
        shapes.open(name)
                .leaf("a:off", "x", x, "y", y)
                .leaf("a:ext", "cx", cx, "cy", cy)
                .close(name);
    }

    private void body(List<String> texts, int points, boolean isList) {
        shapes.open("p:txBody").open("a:bodyPr", "wrap", "square", "lIns", 0, "rIns", 0);
        shapes.leaf("a:normAutofit").close("a:bodyPr").leaf("a:lstStyle");
        texts.forEach(text -> paragraph(text, points, isList, false));
        shapes.close("p:txBody");
    }

    private void paragraph(String text, int points, boolean isList, boolean isBold) {
        shapes.open("a:p");
        // A mark of a block is no point of a list.
        if (isList && !text.matches("\\{\\{[#/][^}]*}}")) {
            shapes.open("a:pPr", "marL", 285_750, "indent", -285_750)
                    .open("a:spcBef")
                    .leaf("a:spcPts", "val", 600)
                    .close("a:spcBef")
                    .leaf("a:buFont", "typeface", "Arial")
                    .leaf("a:buChar", "char", "•")
                    .close("a:pPr");
        }
        shapes.open("a:r");
        Object[] size = {"lang", OfficePackage.tag(language), "sz", points * 100, "b", isBold ? 1 : 0};
        shapes.leaf("a:rPr", points == 0 ? new Object[] {"lang", OfficePackage.tag(language)} : size);
        shapes.text("a:t", text).close("a:r").close("a:p");
    }

    /** A table with a header row, and rows that are repeated; the first column is the widest. */
    SlideXml table(String alternative, Area area, int points, int[] widths, List<String> header, List<String> row) {
        last++;
        int whole = area.cx();
        int sum = Arrays.stream(widths).sum();
        shapes.open("p:graphicFrame").open("p:nvGraphicFramePr");
        shapes.leaf("p:cNvPr", "id", last, "name", "Table " + last, "descr", alternative);
        shapes.open("p:cNvGraphicFramePr")
                .leaf("a:graphicFrameLocks", "noGrp", 1)
                .close("p:cNvGraphicFramePr");
        shapes.leaf("p:nvPr").close("p:nvGraphicFramePr");
        transform(area.x(), area.y(), whole, 2 * ROW, "p:xfrm");
        shapes.open("a:graphic").open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/table");
        shapes.open("a:tbl").leaf("a:tblPr", "firstRow", 1, "bandRow", 1).open("a:tblGrid");
        for (int width : widths) {
            shapes.leaf("a:gridCol", "w", (long) whole * width / sum);
        }
        shapes.close("a:tblGrid");
        cells(header, points, true);
        cells(row, points, false);
        shapes.close("a:tbl").close("a:graphicData").close("a:graphic").close("p:graphicFrame");
        return this;
    }

    private void cells(List<String> texts, int points, boolean isHeader) {
        shapes.open("a:tr", "h", ROW);
        for (String text : texts) {
            shapes.open("a:tc").open("a:txBody").leaf("a:bodyPr").leaf("a:lstStyle");
            paragraph(text, points, false, isHeader);
            shapes.close("a:txBody").open("a:tcPr", "marL", 72_000, "marR", 72_000, "marT", 36_000, "marB", 36_000);
            edge("a:lnL", "");
            edge("a:lnR", "");
            edge("a:lnT", "");
            edge("a:lnB", isHeader ? "1D5F8A" : "DDE3E9");
            if (isHeader) {
                shapes.open("a:solidFill").leaf("a:srgbClr", "val", "E8F0F6").close("a:solidFill");
            } else {
                shapes.leaf("a:noFill");
            }
            shapes.close("a:tcPr").close("a:tc");
        }
        shapes.close("a:tr");
    }

    private void edge(String name, String ink) {
        shapes.open(name, "w", ink.isEmpty() ? 0 : 9_525);
        if (ink.isEmpty()) {
            shapes.leaf("a:noFill");
        } else {
            shapes.open("a:solidFill").leaf("a:srgbClr", "val", ink).close("a:solidFill");
        }
        shapes.close(name);
    }

    /** A chart that becomes a drawing of the data. */
    SlideXml chart(String drawing, Area area) {
        last++;
        hasChart = true;
        shapes.open("p:graphicFrame").open("p:nvGraphicFramePr");
        // As its name too: LibreOffice saves charts without their text alternatives.
        shapes.leaf("p:cNvPr", "id", last, "name", drawing, "descr", drawing);
        shapes.leaf("p:cNvGraphicFramePr").leaf("p:nvPr").close("p:nvGraphicFramePr");
        transform(area.x(), area.y(), area.cx(), area.cy(), "p:xfrm");
        String uri = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        shapes.open("a:graphic").open("a:graphicData", "uri", uri);
        shapes.leaf("c:chart", "xmlns:c", uri, "r:id", "rId2");
        shapes.close("a:graphicData").close("a:graphic").close("p:graphicFrame");
        return this;
    }

    boolean hasChart() {
        return hasChart;
    }

    Markup document() {
        return tree("p:sld", shapes);
    }

    /** A slide, a layout or notes. */
    static Markup tree(String name, Markup shapes, Object... attributes) {
        Markup out = Markup.document();
        open(out, name, attributes);
        return out.open("p:cSld")
                .add(group(shapes))
                .close("p:cSld")
                .open("p:clrMapOvr")
                .leaf("a:masterClrMapping")
                .close("p:clrMapOvr")
                .close(name);
    }

    static void open(Markup out, String name, Object... attributes) {
        Object[] all = new Object[attributes.length + 6];
        Object[] spaces = {
            "xmlns:a",
            "http://schemas.openxmlformats.org/drawingml/2006/main",
            "xmlns:r",
            OfficePackage.REFERENCES,
            "xmlns:p",
            "http://schemas.openxmlformats.org/presentationml/2006/main"
        };
        System.arraycopy(spaces, 0, all, 0, spaces.length);
        System.arraycopy(attributes, 0, all, spaces.length, attributes.length);
        out.open(name, all);
    }

    static Markup group(Markup shapes) {
        return new Markup()
                .open("p:spTree")
                .open("p:nvGrpSpPr")
                .leaf("p:cNvPr", "id", 1, "name", "")
                .leaf("p:cNvGrpSpPr")
                .leaf("p:nvPr")
                .close("p:nvGrpSpPr")
                .leaf("p:grpSpPr")
                .add(shapes)
                .close("p:spTree");
    }
}
