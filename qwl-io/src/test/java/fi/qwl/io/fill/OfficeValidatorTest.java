package fi.qwl.io.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fi.qwl.io.office.OfficePackage;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The validator of filled files finds what it is there for: right files are broken in one place each. */
class OfficeValidatorTest {

    private static final String SLIDE = "ppt/slides/slide1.xml";
    private static final String RELATIONS = "ppt/slides/_rels/slide2.xml.rels";

    /** A change of one part, and what is to be said of it. */
    private interface Break {
        void in(OfficePackage office) throws IOException;
    }

    private static Break replace(String part, String regex, String with) {
        return office -> {
            String before = new String(office.require(part), StandardCharsets.UTF_8);
            String after = before.replaceFirst(regex, with);
            assertThat(after).as("the break of " + part).isNotEqualTo(before);
            office.with(part, after.getBytes(StandardCharsets.UTF_8));
        };
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                arguments(replace(SLIDE, "<p:cNvPr id=\"3\"", "<p:cNvPr id=\"2\""), SLIDE + " has cNvPr 2 twice"),
                arguments(replace(SLIDE, "</p:sld>", ""), SLIDE + ": one of its parts is not well-formed XML"),
                arguments(
                        replace(SLIDE, "<a:t>Kunta</a:t>", "<a:t>{{kunta}}</a:t>"), SLIDE + " has a placeholder left"),
                arguments(
                        replace("ppt/presentation.xml", "<p:sldId id=\"257\"", "<p:sldId id=\"256\""),
                        "ppt/presentation.xml has sldId 256 twice"),
                arguments(
                        replace("ppt/presentation.xml", "<p:sldId id=\"257\"", "<p:sldId id=\"7\""),
                        "ppt/presentation.xml has a slide numbered below 256"),
                arguments(
                        replace("ppt/presentation.xml", "r:id=\"rId1\"", "r:id=\"rId99\""),
                        "ppt/presentation.xml uses relation rId99, which is not there"),
                arguments(
                        replace("[Content_Types].xml", "<Default Extension=\"xlsx\"[^>]*>", ""),
                        "ppt/embeddings/workbook4.xlsx has no content type"),
                arguments(
                        (Break) office -> office.remove("ppt/notesSlides/notesSlide1.xml"),
                        SLIDE + " refers to ppt/notesSlides/notesSlide1.xml, which is not there"),
                arguments(
                        replace(RELATIONS, "Id=\"rId3\"", "Id=\"rId4\""),
                        "ppt/slides/slide2.xml has two relations rId4"),
                arguments(
                        replace(RELATIONS, "notesSlide2\\.xml", "notesSlide1.xml"),
                        "ppt/notesSlides/notesSlide1.xml are not notes of ppt/slides/slide2.xml"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aBrokenPlaceIsNamed(Break change, String problem) throws IOException {
        OfficePackage office = OfficePackage.read(filled(), 1_000, 1L << 26);
        change.in(office);
        assertThat(OfficeValidator.problems(office.bytes())).contains(problem);
    }

    @Test
    void twoChartsWithOneWorkbookAreNamed() throws IOException {
        OfficePackage office = OfficePackage.read(filled(), 1_000, 1L << 26);
        List<String> charts = office.names().stream()
                .filter(name -> name.matches("ppt/charts/_rels/chart\\d+\\.xml\\.rels"))
                .toList();
        office.with(charts.get(0), office.require(charts.get(1)));
        assertThat(OfficeValidator.problems(office.bytes()))
                .anyMatch(problem -> problem.endsWith(" is the workbook of two charts"));
    }

    @Test
    void aDocumentsNumbersCellsAndTablesAreLookedAt() throws IOException {
        byte[] right = Filled.fill(Templates.document(), Filled.results(3, 20, "Yksikkö"));
        assertThat(problems(right, "(<wp:docPr [^>]*?)id=\"\\d+\"", "$1id=\"2\""))
                .contains("word/document.xml has docPr 2 twice");
        assertThat(problems(right, "</w:p></w:tc>", "</w:p><w:tcPr/></w:tc>"))
                .contains("word/document.xml has a cell that does not end with a paragraph");
        assertThat(problems(right, "(?s)<w:tr\\b.*?</w:tr>", ""))
                .contains("word/document.xml has a table without rows");
    }

    /** What is said of a document when all of a kind in it is replaced. */
    private static List<String> problems(byte[] file, String regex, String with) throws IOException {
        OfficePackage office = OfficePackage.read(file, 1_000, 1L << 26);
        String text = new String(office.require("word/document.xml"), StandardCharsets.UTF_8);
        String changed = text.replaceAll(regex, with);
        assertThat(changed).isNotEqualTo(text);
        return OfficeValidator.problems(office.with("word/document.xml", changed.getBytes(StandardCharsets.UTF_8))
                .bytes());
    }

    @Test
    void aFileThatWasCutLacksParts() throws IOException {
        byte[] cut = Arrays.copyOf(filled(), 2_000);
        assertThat(OfficeValidator.problems(cut)).contains(" refers to ppt/presentation.xml, which is not there");
    }

    private static byte[] filled() throws IOException {
        byte[] filled = OfficeTemplate.in(Language.FI).fill(Filled.data(Filled.results(2, 20, "Yksikkö"), Language.FI));
        assertThat(OfficeValidator.problems(filled)).isEmpty();
        return filled;
    }
}
