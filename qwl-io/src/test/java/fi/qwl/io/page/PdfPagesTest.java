package fi.qwl.io.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.page.Block;
import fi.qwl.page.Page;
import fi.qwl.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPagesTest {

    /** Liberation Sans, which the library for PDF has within it. */
    private static final byte[] FONT = font();

    private static final PdfPages PDF = PdfPages.withFonts(FONT, FONT);

    private static byte[] font() {
        try (InputStream font = requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(String title, List<Page> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PDF.write(title, pages, bytes);
        return bytes.toByteArray();
    }

    private static byte[] pdf(Page page) throws IOException {
        return pdf(page.title(), List.of(page));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Each kind of page is in it once. */
    @Test
    void allPagesTogetherKeepPdfUaAndAreTheSameBytesTwice() throws Exception {
        List<Page> pages = List.copyOf(SamplePages.in(Language.SV).values());
        byte[] bytes = pdf("Alla", pages);
        Files.write(Files.createDirectories(Path.of("target", "pages")).resolve("all.sv.pdf"), bytes);

        assertThat(PdfUa.faults(bytes)).isEmpty();
        assertThat(pdf("Alla", pages)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "hidden", "organisation", "meeting", "poster", "long"})
    void eachKindOfPageAloneKeepsPdfUa(String kind) throws Exception {
        assertThat(PdfUa.faults(pdf(SamplePages.page(kind, Language.FI)))).isEmpty();
    }

    /** The check must be able to fail. */
    @Test
    void aChartWithoutItsTextAlternativeIsFound() throws Exception {
        Page page = SamplePages.page("unit", Language.FI);
        String html = PrintDocument.of(page.title(), List.of(page));
        byte[] bytes = new PdfDocument(FONT, FONT).bytes(html.replaceAll(" alt=\"[^\"]*\"", ""), page);

        assertThat(PdfUa.faults(bytes)).anyMatch(fault -> fault.startsWith("7.3-1 Figure"));
    }

    @Test
    void aPdfHasItsWordsItsImprintAndItsProperties() throws IOException {
        byte[] bytes = pdf(SamplePages.page("unit", Language.FI));

        assertThat(text(bytes))
                .contains("Ruokapalvelut", "Fyysinen ja emotionaalinen turvallisuus: se on ainoa alle rajan.")
                .contains("Esihenkilötyö 71,3 74,9 73,0 72,8 −2,1")
                .contains("Joenvarsi · 18.11.2024 · versio 1 · sisäinen · julkaisu 2024/standard/computed/kano-1");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Ruokapalvelut");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Joenvarsi");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fi");
            assertThat(document.getDocumentInformation().getCOSObject().getString("CreationDate"))
                    .isEqualTo("D:20241118000000Z");
        }
    }

    @Test
    void papersAreAsWideAsTheyAre() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(SamplePages.page("poster", Language.SV)))) {
            // A3 is 297 mm wide (ISO 216), which is 842 points.
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(Math.round(document.getPage(0).getMediaBox().getWidth())).isEqualTo(842);
        }
    }

    @Test
    void nothingIsLoadedWhateverATextOrADrawingSays() throws IOException {
        Block.Table data = new Block.Table("", List.of("a"), List.of(List.of("71.3")), Block.Table.RowHeader.NONE);
        Page hostile = Page.builder("<img src='http://localhost:1/x'>", Language.EN)
                .block(new Block.Figure("Loads", "in words", "<svg><image href='http://localhost:1/x'/></svg>", data))
                .build();

        assertThat(text(pdf(hostile))).contains("<img src='http://localhost:1/x'>", "Loads", "in words", "71.3");
    }

    @Test
    void aFontWithoutALetterIsRejected() {
        assertThatThrownBy(() -> PdfPages.withFonts(withoutA(FONT), FONT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the regular font has no character U+00E4 (ä)\nMaybe take a font such as DejaVu Sans or Noto Sans.");
    }

    /**
     * The font, with the segment of its table of characters that begins at U+00A0 beginning at U+00E5 (the format is that of
     * ISO/IEC 14496-22, 5.2.1, format 4).
     */
    private static byte[] withoutA(byte[] font) {
        ByteBuffer changed = ByteBuffer.wrap(font.clone());
        int entry = 12;
        while (changed.getInt(entry) != 0x636d6170) { // the tag "cmap"
            entry += 16;
        }
        int table = changed.getInt(entry + 8);
        int segments = table + changed.getInt(table + 8);
        int start = segments + 16 + changed.getShort(segments + 6);
        while (changed.getShort(start) != 0xA0) {
            start += 2;
        }
        changed.putShort(start, (short) 0xE5);
        return changed.array();
    }

    @Test
    void whatIsNoFontIsRejected() {
        assertThatThrownBy(() -> PdfPages.withFonts(FONT, "no font".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the bold font must be a TrueType font\n"
                        + "Maybe it is a collection (.ttc) or a web font (.woff).");
    }

    @Test
    void aDocumentWithoutAPageIsRejected() {
        assertThatThrownBy(() -> PDF.write("t", List.of(), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a document must have at least one page but has none");
    }

    /** Sees our classes, but none of the library for PDF. */
    private static final class WithoutPdf extends ClassLoader {

        private WithoutPdf() {
            super(PdfPagesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.openhtmltopdf.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("fi.qwl.io.page.")) {
                return super.loadClass(name, resolve);
            }
            try (InputStream file = requireNonNull(getResourceAsStream(name.replace('.', '/') + ".class"))) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void withoutTheLibraryForPdfItIsSaidWhatToAdd() throws Exception {
        Class<?> type = new WithoutPdf().loadClass(PdfPages.class.getName());

        assertThatThrownBy(() ->
                        type.getMethod("withFonts", byte[].class, byte[].class).invoke(null, FONT, FONT))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the library for PDF is not there\nMaybe add io.github.openhtmltopdf:openhtmltopdf-pdfbox"
                        + " 1.1.31 (LGPL) to the application.");
    }
}
