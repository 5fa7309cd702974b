package fi.qwl.io.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.page.Block;
import fi.qwl.page.Page;
import fi.qwl.page.Paper;
import fi.qwl.words.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordPagesTest {

    static byte[] word(String title, List<Page> pages) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            WordPages.write(title, pages, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] word(Page page) {
        return word(page.title(), List.of(page));
    }

    private static byte[] all(Language language) {
        return word("Kaikki", List.copyOf(SamplePages.in(language).values()));
    }

    private static XWPFDocument read(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static Map<String, String> parts(byte[] bytes) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static List<String> styles(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getStyle).toList();
    }

    @ParameterizedTest
    @EnumSource
    void allPagesAreOneDocumentWithTheSameBytesTwice(Language language) throws IOException {
        byte[] bytes = all(language);

        assertThat(all(language)).isEqualTo(bytes);
        try (XWPFDocument document = read(bytes)) {
            assertThat(styles(document)).filteredOn("Heading1"::equals).hasSize(5);
            assertThat(document.getCharts()).isNotEmpty();
        }
        Files.write(
                Files.createDirectories(Path.of("target", "pages")).resolve("all." + language.code() + ".docx"), bytes);
    }

    @Test
    void aPageInWordSaysWhatItsBlocksSay() throws IOException {
        try (XWPFDocument document = read(word(SamplePages.page("meeting", Language.FI)))) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "Heading2".equals(paragraph.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Ohjelma", "Näin edetään", "Lappu", "Asema 1", "Pöytäkirja");
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> paragraph.getNumID() != null)
                    .hasSize(5);
            assertThat(styles(document)).filteredOn("WritingLine"::equals).hasSize(6);
            XWPFTable table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).getCell(2).getText()).isEqualTo("Öinen");
        }
    }

    @Test
    void numberedListsCountEachFromOne() throws IOException {
        Page page = Page.builder("t", Language.EN)
                .numbered(List.of("a", "b"))
                .paragraph("between")
                .numbered(List.of("c"))
                .build();
        try (XWPFDocument document = read(word(page))) {
            assertThat(document.getParagraphs().stream()
                            .map(XWPFParagraph::getNumID)
                            .filter(id -> id != null)
                            .map(Object::toString))
                    .containsExactly("1", "1", "2");
        }
    }

    @Test
    void theImprintIsInTheFooterAndTheProperties() throws IOException {
        Map<String, String> parts = parts(word(SamplePages.page("unit", Language.SV)));

        assertThat(parts.get("word/footer1.xml"))
                .contains("Joenvarsi · 18.11.2024 · version 1 · intern · publikation 2024/standard/computed/kano-1")
                .contains("w:instr=\"PAGE\"");
        assertThat(parts.get("docProps/core.xml"))
                .contains("<dc:title>Ruokapalvelut</dc:title>", "<dc:creator>Joenvarsi</dc:creator>")
                .contains("<dc:language>sv-FI</dc:language>", ">2024-11-18T00:00:00Z<", "<cp:category>intern<");
        assertThat(parts.get("docProps/custom.xml")).contains("internal", "2024/standard/computed/kano-1");
        assertThat(parts.get("word/styles.xml")).contains("w:lang w:val=\"sv-FI\"");
    }

    @Test
    void eachPaperIsASectionAndPagesOfOnePaperShareOne() throws IOException {
        Page.Builder builder = Page.builder("t", Language.EN);
        Page upright = builder.build();
        Page wide = builder.paper(Paper.WIDE).build();
        Map<String, String> parts = parts(word("all", List.of(upright, upright, wide)));

        assertThat(parts.keySet())
                .filteredOn(name -> name.startsWith("word/footer"))
                .hasSize(2);
        assertThat(parts.get("word/document.xml"))
                .containsOnlyOnce("w:orient=\"landscape\"")
                .contains("w:pageBreakBefore");
    }

    @Test
    void thereAreNoTextBoxesAndNoPicturesAndEachChartHasItsAlternative() throws IOException {
        Map<String, String> parts = parts(all(Language.FI));
        String document = requireNonNull(parts.get("word/document.xml"));

        assertThat(document.split("<w:tblHeader", -1))
                .as("every table repeats its header")
                .hasSameSizeAs(document.split("<w:tbl>", -1))
                .hasSizeGreaterThan(5);
        assertThat(document).doesNotContain("txbxContent", "<w:pict", "<pic:pic");
        assertThat(Stream.of(document.split("<wp:docPr ", -1)).skip(1))
                .isNotEmpty()
                .allMatch(drawing -> drawing.matches("(?s)id=\"\\d+\" name=\"[^\"]+\" descr=\"[^\"]{20,}\".*"));
        assertThat(document).contains("FE · Fyysinen ja emotionaalinen turvallisuus 74,4 (n 18), alle rajan");
    }

    @Test
    void whatPeopleWroteIsNeverMarkupAndNeverBreaksTheFile() throws IOException {
        Page hostile = Page.builder("<w:p>&\u0001", Language.EN)
                .paragraph("one\ntwo \uFFFE")
                .table(List.of("<a>"), List.of(List.of("\u0000 & ]]>")))
                .build();
        try (XWPFDocument document = read(word(hostile))) {
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("<w:p>&");
            assertThat(document.getParagraphs().get(1).getText()).isEqualTo("one\ntwo \uFFFD");
            assertThat(document.getTables().get(0).getRow(1).getCell(0).getText())
                    .isEqualTo(" & ]]>");
        }
    }

    @Test
    void aFigureWithoutAChartIsTheTableOfItsNumbers() throws IOException {
        Block.Table data = new Block.Table(
                "", List.of("unit", "FE"), List.of(List.of("A", "71.3")), Block.Table.RowHeader.FIRST_CELL);
        Page page = Page.builder("t", Language.EN)
                .block(new Block.Figure("Bars", "One bar.", "<svg/>", data))
                .build();
        try (XWPFDocument document = read(word(page))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("Bars", "One bar.");
            assertThat(document.getTables().get(0).getRow(1).getCell(1).getText())
                    .isEqualTo("71.3");
            assertThat(document.getCharts()).isEmpty();
        }
    }

    @Test
    void aDocumentWithoutAPageIsRejected() {
        List<Page> none = new ArrayList<>();
        assertThatThrownBy(() -> WordPages.write("t", none, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a document must have at least one page but has none");
    }
}
