package fi.qwl.io.fill;

import fi.qwl.io.office.Markup;
import java.util.List;
import java.util.function.Consumer;

/** What every presentation needs around its slides: a theme, a master, a layout, and a master for notes. */
final class DeckFrame {

    private static final String INK = "1B2733";
    private static final String BLUE = "1D5F8A";

    private DeckFrame() {}

    static Markup master() {
        Markup out = Markup.document();
        SlideXml.open(out, "p:sldMaster");
        out.open("p:cSld");
        out.open("p:bg").open("p:bgPr");
        out.open("a:solidFill")
                .leaf("a:schemeClr", "val", "bg1")
                .close("a:solidFill")
                .leaf("a:effectLst");
        out.close("p:bgPr").close("p:bg");
        out.add(SlideXml.group(new Markup().add(band()).add(title(true))));
        out.close("p:cSld");
        map(out);
        out.open("p:sldLayoutIdLst")
                .leaf("p:sldLayoutId", "id", 2_147_483_649L, "r:id", "rId1")
                .close("p:sldLayoutIdLst");
        out.open("p:txStyles");
        out.open("p:titleStyle");
        level(out, 28, 1);
        out.close("p:titleStyle").open("p:bodyStyle");
        level(out, 18, 0);
        out.close("p:bodyStyle").open("p:otherStyle");
        level(out, 18, 0);
        return out.close("p:otherStyle").close("p:txStyles").close("p:sldMaster");
    }

    private static void level(Markup out, int points, int bold) {
        out.open("a:lvl1pPr", "algn", "l").open("a:defRPr", "sz", points * 100, "b", bold);
        out.open("a:solidFill").leaf("a:schemeClr", "val", "tx1").close("a:solidFill");
        out.leaf("a:latin", "typeface", "+mn-lt").close("a:defRPr").close("a:lvl1pPr");
    }

    /** A band at the left edge, in the colour that a municipality changes to its own. */
    private static Markup band() {
        Markup out = new Markup().open("p:sp").open("p:nvSpPr").leaf("p:cNvPr", "id", 2, "name", "Band");
        out.leaf("p:cNvSpPr").leaf("p:nvPr", "userDrawn", 1).close("p:nvSpPr").open("p:spPr");
        out.open("a:xfrm").leaf("a:off", "x", 0, "y", 0).leaf("a:ext", "cx", 152_400, "cy", SlideXml.HEIGHT);
        out.close("a:xfrm").open("a:prstGeom", "prst", "rect").leaf("a:avLst").close("a:prstGeom");
        out.open("a:solidFill").leaf("a:schemeClr", "val", "accent1").close("a:solidFill");
        out.open("a:ln").leaf("a:noFill").close("a:ln").close("p:spPr");
        out.open("p:txBody").leaf("a:bodyPr").leaf("a:lstStyle").leaf("a:p").close("p:txBody");
        return out.close("p:sp");
    }

    private static Markup title(boolean isMaster) {
        Markup out = new Markup().open("p:sp").open("p:nvSpPr").leaf("p:cNvPr", "id", 3, "name", "Title");
        out.open("p:cNvSpPr").leaf("a:spLocks", "noGrp", 1).close("p:cNvSpPr");
        out.open("p:nvPr").leaf("p:ph", "type", "title").close("p:nvPr").close("p:nvSpPr");
        out.open("p:spPr");
        if (isMaster) {
            out.open("a:xfrm").leaf("a:off", "x", 609_600, "y", 381_000);
            out.leaf("a:ext", "cx", SlideXml.WIDTH - 1_219_200, "cy", 914_400).close("a:xfrm");
            out.open("a:prstGeom", "prst", "rect").leaf("a:avLst").close("a:prstGeom");
        }
        out.close("p:spPr").open("p:txBody");
        out.open("a:bodyPr", "lIns", 0, "rIns", 0, "anchor", "ctr")
                .leaf("a:normAutofit")
                .close("a:bodyPr");
        return out.leaf("a:lstStyle").leaf("a:p").close("p:txBody").close("p:sp");
    }

    private static void map(Markup out) {
        out.leaf(
                "p:clrMap",
                "bg1",
                "lt1",
                "tx1",
                "dk1",
                "bg2",
                "lt2",
                "tx2",
                "dk2",
                "accent1",
                "accent1",
                "accent2",
                "accent2",
                "accent3",
                "accent3",
                "accent4",
                "accent4",
                "accent5",
                "accent5",
                "accent6",
                "accent6",
                "hlink",
                "hlink",
                "folHlink",
                "folHlink");
    }

    static Markup layout() {
        return SlideXml.tree("p:sldLayout", title(false), "type", "titleOnly", "preserve", 1);
    }

