package fi.qwl.io.fill;

import fi.qwl.io.fill.SlideXml.Area;
import fi.qwl.io.office.ChartPlace;
import fi.qwl.io.office.ChartWorkbook;
import fi.qwl.io.office.ChartXml;
import fi.qwl.io.office.Markup;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.page.ChartData;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Our own deck, as a template that a municipality may take over and change. */
final class StandardDeck {

    private static final String PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private final Language language;
    private final OfficePackage office = OfficePackage.empty();
    private final List<String> overrides = new ArrayList<>();
    private int slides;
    private int charts;

    private StandardDeck(Language language) {
        this.language = language;
    }

    static byte[] of(Language language) throws IOException {
        StandardDeck deck = new StandardDeck(language);
        deck.office.with("[Content_Types].xml", new byte[0]);
        deck.office.with("_rels/.rels", new byte[0]);
        deck.addSlides();
        deck.addFrame();
        return deck.office.bytes();
    }

    /** A field's name in the deck's language. */
    private String field(String normal) {
        return "{{" + Placeholder.written(normal, language) + "}}";
    }

    private String open(String normal) {
        return "{{#" + Placeholder.written(normal, language) + "}}";
    }

    private String close(String normal) {
        return "{{/" + Placeholder.written(normal, language) + "}}";
    }

    private String in(DeckText text) {
        return text.in(language);
    }

    private void addSlides() throws IOException {
        add(
                slide(field("unit.name"))
                        .texts(
                                "Subtitle",
                                Area.whole(),
                                24,
                                false,
                                in(DeckText.TITLE) + " " + field("wave"),
                                field("municipality.name"),
                                in(DeckText.PUBLISHED) + " " + field("publication.day"),
                                in(DeckText.ANSWERED) + " " + field("unit.answered") + " / " + field("unit.invited")
                                        + " (" + field("unit.rate") + ")"),
                DeckText.NOTE_COVER,
                Optional.empty());
        addOverview();
        addPages();
        addUnits();
        add(
                slide(in(DeckText.READING))
                        .texts("Text", Area.whole(), 18, true, open("reading"), field("rule.text"), close("reading")),
                DeckText.NOTE_READING,
                Optional.empty());
        add(
                slide(in(DeckText.MEETING))
                        .texts("Text", Area.whole(), 20, true, open("steps"), field("step.name"), close("steps")),
                DeckText.NOTE_MEETING,
                Optional.empty());
        addPlan();
    }

    private void addOverview() throws IOException {
        SlideXml slide = slide(field("unit.name") + ": " + in(DeckText.OVERVIEW));
        slide.chart(field("unit.chart"), Area.left(48));
        slide.table(
                in(DeckText.OVERVIEW),
                Area.right(50),
                12,
                new int[] {34, 25, 11, 16, 24},
                List.of(
                        in(DeckText.MEASURE),
                        in(DeckText.VALUE),
                        in(DeckText.LIMIT),
                        in(DeckText.CHANGE),
                        in(DeckText.STATUS)),
                List.of(
                        open("measures") + field("measure.name"),
                        field("measure.value"),
                        field("measure.limit"),
                        field("measure.change"),
                        field("measure.status") + close("measures")));
        add(slide, DeckText.NOTE_OVERVIEW, Optional.of(ChartData.Kind.COLUMNS));
    }

    private void addPages() throws IOException {
        SlideXml rates = slide(open("pages") + in(DeckText.RATES) + ": " + field("page.name"))
                .chart(field("rates"), Area.whole());
        addRepeated(rates, "pages", DeckText.NOTE_RATES, Optional.of(ChartData.Kind.BARS));
        SlideXml factors = slide(open("pages") + in(DeckText.FACTORS) + ": " + field("page.name"))
                .table(
                        in(DeckText.FACTORS),
                        Area.whole(),
                        14,
                        new int[] {44, 14, 14, 14, 14},
                        List.of(in(DeckText.UNIT), "FE", "YI", "PL", "QWL"),
                        List.of(
                                open("units") + field("unit.name"),
                                field("unit.fe"),
                                field("unit.yi"),
                                field("unit.pl"),
                                field("unit.qwl") + close("units")));
        addRepeated(factors, "pages", DeckText.NOTE_TABLES, Optional.empty());
        SlideXml capabilities = slide(open("pages") + in(DeckText.CAPABILITIES) + ": " + field("page.name"))
                .table(
                        in(DeckText.CAPABILITIES),
                        Area.whole(),
                        11,
                        new int[] {28, 72},
                        List.of(in(DeckText.UNIT), in(DeckText.CAPABILITIES)),
                        List.of(
                                open("units") + field("unit.name"),
                                open("capabilities") + field("measure.name") + " " + field("measure.value") + "; "
                                        + close("capabilities") + close("units")));
        addRepeated(capabilities, "pages", DeckText.NOTE_TABLES, Optional.empty());
    }

