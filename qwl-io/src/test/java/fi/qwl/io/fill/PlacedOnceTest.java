package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Audience;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Every value that a template places is read back once, in the text and in the chart, and no other value is. */
class PlacedOnceTest {

    private static final int UNITS = 12;

    /** No two units have a value in common; numbers are ours. */
    private static double value(int unit, int measure) {
        return (200 + unit * 17 + measure * 4) / 10.0;
    }

    /** As many digits each: units are in the order of their ids. */
    private static String id(int unit) {
        return Integer.toString(100 + unit);
    }

    private static PublishedResults results() {
        List<Unit> units = new ArrayList<>(List.of(Unit.of(id(0), "Kunta", UnitLevel.MUNICIPALITY)));
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        for (int i = 0; i <= UNITS; i++) {
            if (i > 0) {
                units.add(
                        Unit.of(id(i), "Yksikkö nro " + i + ".", UnitLevel.UNIT).withParent(id(0)));
            }
            rows.put(
                    new UnitId(id(i)),
                    ReportedResults.Row.empty()
                            .withRespondents(i == 0 ? 20 * UNITS : 20)
                            .withMean(Factor.SAFETY, value(i, 0))
                            .withMean(Factor.COLLABORATION, value(i, 1))
                            .withMean(Factor.OBJECTIVES, value(i, 2))
                            .withMean(WholeIndex.QWL, value(i, 3)));
        }
        Results results = Results.of(
                new ReportedResults(Wave.of(2024), DisclosurePolicy.standard(), rows),
                Organisation.of(units),
                IndexModel.kano());
        return Released.first(results).results().narrowedTo(Audience.HR, new UnitId(id(0)));
    }

    /** The texts of all values, in the order of units and measures. */
    private static List<String> values() {
        List<String> values = new ArrayList<>();
        for (int unit = 0; unit <= UNITS; unit++) {
            for (int measure = 0; measure < 4; measure++) {
                values.add(Double.toString(value(unit, measure)).replace('.', ','));
            }
        }
        assertThat(values).doesNotHaveDuplicates();
        return values;
    }

    private static List<String> numbersIn(byte[] file, String parts) throws IOException {
        OfficePackage office = OfficePackage.read(file, 5_000, 1L << 27);
        List<String> found = new ArrayList<>();
        for (String part : office.names()) {
            if (part.matches(parts)) {
                for (Element text :
                        PartXml.all(PartXml.parse(office.require(part)).getDocumentElement(), "t")) {
                    if (text.getTextContent().matches("\\d+,\\d")) {
                        found.add(text.getTextContent());
                    }
                }
            }
        }
        return found;
    }

    @Test
    void aDeckHoldsEveryValueOnceInItsTextAndOnceInItsCharts() throws IOException, InvalidFormatException {
        byte[] template = Templates.deck("{{#units}}{{unit.name}}")
                .chart(ChartTypes.BAR, "Tekijät", "{{unit.chart}}")
                .paragraphs("{{unit.FE}}", "{{yksikkö.YI}}")
                .group("{{enhet.PL}}")
                .notes("{{unit.QWL}}")
                .box("{{/units}}")
                .bytes();
        byte[] filled = Filled.fill(template, results());
        assertThat(numbersIn(filled, "ppt/(slides|notesSlides)/[^/]+\\.xml"))
                .containsExactlyInAnyOrderElementsOf(values());
        List<String> drawn = new ArrayList<>();
        try (XMLSlideShow deck = new XMLSlideShow(new ByteArrayInputStream(filled))) {
            for (XSLFChart chart : deck.getCharts()) {
                for (int row = 1; row <= 4; row++) {
                    drawn.add(Double.toString(chart.getWorkbook()
                                    .getSheetAt(0)
                                    .getRow(row)
                                    .getCell(1)
                                    .getNumericCellValue())
                            .replace('.', ','));
                }
            }
        }
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(values());
    }

    @Test
    void aDocumentsTableHoldsEveryValueOnceInItsOrder() throws IOException {
        byte[] template;
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(1, 5);
            List<String> cells = List.of(
                    "{{#units}}{{unit}}", "{{unit.FE}}", "{{unit.YI}}", "{{unit.PL}}", "{{unit.QWL}}{{/units}}");
            for (int column = 0; column < cells.size(); column++) {
                table.getRow(0).getCell(column).setText(cells.get(column));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            template = bytes.toByteArray();
        }
        byte[] filled = OfficeTemplate.read(DocumentSource.of("malli.docx", template))
                .orElseThrow()
                .fill(Filled.data(results(), Language.FI));
        assertThat(numbersIn(filled, "word/document\\.xml")).isEqualTo(values());
    }
}
