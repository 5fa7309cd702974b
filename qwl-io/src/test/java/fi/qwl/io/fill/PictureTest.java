package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.office.Relations;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A picture whose text alternative names a drawing becomes that drawing; programs without SVG keep the picture. */
class PictureTest {

    /** One dot. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static byte[] deck(String alternative) throws IOException {
        try (XMLSlideShow deck = new XMLSlideShow()) {
            XSLFSlide slide = deck.createSlide();
            XSLFPictureShape picture = slide.createPicture(deck.addPicture(PNG, PictureType.PNG));
            picture.setAnchor(new Rectangle(40, 40, 400, 300));
            slide.getXmlObject()
                    .getCSld()
                    .getSpTree()
                    .getPicArray(0)
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(alternative);
            slide.createTextBox().setText("{{#units}}{{unit.name}}{{/units}}");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            deck.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] document(String alternative) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFRun run = document.createParagraph().createRun();
            run.addPicture(
                    new ByteArrayInputStream(PNG),
                    org.apache.poi.common.usermodel.PictureType.PNG,
                    "kuva.png",
                    400 * Units.EMU_PER_POINT,
                    300 * Units.EMU_PER_POINT);
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alternative);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** The drawing that a part's only picture refers to. */
    private static String drawing(byte[] filled, String part) throws IOException {
        assertThat(OfficeValidator.problems(filled)).isEmpty();
        OfficePackage office = OfficePackage.read(filled, 1_000, 1L << 26);
        Relations relations = Relations.of(office, part);
        Element root = PartXml.parse(office.require(part)).getDocumentElement();
        Element svg = PartXml.all(root, "svgBlip").get(0);
        String target = relations.target(relations
                .find(svg.getAttributeNS(OfficePackage.REFERENCES, "embed"))
                .orElseThrow());
        Element blip = PartXml.all(root, "blip").get(0);
        String kept = relations.target(relations
                .find(blip.getAttributeNS(OfficePackage.REFERENCES, "embed"))
                .orElseThrow());
        assertThat(office.require(kept)).isEqualTo(PNG);
        return new String(office.require(target), StandardCharsets.UTF_8);
    }

    private static List<String> alternatives(byte[] filled, String part, String name) throws IOException {
        OfficePackage office = OfficePackage.read(filled, 1_000, 1L << 26);
        return PartXml.all(PartXml.parse(office.require(part)).getDocumentElement(), name).stream()
                .map(properties -> properties.getAttribute("descr"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void aSlidesPictureBecomesTheDrawing() throws IOException {
        byte[] filled = Filled.fill(deck("{{yksikkö.kaavio}}"), Filled.results(2, 20, "Yksikkö"));
        assertThat(drawing(filled, "ppt/slides/slide1.xml")).startsWith("<svg ").contains("Kunta", "60,1");
        assertThat(alternatives(filled, "ppt/slides/slide1.xml", "cNvPr"))
                .singleElement()
                .asString()
                .startsWith("Kunta 2024: osatekijät")
                .doesNotContain("{{");
    }

    @Test
    void aDocumentsPictureBecomesTheDrawing() throws IOException {
        byte[] filled = Filled.fill(document("{{enhet.diagram}}"), Filled.results(2, 20, "Yksikkö"));
        assertThat(drawing(filled, "word/document.xml")).contains("Kunta", "60,1");
        assertThat(alternatives(filled, "word/document.xml", "docPr"))
                .anyMatch(text -> text.startsWith("Kunta 2024: osatekijät"));
    }

    @Test
    void aPictureWithAnotherTextAlternativeStays() throws IOException {
        byte[] filled = Filled.fill(document("Vaakuna: {{kunta}}"), Filled.results(2, 20, "Yksikkö"));
        assertThat(alternatives(filled, "word/document.xml", "docPr")).containsExactly("Vaakuna: Kunta");
        OfficePackage office = OfficePackage.read(filled, 1_000, 1L << 26);
        assertThat(office.names()).noneMatch(name -> name.endsWith(".svg"));
    }
}
