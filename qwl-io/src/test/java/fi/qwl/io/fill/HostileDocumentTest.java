package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.text.PrintableText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in every place of a document are texts to the character: no field, link, formula, markup or placeholder. */
class HostileDocumentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+358 @SUM(A1)",
                "=cmd|' /C calc'!A0",
                "HYPERLINK \"http://example.org\"",
                "{ MERGEFIELD x } {{unit.FE}} {{#units}}",
                "<w:t>x</w:t></w:p><w:fldSimple w:instr=\"x\"/>",
                "]]> <![CDATA[ &amp; &#x41; _x000D_",
                "\u202Eeno\u2066"
            })
    void aNameIsATextEverywhere(String hostile) throws IOException, InvalidFormatException {
        byte[] plain = Filled.fill(Templates.document(), Filled.results("Kunta", 2, 20, "Yksikkö"));
        byte[] filled = Filled.fill(Templates.document(), Filled.results(hostile, 2, 20, hostile));

        assertThat(OfficeValidator.problems(filled)).allMatch(problem -> problem.endsWith("has a placeholder left"));
        assertThat(elements(filled)).as("no element more than with plain names").isEqualTo(elements(plain));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(filled))) {
            String name = shown(hostile);
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo(name + ": tulokset");
            assertThat(document.getHeaderList().get(0).getText()).contains(name + " 2024");
            List<String> texts = new ArrayList<>();
            document.getParagraphs().forEach(paragraph -> texts.add(paragraph.getText()));
            assertThat(texts).anyMatch(text -> text.startsWith(shown(hostile + " 2") + ": FE "));
            assertThat(document.getHyperlinks()).isEmpty();
            for (XWPFChart chart : document.getCharts()) {
                chart.getWorkbook()
                        .getSheetAt(0)
                        .forEach(row -> row.forEach(
                                cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC)));
            }
        }
    }

    /** Characters that turn the direction of a text are no part of a name that is printed. */
    private static String shown(String name) {
        return PrintableText.of(name);
    }

    /** How many elements of each kind a document's parts have. */
    private static Map<String, Integer> elements(byte[] file) throws IOException {
        OfficePackage office = OfficePackage.read(file, 1_000, 1L << 26);
        Map<String, Integer> elements = new TreeMap<>();
        for (String part : office.names()) {
            if (part.matches("word/(document|header\\d|footer\\d)\\.xml")) {
                PartXml.walk(
                        PartXml.parse(office.require(part)).getDocumentElement(),
                        element -> elements.merge(element.getNodeName(), 1, Integer::sum));
            }
        }
        return elements;
    }
}