    private void addUnits() throws IOException {
        SlideXml slide = slide(open("units") + field("unit.name"))
                .texts(
                        "Answered",
                        new Area(0, 100, 0, 8),
                        14,
                        false,
                        in(DeckText.ANSWERED) + " " + field("unit.answered") + " / " + field("unit.invited") + " ("
                                + field("unit.rate") + ")")
                .chart(field("unit.chart"), Area.left(58).below(9))
                .texts(
                        "Values",
                        Area.right(38).below(9),
                        16,
                        true,
                        open("factors"),
                        field("measure.name") + ": " + field("measure.value") + " (" + in(DeckText.LIMIT) + " "
                                + field("measure.limit") + "), " + field("measure.status"),
                        close("factors"),
                        "QWL: " + field("unit.qwl") + " (" + in(DeckText.CHANGE) + " " + field("unit.qwl.change")
                                + ")");
        addRepeated(slide, "units", DeckText.NOTE_UNIT, Optional.of(ChartData.Kind.COLUMNS));
    }

    private void addPlan() throws IOException {
        add(
                slide(in(DeckText.TARGETS))
                        .table(
                                in(DeckText.TARGETS),
                                Area.left(60),
                                16,
                                new int[] {70, 30},
                                List.of(in(DeckText.MEASURE), in(DeckText.TARGET)),
                                List.of(
                                        open("targets") + field("target.name"),
                                        field("target.value") + close("targets"))),
                DeckText.NOTE_TARGETS,
                Optional.empty());
        add(
                slide(in(DeckText.PLAN))
                        .table(
                                in(DeckText.PLAN),
                                Area.whole(),
                                12,
                                new int[] {18, 20, 20, 16, 14, 18},
                                List.of(
                                        in(DeckText.AREA),
                                        in(DeckText.GOAL),
                                        in(DeckText.ACTION),
                                        in(DeckText.RESPONSIBLE),
                                        in(DeckText.SCHEDULE),
                                        in(DeckText.FOLLOW_UP)),
                                List.of(
                                        open("actions") + field("action.area"),
                                        field("action.goal"),
                                        field("action.text"),
                                        field("action.responsible"),
                                        field("action.schedule"),
                                        field("action.followup") + close("actions"))),
                DeckText.NOTE_PLAN,
                Optional.empty());
    }

    private SlideXml slide(String title) {
        return new SlideXml(language).title(title);
    }

    /** A slide that is repeated: the block begins in its title and ends at its foot. */
    private void addRepeated(SlideXml slide, String block, DeckText notes, Optional<ChartData.Kind> chart)
            throws IOException {
        write(slide.foot(field("publication.basis") + close(block)), notes, chart);
    }

    private void add(SlideXml slide, DeckText notes, Optional<ChartData.Kind> chart) throws IOException {
        write(slide.foot(field("publication.basis")), notes, chart);
    }

    private void write(SlideXml slide, DeckText notes, Optional<ChartData.Kind> chart) throws IOException {
        slides++;
        String name = "ppt/slides/slide" + slides + ".xml";
        part(name, PRESENTATION + "slide+xml", slide.document());
        List<String> links = new ArrayList<>(List.of("slideLayout", "../slideLayouts/slideLayout1.xml"));
        if (chart.isPresent()) {
            links.addAll(List.of("chart", "../charts/chart" + (charts + 1) + ".xml"));
            writeChart(chart.get());
        }
        links.addAll(List.of("notesSlide", "../notesSlides/notesSlide" + slides + ".xml"));
        relations("ppt/slides/_rels/slide" + slides + ".xml.rels", links);
        part(
                "ppt/notesSlides/notesSlide" + slides + ".xml",
                PRESENTATION + "notesSlide+xml",
                DeckFrame.notes(
                        in(notes) + " " + field("publication") + ", " + field("publication.day"),
                        OfficePackage.tag(language)));
        relations(
                "ppt/notesSlides/_rels/notesSlide" + slides + ".xml.rels",
                List.of(
                        "notesMaster",
                        "../notesMasters/notesMaster1.xml",
                        "slide",
                        "../slides/slide" + slides + ".xml"));
    }

    /** What a chart looks like; its numbers come with the data. */
    private void writeChart(ChartData.Kind kind) throws IOException {
        charts++;
        ChartData chart = new ChartData(kind, List.of("–"), kind == ChartData.Kind.BARS ? 0 : 1)
                .with(series(ChartData.Role.VALUE));
        if (kind == ChartData.Kind.COLUMNS) {
            chart = chart.with(series(ChartData.Role.LIMIT)).with(series(ChartData.Role.BEFORE));
        }
        String name = "ppt/charts/chart" + charts + ".xml";
        office.with(
                name,
                ChartXml.of(chart, ChartPlace.alone(), language, 12, Optional.of("rId1"))
                        .getBytes(StandardCharsets.UTF_8));
        overrides.addAll(List.of(name, OFFICE + "drawingml.chart+xml"));
        String workbook = "embeddings/workbook" + charts + ".xlsx";
        office.with("ppt/" + workbook, ChartWorkbook.of(chart, ChartPlace.alone()));
        relations("ppt/charts/_rels/chart" + charts + ".xml.rels", List.of("package", "../" + workbook));
    }

