package fi.qwl.io.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.qwl.io.audience.AudienceDocuments;
import fi.qwl.words.Language;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents in a headless Chromium: what axe-core finds, and what is cut, overlaps or sticks out, in light and dark, at three
 * widths, and on paper. Needs bash, node, npm and Chromium on the path, and a registry or a cache from which npm can install.
 * The profile {@code soak} looks at every kind of page of three organisations in three languages.
 */
class BrowserTest {

    private static final Path SCRIPT = Path.of("src", "test", "browser", "look.sh");
    private static final boolean IS_SOAK = Boolean.getBoolean("qwl.pages");
    private static final int NOT_INSTALLED = 3;

    @TempDir
    private Path folder;

    private List<String> look(Map<String, String> documents, String... options)
            throws IOException, InterruptedException {
        for (Map.Entry<String, String> document : documents.entrySet()) {
            Files.writeString(folder.resolve(document.getKey()), document.getValue());
        }
        boolean hasBash = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "bash")));
        assumeTrue(hasBash, "bash is not installed here");
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(options));
        command.add(folder.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        boolean hasEnded = process.waitFor(IS_SOAK ? 60 : 5, TimeUnit.MINUTES);
        process.destroy();
        assertThat(hasEnded).as("the browser ended in time").isTrue();
        List<String> lines = Files.readAllLines(log);
        assumeTrue(process.exitValue() != NOT_INSTALLED, () -> String.join("\n", lines));
        assertThat(process.exitValue()).as(() -> String.join("\n", lines)).isZero();
        return lines;
    }

    @Test
    void nothingIsWrongOnScreensAndOnPaper() throws Exception {
        assertThat(look(AudienceDocuments.few(Language.FI))).isEmpty();
    }

    /** A unit's results are a sheet of two sides; each form and each poster is on sheets of its own. */
    @Test
    void aUnitsResultsAreOneSheetOfTwoSides() throws Exception {
        assertThat(look(AudienceDocuments.onOwnSheets(Language.FI), "--fits")).isEmpty();
    }

    @Test
    void everyKindOfPageOfThreeOrganisationsInThreeLanguages() throws Exception {
        assumeTrue(IS_SOAK);
        for (Language language : Language.values()) {
            assertThat(look(AudienceDocuments.all(language), "--all")).isEmpty();
        }
    }

    /** A check that finds nothing in a spoilt page would be none. */
    @Test
    void whatIsSpoiltIsFound() throws Exception {
        String spoilt = Pages.document(SamplePages.page("hidden", Language.SV))
                .replace("--soft: #4d5b69", "--soft: #b0b8c0")
                .replace("<html lang=\"sv\">", "<html>")
                .replace(".key-figure dd { margin: 0; }", ".key-figure dd { margin: -1rem 0; }")
                .replace(
                        "</article>",
                        "<p style=\"width: 3000px; max-width: none\">x</p><hr class=\"page-break\"></article>");

        assertThat(look(Map.of("spoilt.html", spoilt), "--fits"))
                .anyMatch(line -> line.contains("320 light: color-contrast"))
                .anyMatch(line -> line.contains("html-has-lang"))
                .anyMatch(line -> line.contains("overlap: "))
                .anyMatch(line -> line.contains("the document is "))
                .anyMatch(line -> line.contains("upright on paper: the document is "))
                .anyMatch(line -> line.contains("printed on 1 sides instead of 2"));
    }
}
