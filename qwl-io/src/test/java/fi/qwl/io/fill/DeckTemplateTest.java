package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.privacy.PublishedResults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeckTemplateTest {

    private static byte[] unitSlides() throws IOException {
        return Templates.deck("{{kunta}} {{kysely}}")
                .box("{{publica", "tion.day:", "d.M.yyyy}} · {{publication}}")
                .slide("{{#yksiköt}}{{yksikkö.nimi}}")
                .chart(ChartTypes.BAR, "Tekijät: {{unit.name}}", "{{unit.chart}}")
                .paragraphs("{{#factors}}", "{{measure.name}}: {{measure}} (raja {{measure.limit}})", "{{/factors}}")
                .group("Kehitys {{yksikkö.QWL.muutos}}")
                .box("{{/yksiköt}}")
                .notes("Muistiinpanot: {{unit.name}}, {{unit.FE}}")
                .slide("Taulukko")
                .table(
                        new String[] {"Yksikkö", "FE", "QWL"},
                        new String[] {"{{#units}}{{unit.name}}", "{{unit.FE}}", "{{unit.QWL:0}}{{/units}}"})
                .bytes();
    }

    private static String text(XSLFSlide slide) {
        StringBuilder text = new StringBuilder();
        slide.getShapes().forEach(shape -> {
            if (shape instanceof XSLFTextShape box) {
                text.append(box.getText()).append('\n');
            }
        });
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void aSlideForEachUnitAndARowForEachUnit(int units) throws IOException, InvalidFormatException {
        PublishedResults results = Filled.results(units, 20, "Yksikkö");
        byte[] filled = Filled.fill(unitSlides(), results);
        assertThat(OfficeValidator.problems(filled)).isEmpty();
        try (XMLSlideShow deck = new XMLSlideShow(new ByteArrayInputStream(filled))) {
            assertThat(deck.getSlides()).hasSize(units + 3);
            assertThat(text(deck.getSlides().get(0))).contains("Kunta 2024", "15.11.2024 · 2024/standard/reported");
            XSLFSlide second = deck.getSlides().get(2);
            assertThat(text(second)).contains("Yksikkö 1", ": 61,1 (raja 80)", ": 62,3 (raja 75)");
            assertThat(second.getNotes().getPlaceholders())
                    .anySatisfy(shape -> assertThat(shape.getText()).isEqualTo("Muistiinpanot: Yksikkö 1, 61,1"));
            assertThat(deck.getCharts()).hasSize(units + 1);
            for (XSLFChart chart : deck.getCharts()) {
                assertThat(chart.getWorkbook()
                                .getSheetAt(0)
                                .getRow(1)
                                .getCell(1)
                                .getNumericCellValue())
                        .isGreaterThan(60);
            }
            XSLFTable table =
                    (XSLFTable) deck.getSlides().get(units + 2).getShapes().get(1);
            assertThat(table.getRows()).hasSize(units + 2);
            assertThat(table.getCell(2, 1).getText()).isEqualTo("61,1");
            assertThat(table.getCell(2, 2).getText()).isEqualTo("65");
        }
    }

    @Test
    void aHiddenUnitSaysSoAndItsChartHasGaps() throws IOException {
        PublishedResults results = Filled.results(3, 2, "Yksikkö");
        byte[] filled = Filled.fill(unitSlides(), results);
        assertThat(OfficeValidator.problems(filled)).isEmpty();
        try (XMLSlideShow deck = new XMLSlideShow(new ByteArrayInputStream(filled))) {
            assertThat(text(deck.getSlides().get(2))).contains(": ei näytetä (raja 80)");
        }
    }

    @Test
    void theSameTemplateAndDataAreTheSameBytes() throws IOException {
        PublishedResults results = Filled.results(3, 20, "Yksikkö");
        byte[] template = unitSlides();
        assertThat(Filled.fill(template, results)).isEqualTo(Filled.fill(template, results));
    }

    @Test
    void aChartsOwnCellsAreFilledAndItShowsThem() throws IOException, InvalidFormatException {
        byte[] template = Templates.deck("{{#units}}{{unit.name}}")
                .chart(ChartTypes.BAR, "FE", "Pylväät: {{unit.name}}")
                .cells(
                        new String[] {"", "{{unit.name}}", "Kunta"},
                        new String[] {"FE", "{{unit.FE}}", "{{municipality.FE}}"},
                        new String[] {"YI", "{{unit.YI}}", "{{municipality.YI}}"})
                .box("{{/units}}")
                .bytes();
        byte[] filled = Filled.fill(template, Filled.results(2, 20, "Yksikkö"));
        assertThat(OfficeValidator.problems(filled)).isEmpty();
        try (XMLSlideShow deck = new XMLSlideShow(new ByteArrayInputStream(filled))) {
            List<XSLFChart> charts = deck.getCharts();
            assertThat(charts).hasSize(3);
            assertThat(charts)
                    .extracting(chart -> chart.getWorkbook()
                            .getSheetAt(0)
                            .getRow(1)
                            .getCell(1)
                            .getNumericCellValue())
                    .containsExactlyInAnyOrder(60.1, 61.1, 62.1);
            assertThat(charts)
                    .allSatisfy(chart -> assertThat(chart.getCTChart().xmlText())
                            .contains("60.1")
                            .doesNotContain("{{"));
            assertThat(deck.getSlides().get(1).getXmlObject().xmlText()).contains("descr=\"Pylväät: Yksikkö 1\"");
        }
    }

    @Test
    void namesAreNeverMarkupPlaceholdersOrFormulas() throws IOException, InvalidFormatException {
        String hostile = "=1+1 <a:t>{{unit.FE}}</a:t> & \"_x000D_\" ]]>";
        byte[] filled = Filled.fill(unitSlides(), Filled.results(1, 20, hostile));
        assertThat(OfficeValidator.problems(filled)).allMatch(problem -> problem.endsWith("has a placeholder left"));
        try (XMLSlideShow deck = new XMLSlideShow(new ByteArrayInputStream(filled))) {
            assertThat(deck.getSlides().get(2).getPlaceholder(0).getText()).isEqualTo(hostile + " 1");
            assertThat(deck.getCharts()
                            .get(0)
                            .getWorkbook()
                            .getSheetAt(0)
                            .getRow(0)
                            .getCell(1)
                            .getCellType())
                    .hasToString("STRING");
        }
    }
}
