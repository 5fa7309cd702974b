package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.chart.Joenvarsi;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.office.Relations;
import fi.qwl.io.results.ResultsWorkbook;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.testing.Office;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * Templates that LibreOffice saved, which splits runs, renames parts and writes charts in its own way: filled for some units,
 * with all shown and all hidden, each file is valid, LibreOffice opens it, and its PDF has the values and no placeholder.
 * Skipped where LibreOffice is not installed. One unit and a hundred as well with
 * {@code -Psoak}.
 */
class CorpusInOfficeTest {

    private static final int FEW_UNITS = 3;

    /** The profile {@code soak} fills for one and for a hundred as well. */
    private static final int MOST_UNITS = Integer.getInteger("qwl.slides", FEW_UNITS);

    private static final int ENOUGH = 20;
    private static final int TOO_FEW = 2;

    @TempDir
    private Path folder;

    /** With the unit's name and its FE in the text of each. */
    private static Map<String, byte[]> templates() throws IOException {
        Map<String, byte[]> templates = new LinkedHashMap<>();
        templates.put(
                "kaaviot.pptx",
                Templates.deck("{{kunta}} {{kysely}}")
                        .slide("{{#yksiköt}}{{yksikkö.nimi}}")
                        .chart(ChartTypes.BAR, "{{unit.chart}}", "Tekijät")
                        .slide("Viiva")
                        .chart(ChartTypes.LINE, "{{unit.chart}}", "Viiva")
                        .slide("Pinta")
                        .chart(ChartTypes.AREA, "{{unit.chart}}", "Pinta")
                        .slide("Piirakka")
                        .chart(ChartTypes.PIE, "{{unit.chart}}", "Piirakka")
                        .slide("Tutka")
                        .chart(ChartTypes.RADAR, "{{unit.chart}}", "Tutka")
                        .box("{{yksikkö.FE}} {{/yksiköt}}")
                        .bytes());
        templates.put(
                "osat.pptx",
                Templates.deck("{{kunta}} {{kysely}}")
                        .slide("{{#units}}{{unit.name}}")
                        .box("{{yksi", "kkö.", "FE:0", ".0}}", " ja {{enhet.YI}}")
                        .paragraphs("{{#factors}}", "{{measure.name}}: {{measure}}", "{{/factors}}")
                        .group("{{unit.PL}}{{/units}}")
                        .notes("Muista {{unit.name}}")
                        .slide("Taulukko")
                        .table(
                                new String[] {"Yksikkö", "FE"},
                                new String[] {"{{#units}}{{unit.name}}", "{{unit.FE}}{{/units}}"})
                        .bytes());
        templates.put("asiakirja.docx", Templates.document());
        templates.put("oma.pptx", OfficeTemplate.in(Language.FI).bytes());
        return templates;
    }

    @Test
    void whatLibreOfficeSavedIsFilledAndLibreOfficeOpensIt() throws IOException, InterruptedException {
        Map<String, byte[]> saved = savedByLibreOffice();
        Path filledFolder = Files.createDirectories(folder.resolve("filled"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> template : saved.entrySet()) {
            OfficeTemplate read = OfficeTemplate.read(DocumentSource.of(template.getKey(), template.getValue()))
                    .orElseThrow();
            // LibreOffice itself numbers shapes of masters twice; what is not ours is not touched.
            List<String> ofLibreOffice = OfficeValidator.problems(template.getValue()).stream()
                    .filter(problem ->
                            problem.startsWith("ppt/slideMasters/") || problem.startsWith("ppt/slideLayouts/"))
                    .toList();
            for (int units : MOST_UNITS == FEW_UNITS ? List.of(FEW_UNITS) : List.of(1, FEW_UNITS, MOST_UNITS)) {
                for (int respondents : List.of(ENOUGH, TOO_FEW)) {
                    PublishedResults results = Filled.results(units, respondents, "Yksikkö");
                    byte[] filled = read.fill(Filled.data(results, Language.FI));
                    String name = respondents + "-" + units + "-" + template.getKey();
                    assertThat(OfficeValidator.problems(filled)).as(name).isSubsetOf(ofLibreOffice);
                    requireDrawn(name, filled, respondents == ENOUGH);
                    files.add(Files.write(filledFolder.resolve(name), filled));
                }
            }
        }
        Path workbook = Files.write(filledFolder.resolve("tulokset.xlsx"), workbook());
        files.add(workbook);

        Office.save(files, "pdf", folder, folder.resolve("pdf"));

        for (Path file : files) {
            String text = text(
                    folder.resolve("pdf").resolve(file.getFileName().toString().replaceAll("\\.\\w+$", ".pdf")));
            assertThat(text)
                    .as(file.getFileName().toString())
                    .doesNotContain("{{")
                    .doesNotContain("}}");
            if (file.equals(workbook)) {
                assertThat(text).contains("Joenvarren kuntakonserni", "– (n < 5)");
            } else {
                boolean isShown = file.getFileName().toString().startsWith(ENOUGH + "-");
                assertThat(text)
                        .as(file.getFileName().toString())
                        .contains("Yksikkö 1", isShown ? "61,1" : "ei näytetä");
            }
        }
    }

    /** No chart has a category of the template's left, and each has a workbook; hidden values are gaps. */
    private static void requireDrawn(String name, byte[] filled, boolean isShown) throws IOException {
        OfficePackage office = OfficePackage.read(filled, 5_000, 1L << 27);
        int charts = 0;
        int withValues = 0;
        for (String part : office.names()) {
            if (part.matches("(ppt|word)/charts/chart\\d+\\.xml")) {
                Element root = PartXml.parse(office.require(part)).getDocumentElement();
                List<String> values = PartXml.all(root, "v").stream()
                        .map(Element::getTextContent)
                        .toList();
                assertThat(values).as("%s, %s", name, part).isNotEmpty().doesNotContain("a", "b", "c", "–");
                assertThat(Relations.of(office, part).ofKind("package"))
                        .as("%s, the workbook of %s", name, part)
                        .isPresent();
                charts++;
                withValues += values.stream().anyMatch(value -> value.matches("6\\d\\.\\d")) ? 1 : 0;
            }
        }
        if (isShown) {
            // Nobody was invited, so the chart of response rates in our own deck is empty.
            assertThat(withValues).as(name).isEqualTo(name.contains("oma") ? charts - 1 : charts);
        } else {
            // The whole may be shown where there are several units.
            assertThat(charts == 0 || withValues < charts).as(name).isTrue();
        }
    }

    private Map<String, byte[]> savedByLibreOffice() throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path saved = folder.resolve("saved");
        Map<String, List<Path>> byKind = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> template : templates().entrySet()) {
            String kind = template.getKey().substring(template.getKey().indexOf('.') + 1);
            byKind.computeIfAbsent(kind, none -> new ArrayList<>())
                    .add(Files.write(own.resolve(template.getKey()), template.getValue()));
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (Map.Entry<String, List<Path>> kind : byKind.entrySet()) {
            Office.save(kind.getValue(), kind.getKey(), folder, saved);
            for (Path file : kind.getValue()) {
                String name = String.valueOf(file.getFileName());
                all.put(name, Files.readAllBytes(saved.resolve(name)));
            }
        }
        return all;
    }

    private static byte[] workbook() {
        PublishedResults last = Joenvarsi.last();
        PublishedResults hr =
                last.narrowedTo(Audience.HR, last.organisation().root().id());
        return ResultsWorkbook.of(List.of(hr), hr.organisation().root().id(), Language.FI)
                .bytes();
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
