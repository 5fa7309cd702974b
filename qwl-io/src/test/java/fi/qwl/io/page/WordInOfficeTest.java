package fi.qwl.io.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.qwl.page.Page;
import fi.qwl.words.Language;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of Word as LibreOffice opens them: it turns them into PDF/UA, and a validator reports what is wrong in them. */
class WordInOfficeTest {

    @TempDir
    private Path folder;

    private static Optional<Path> office() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .map(directory -> Path.of(directory, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private byte[] opened(String title, List<Page> pages) throws IOException, InterruptedException {
        Optional<Path> office = office();
        assumeTrue(office.isPresent(), "LibreOffice is not installed here");
        Path file = folder.resolve("page.docx");
        Files.write(file, WordPagesTest.word(title, pages));
        Process process = new ProcessBuilder(
                        office.orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf:writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"}}",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean hasEnded = process.waitFor(3, TimeUnit.MINUTES);
        process.destroy();
        assertThat(hasEnded).as("LibreOffice ended in three minutes").isTrue();
        return Files.readAllBytes(folder.resolve("page.pdf"));
    }

    /** Headings, lists and tables with long words; LibreOffice 7.4 itself leaves charts and borders of paragraphs untagged. */
    @Test
    void aDocumentOfTextsAndTablesBecomesPdfUa() throws Exception {
        byte[] pdf = opened("long", List.of(SamplePages.page("long", Language.FI)));

        assertThat(PdfUa.faults(pdf)).isEmpty();
    }

    @Test
    void everyPageIsThereWithItsNumbersAndItsFoot() throws Exception {
        byte[] pdf = opened("Kaikki", List.copyOf(SamplePages.in(Language.FI).values()));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            // Six pages, of which the meeting's has a break in it; the organisation's tables take some sheets more.
            assertThat(document.getNumberOfPages()).isBetween(8, 20);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Ruokapalvelut", "71,3 %", "▼ alle rajan", "Esihenkilötyö 71,3 74,9 73,0 72,8 −2,1")
                    .contains("Puhtaus, muut kohteet", "□ piilossa", "Kokouspaketti", "Näin sovimme", "Yksikkö 40")
                    .contains("Joenvarsi · 18.11.2024 · versio 1 · sisäinen · julkaisu 2024/standard/computed/kano-1");
        }
    }
}