    private static ChartData.Series series(ChartData.Role role) {
        return new ChartData.Series("–", role, List.of(OptionalDouble.of(0)));
    }

    private void addFrame() {
        part("ppt/slideMasters/slideMaster1.xml", PRESENTATION + "slideMaster+xml", DeckFrame.master());
        relations(
                "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                List.of("slideLayout", "../slideLayouts/slideLayout1.xml", "theme", "../theme/theme1.xml"));
        part("ppt/slideLayouts/slideLayout1.xml", PRESENTATION + "slideLayout+xml", DeckFrame.layout());
        relations(
                "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
                List.of("slideMaster", "../slideMasters/slideMaster1.xml"));
        part("ppt/notesMasters/notesMaster1.xml", PRESENTATION + "notesMaster+xml", DeckFrame.notesMaster());
        relations("ppt/notesMasters/_rels/notesMaster1.xml.rels", List.of("theme", "../theme/theme2.xml"));
        part("ppt/theme/theme1.xml", OFFICE + "theme+xml", DeckFrame.theme());
        part("ppt/theme/theme2.xml", OFFICE + "theme+xml", DeckFrame.theme());
        part("ppt/presentation.xml", PRESENTATION + "presentation.main+xml", presentation());
        List<String> links = new ArrayList<>(List.of(
                "slideMaster",
                "slideMasters/slideMaster1.xml",
                "notesMaster",
                "notesMasters/notesMaster1.xml",
                "theme",
                "theme/theme1.xml"));
        for (int slide = 1; slide <= slides; slide++) {
            links.addAll(List.of("slide", "slides/slide" + slide + ".xml"));
        }
        relations("ppt/_rels/presentation.xml.rels", links);
        part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core());
        office.with(
                "_rels/.rels",
                Markup.document()
                        .open("Relationships", "xmlns", OfficePackage.RELATIONS)
                        .leaf(
                                "Relationship",
                                "Id",
                                "rId1",
                                "Type",
                                OfficePackage.TYPES + "officeDocument",
                                "Target",
                                "ppt/presentation.xml")
                        .leaf(
                                "Relationship",
                                "Id",
                                "rId2",
                                "Type",
                                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                                "Target",
                                "docProps/core.xml")
                        .close("Relationships"));
        office.with("[Content_Types].xml", types());
    }

    private Markup core() {
        return Markup.document()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .text("dc:title", in(DeckText.TITLE))
                .text("dc:creator", "QWL")
                .text("dc:language", OfficePackage.tag(language))
                .close("cp:coreProperties");
    }

    private Markup presentation() {
        Markup out = Markup.document();
        SlideXml.open(out, "p:presentation");
        out.open("p:sldMasterIdLst")
                .leaf("p:sldMasterId", "id", 2_147_483_648L, "r:id", "rId1")
                .close("p:sldMasterIdLst");
        out.open("p:notesMasterIdLst").leaf("p:notesMasterId", "r:id", "rId2").close("p:notesMasterIdLst");
        out.open("p:sldIdLst");
        for (int slide = 1; slide <= slides; slide++) {
            out.leaf("p:sldId", "id", 255 + slide, "r:id", "rId" + (3 + slide));
        }
        out.close("p:sldIdLst").leaf("p:sldSz", "cx", SlideXml.WIDTH, "cy", SlideXml.HEIGHT);
        return out.leaf("p:notesSz", "cx", SlideXml.HEIGHT, "cy", 9_144_000).close("p:presentation");
    }

    private Markup types() {
        Markup out = Markup.document()
                .open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
                .leaf("Default", "Extension", "rels", "ContentType", OfficePackage.RELATIONS_TYPE)
                .leaf("Default", "Extension", "xml", "ContentType", "application/xml")
                .leaf("Default", "Extension", "xlsx", "ContentType", OFFICE + "spreadsheetml.sheet");
        for (int i = 0; i < overrides.size(); i += 2) {
            out.leaf("Override", "PartName", "/" + overrides.get(i), "ContentType", overrides.get(i + 1));
        }
        return out.close("Types");
    }

    private void part(String name, String type, Markup content) {
        office.with(name, content);
        overrides.addAll(List.of(name, type));
    }

    private void relations(String part, List<String> kindsAndTargets) {
        Markup out = Markup.document().open("Relationships", "xmlns", OfficePackage.RELATIONS);
        for (int i = 0; i < kindsAndTargets.size(); i += 2) {
            out.leaf(
                    "Relationship",
                    "Id",
                    "rId" + (i / 2 + 1),
                    "Type",
                    OfficePackage.TYPES + kindsAndTargets.get(i),
                    "Target",
                    kindsAndTargets.get(i + 1));
        }
        office.with(part, out.close("Relationships"));
    }
}
