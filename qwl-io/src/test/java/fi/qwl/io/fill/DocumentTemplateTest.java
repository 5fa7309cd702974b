package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocumentTemplateTest {

    @Test
    void paragraphsTablesChartsHeadersAndFootersAreFilled() throws IOException {
        byte[] filled = Filled.fill(Templates.document(), Filled.results(3, 20, "Yksikkö"));
        assertThat(OfficeValidator.problems(filled)).isEmpty();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(filled))) {
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("Kunta: tulokset");
            assertThat(document.getParagraphs().get(0).getRuns().get(0).text()).isEqualTo("Kunta");
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .contains("Yksikkö 2: FE 62,1 YI 63,3 PL 64,7 ", "Loppu 80")
                    .noneMatch(text -> text.contains("{{"));
            assertThat(document.getTables()).hasSize(4);
            assertThat(document.getTables().get(1).getRows()).hasSize(10);
            assertThat(document.getTables().get(1).getRow(1).getCell(1).getText())
                    .isEqualTo("61");
            assertThat(document.getCharts()).hasSize(4);
            assertThat(document.getHeaderList().get(0).getText()).contains("Kunta 2024");
            assertThat(document.getFooterList().get(0).getText()).contains("2024/standard/reported 15.11.2024");
            assertThat(document.getProperties()
                            .getCustomProperties()
                            .getProperty("QWL publication")
                            .getLpwstr())
                    .isEqualTo("2024/standard/reported");
        }
    }

    @Test
    void theSameTemplateAndDataAreTheSameBytes() throws IOException {
        byte[] template = Templates.document();
        assertThat(Filled.fill(template, Filled.results(3, 20, "Yksikkö")))
                .isEqualTo(Filled.fill(template, Filled.results(3, 20, "Yksikkö")));
    }
}
