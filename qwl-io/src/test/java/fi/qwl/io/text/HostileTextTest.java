package fi.qwl.io.text;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.calendar.FollowUpCalendar;
import fi.qwl.io.chart.Charts;
import fi.qwl.io.fill.OfficeTemplate;
import fi.qwl.io.fill.TemplateData;
import fi.qwl.io.page.Pages;
import fi.qwl.io.page.PdfPages;
import fi.qwl.io.page.WordPages;
import fi.qwl.io.plan.PlanWorkbook;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.io.report.TidyTables;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Page;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Goal;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Strength;
import fi.qwl.plan.page.PlanPages;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Every line break that some program knows, and other controls, in every text of a plan and of results: no writer lets one out. */
class HostileTextTest {

    private static final String BREAKS = "\r\u000B\f\u0085\u2028\u2029";
    private static final String CONTROLS = "\u0000\u0007\u001B\u007F\u0090";
    private static final String HOSTILE = "a\rb\r\nc\u000Bd\fe\u0085f\u2028g\u2029h" + CONTROLS + "i";

    private final DevelopmentPlan plan = plan();
    private final PublishedResults results = results();
    private final PersonNames names = person -> Optional.of(HOSTILE);
    private final Page page = PlanPages.plan(plan, HOSTILE, Language.EN, names);

    @Test
    void pagesAsHtmlAsMarkdownAndAsText() {
        for (Page each : List.of(page, ResultsTable.of(results, Language.EN).page())) {
            requireHarmless(Pages.document(each).replaceAll("&#(13|x0?[dD]);", "\r"));
            requireHarmless(Pages.markdown(each));
            requireHarmless(Pages.text(each, 80));
        }
    }

    @Test
    void wordAndWorkbookAndSlides() throws Exception {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        WordPages.write(page, word);
        requireHarmlessParts(word.toByteArray());
        requireHarmlessParts(PlanWorkbook.of(plan, HOSTILE, Language.EN, names).bytes());
        TemplateData data = TemplateData.builder(results, new UnitId("1"), Language.EN)
                .withPlans(List.of(plan))
                .withNames(names)
                .build();
        requireHarmlessParts(OfficeTemplate.in(Language.EN).fill(data));
    }

    @Test
    void pdf() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        byte[] font = font();
        PdfPages.withFonts(font, font).write(page, pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n");
            requireHarmless(stripper.getText(document));
            requireHarmless(document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void charts() throws Exception {
        String svg = Charts.in(Language.EN).factorBars(results, new UnitId("1")).svg();
        requireHarmless(svg);
        requireHarmless(text(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void csv() {
        TidyTables tables = TidyTables.of(List.of(results));
        // Its own rows end by CRLF.
        requireHarmless(tables.units().replace("\r\n", "\n"));
        requireHarmless(tables.values().replace("\r\n", "\n"));
    }

    @Test
    void calendar() {
        String calendar = FollowUpCalendar.builder(Language.EN, "example.org", Instant.EPOCH)
                .name(HOSTILE)
                .plan(HOSTILE, plan)
                .build()
                .text();
        requireHarmless(calendar.replace("\r\n", "\n"));
        assertThat(calendar.split("BEGIN:VEVENT", -1))
                .as("the action and the evaluation")
                .hasSize(3);
    }

    private static void requireHarmless(String text) {
        assertThat(text.chars().filter(sign -> (BREAKS + CONTROLS).indexOf(sign) >= 0))
                .isEmpty();
    }

    /** Every XML part can be parsed, and neither a character nor an escape of one is in it. */
    private static void requireHarmlessParts(byte[] office) throws Exception {
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(office))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    String text = text(zip.readAllBytes());
                    requireHarmless(text);
                    assertThat(text)
                            .doesNotContainPattern("_x00(0[0-9A-F]|1B|7F|8[0-9]|90)_")
                            .doesNotContain("_x2028_");
                    parts++;
                }
            }
        }
        assertThat(parts).isGreaterThan(3);
    }

    private static String text(byte[] xml) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        StringBuilder all = new StringBuilder();
        addText(parsers.newDocumentBuilder().parse(new ByteArrayInputStream(xml)), all);
        return all.toString();
    }

    private static void addText(Node node, StringBuilder all) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            all.append(node.getNodeValue());
        }
        if (node.getAttributes() != null) {
            for (int i = 0; i < node.getAttributes().getLength(); i++) {
                all.append(node.getAttributes().item(i).getNodeValue());
            }
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            addText(children.item(i), all);
        }
    }

    private static byte[] font() throws IOException {
        try (InputStream font = requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            return font.readAllBytes();
        }
    }

    private static DevelopmentPlan plan() {
        Responsible somebody = Responsible.of(Role.SUPERVISOR, new PersonId("p1"));
        DevelopmentArea area = DevelopmentArea.builder(new AreaId("a1"), HOSTILE)
                .measure(Factor.SAFETY)
                .goal(Goal.of(HOSTILE))
                .action(Action.builder(new ActionId("a1-1"))
                        .text(HOSTILE)
                        .implementation(HOSTILE)
                        .schedule(HOSTILE)
                        .responsible(somebody)
                        .due(LocalDate.of(2025, 3, 31))
                        .build())
                .followUp(HOSTILE)
                .evaluateBy(LocalDate.of(2025, 9, 12))
                .build();
        PlanChoices choices = PlanChoices.builder(new UnitId("1"), LocalDate.of(2024, 11, 20))
                .strength(Strength.of(HOSTILE, HOSTILE))
                .area(area)
                .build();
        return DevelopmentPlan.of(new PlanId("1-2024"), choices, somebody, Instant.parse("2024-11-20T10:00:00Z"));
    }

    private static PublishedResults results() {
        Organisation organisation = Organisation.of(
                List.of(Unit.of("1", HOSTILE, UnitLevel.MUNICIPALITY).withInvited(20)));
        ReportedResults.Row row = ReportedResults.Row.empty().withRespondents(12);
        for (Measure measure : List.of(Factor.SAFETY, Factor.COLLABORATION, Factor.OBJECTIVES, WholeIndex.QWL)) {
            row = row.withMean(measure, 79.96);
        }
        Map<UnitId, ReportedResults.Row> rows = Map.of(new UnitId("1"), row);
        return Released.first(Results.of(
                        new ReportedResults(Wave.of(2024), DisclosurePolicy.standard(), rows),
                        organisation,
                        IndexModel.kano()))
                .results();
    }
}