    static Markup notesMaster() {
        Markup out = Markup.document();
        SlideXml.open(out, "p:notesMaster");
        out.open("p:cSld").open("p:bg").open("p:bgPr");
        out.open("a:solidFill")
                .leaf("a:schemeClr", "val", "bg1")
                .close("a:solidFill")
                .leaf("a:effectLst");
        out.close("p:bgPr")
                .close("p:bg")
                .add(SlideXml.group(new Markup().add(image()).add(notesBody("", "en-GB"))));
        out.close("p:cSld");
        map(out);
        return out.close("p:notesMaster");
    }

    private static Markup image() {
        Markup out = new Markup().open("p:sp").open("p:nvSpPr").leaf("p:cNvPr", "id", 2, "name", "Slide");
        out.open("p:cNvSpPr")
                .leaf("a:spLocks", "noGrp", 1, "noRot", 1, "noChangeAspect", 1)
                .close("p:cNvSpPr");
        out.open("p:nvPr")
                .leaf("p:ph", "type", "sldImg")
                .close("p:nvPr")
                .close("p:nvSpPr")
                .open("p:spPr");
        out.open("a:xfrm").leaf("a:off", "x", 685_800, "y", 1_143_000);
        out.leaf("a:ext", "cx", 5_486_400, "cy", 3_086_100).close("a:xfrm");
        return out.open("a:prstGeom", "prst", "rect")
                .leaf("a:avLst")
                .close("a:prstGeom")
                .close("p:spPr")
                .close("p:sp");
    }

    private static Markup notesBody(String text, String language) {
        Markup out = new Markup().open("p:sp").open("p:nvSpPr").leaf("p:cNvPr", "id", 3, "name", "Notes");
        out.open("p:cNvSpPr").leaf("a:spLocks", "noGrp", 1).close("p:cNvSpPr");
        out.open("p:nvPr")
                .leaf("p:ph", "type", "body", "idx", 1)
                .close("p:nvPr")
                .close("p:nvSpPr");
        out.open("p:spPr");
        out.open("a:xfrm").leaf("a:off", "x", 685_800, "y", 4_400_550);
        out.leaf("a:ext", "cx", 5_486_400, "cy", 3_600_450).close("a:xfrm");
        out.open("a:prstGeom", "prst", "rect").leaf("a:avLst").close("a:prstGeom");
        out.close("p:spPr").open("p:txBody").leaf("a:bodyPr").leaf("a:lstStyle").open("a:p");
        if (!text.isEmpty()) {
            out.open("a:r").leaf("a:rPr", "lang", language).text("a:t", text).close("a:r");
        }
        return out.close("a:p").close("p:txBody").close("p:sp");
    }

    static Markup notes(String text, String language) {
        return SlideXml.tree("p:notes", new Markup().add(image()).add(notesBody(text, language)));
    }

    static Markup theme() {
        Markup out = Markup.document()
                .open("a:theme", "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main", "name", "QWL")
                .open("a:themeElements")
                .open("a:clrScheme", "name", "QWL");
        List<String> colours = List.of(
                "dk1",
                INK,
                "lt1",
                "FFFFFF",
                "dk2",
                "44546A",
                "lt2",
                "EEF1F4",
                "accent1",
                BLUE,
                "accent2",
                INK,
                "accent3",
                "B9C6D2",
                "accent4",
                "8A5700",
                "accent5",
                "A32020",
                "accent6",
                "3F7D4F",
                "hlink",
                BLUE,
                "folHlink",
                "44546A");
        for (int i = 0; i < colours.size(); i += 2) {
            out.open("a:" + colours.get(i))
                    .leaf("a:srgbClr", "val", colours.get(i + 1))
                    .close("a:" + colours.get(i));
        }
        out.close("a:clrScheme").open("a:fontScheme", "name", "QWL");
        for (String font : List.of("a:majorFont", "a:minorFont")) {
            out.open(font).leaf("a:latin", "typeface", "Calibri").leaf("a:ea", "typeface", "");
            out.leaf("a:cs", "typeface", "").close(font);
        }
        out.close("a:fontScheme").open("a:fmtScheme", "name", "QWL");
        three(out, "a:fillStyleLst", DeckFrame::fill);
        three(out, "a:lnStyleLst", lines -> {
            lines.open("a:ln", "w", 9_525);
            fill(lines);
            lines.close("a:ln");
        });
        three(
                out,
                "a:effectStyleLst",
                effects -> effects.open("a:effectStyle").leaf("a:effectLst").close("a:effectStyle"));
        three(out, "a:bgFillStyleLst", DeckFrame::fill);
        return out.close("a:fmtScheme").close("a:themeElements").close("a:theme");
    }

    /** Slight, moderate and strong are the same in this theme. */
    private static void three(Markup out, String name, Consumer<Markup> one) {
        out.open(name);
        one.accept(out);
        one.accept(out);
        one.accept(out);
        out.close(name);
    }

    private static void fill(Markup out) {
        out.open("a:solidFill").leaf("a:schemeClr", "val", "phClr").close("a:solidFill");
    }
}
