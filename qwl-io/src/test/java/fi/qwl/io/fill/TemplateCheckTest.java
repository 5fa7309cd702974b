package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.IssueTexts;
import fi.qwl.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A template with a fault is not filled; every fault is reported with its place. */
class TemplateCheckTest {

    private static List<String> faults(byte[] template) throws IOException {
        return Filled.read(template).issues().stream()
                .map(ImportIssue::toString)
                .toList();
    }

    private static byte[] document(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void anUnknownNameIsReportedWithTheNearest() throws IOException {
        byte[] template = Templates.deck("Kansi")
                .slide("{{yksikkö.nimmi}}")
                .paragraphs("ensimmäinen", "{{unit.FX}}")
                .bytes();
        assertThat(Filled.read(template).issues())
                .hasSize(2)
                .satisfiesExactly(
                        first -> {
                            assertThat(first.kind()).isEqualTo(TemplateIssue.PLACEHOLDER_UNKNOWN);
                            assertThat(first.location()).hasToString("malli.pptx, slide 2, shape Title 1, paragraph 1");
                            assertThat(first.message())
                                    .isEqualTo("Expected the name of a field but found 'yksikkö.nimmi'."
                                            + " Maybe 'yksikkö.nimi' was meant.");
                            assertThat(IssueTexts.in(Language.FI).line(first))
                                    .isEqualTo(
                                            "Tämännimistä kenttää ei ole (malli.pptx, dia 2, muoto Title 1, kappale 1)");
                        },
                        second -> assertThat(second.location().paragraph()).hasValue(2));
    }

    @Test
    void everyFaultOfADocumentIsReportedAtOnce() throws IOException {
        assertThat(Filled.read(document(
                                "{{unit.name",
                                "{{#units}}{{unit.name}}",
                                "{{/factors}}",
                                "{{units}} {{unit.chart}} {{unit.FE:hh}}",
                                "{{#unit}}{{/unit}}"))
                        .issues())
                .extracting(ImportIssue::kind)
                .containsExactlyInAnyOrder(
                        TemplateIssue.PLACEHOLDER_UNCLOSED,
                        TemplateIssue.BLOCK_UNCLOSED,
                        TemplateIssue.BLOCK_UNOPENED,
                        TemplateIssue.PLACEHOLDER_FORM,
                        TemplateIssue.PLACEHOLDER_FORM,
                        TemplateIssue.PLACEHOLDER_FORM,
                        TemplateIssue.PLACEHOLDER_FORM);
    }

    @Test
    void aBlockOfSlidesThatDoesNotEndIsReported() throws IOException {
        assertThat(faults(
                        Templates.deck("{{#units}}{{unit.name}}").slide("Loppu").bytes()))
                .singleElement()
                .asString()
                .contains("slide 1, shape Title 1, paragraph 1");
    }

    @Test
    void aBlockOverACellsEdgeIsMisplaced() throws IOException {
        byte[] template = Templates.deck("Taulukko")
                .table(new String[] {"{{#units}}", "{{unit.name}}"}, new String[] {"{{unit.FE}}{{/units}}", ""})
                .bytes();
        assertThat(faults(template)).isEmpty();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("{{#units}}");
            document.createTable(1, 1).getRow(0).getCell(0).setText("{{/units}}");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            assertThat(Filled.read(bytes.toByteArray()).issues())
                    .extracting(ImportIssue::kind)
                    .containsExactly(TemplateIssue.BLOCK_MISPLACED);
        }
    }

    @Test
    void aPieShowsTheFirstSeriesAndAPictureThatIsNoneIsReported() throws IOException {
        byte[] pie = Templates.deck("Piirakka")
                .chart(ChartTypes.PIE, "x", "{{unit.chart}}")
                .bytes();
        assertThat(faults(pie)).isEmpty();
        byte[] points = Templates.deck("Pisteet")
                .chart(ChartTypes.SCATTER, "x", "{{unit.chart}}")
                .bytes();
        assertThat(Filled.read(points).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo(TemplateIssue.CHART_UNSUITABLE);
            assertThat(issue.location()).hasToString("malli.pptx, slide 1, shape Kaavio");
        });
        byte[] name = Templates.deck("Nimi")
                .chart(ChartTypes.BAR, "x", "{{unit.name}}")
                .bytes();
        assertThat(faults(name)).isEmpty();
    }

    @Test
    void otherFilesAreNamed() throws IOException {
        assertThat(faults("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .singleElement()
                .asString()
                .contains("Expected a presentation (.pptx) or a document (.docx) but found a PDF document.");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("x");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            assertThat(faults(bytes.toByteArray())).singleElement().asString().contains("but found an Excel workbook.");
        }
        assertThat(Filled.read(new byte[] {'P', 'K', 3, 4, 0, 0}).issues())
                .extracting(ImportIssue::kind)
                .containsAnyOf(TemplateIssue.OFFICE_FILE_DAMAGED, TemplateIssue.OFFICE_FILE_OTHER);
    }

    @Test
    void bracesOfOfficeProgramsAreNoPlaceholders() throws IOException {
        assertThat(faults(document("{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}", "} } {a}")))
                .isEmpty();
    }
}
