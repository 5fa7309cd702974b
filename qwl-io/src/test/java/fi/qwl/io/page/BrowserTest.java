package fi.qwl.io.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.qwl.words.Language;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents in a headless Chromium: what axe-core finds, and what is cut, overlaps or sticks out, in light and dark, at three
 * widths. Needs node, npm and Chromium on the path, and a registry or a cache from which npm can install.
 */
class BrowserTest {

    private static final Path SCRIPTS = Path.of("src", "test", "browser");
    private static final Path PLACE = Path.of("target", "browser");

    @TempDir
    private Path folder;

    private static Optional<Path> find(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        assumeTrue(
                find("node").isPresent()
                        && find("npm").isPresent()
                        && chromium().isPresent(),
                "node, npm or Chromium is not installed here");
        Files.createDirectories(PLACE);
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.toList()) {
                Files.copy(script, PLACE.resolve(script.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        boolean isThere = Files.exists(PLACE.resolve("node_modules/axe-core/package.json"))
                && Files.exists(PLACE.resolve("node_modules/puppeteer-core/package.json"));
        assumeTrue(
                isThere
                        || run(List.of("npm", "install", "--no-audit", "--no-fund", "--prefer-offline"))
                                        .code()
                                == 0,
                "npm cannot install axe-core and puppeteer-core here");
    }

    private static Optional<Path> chromium() {
        return find("chromium", "chromium-browser", "google-chrome");
    }

    private record Run(int code, List<String> lines) {}

    private static Run run(List<String> command) throws IOException, InterruptedException {
        Path log = PLACE.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        chromium().ifPresent(path -> builder.environment().put("CHROMIUM", path.toString()));
        Process process = builder.start();
        process.getOutputStream().close();
        boolean hasEnded = process.waitFor(5, TimeUnit.MINUTES);
        process.destroy();
        assertThat(hasEnded).as("%s ended in five minutes", command).isTrue();
        return new Run(process.exitValue(), Files.readAllLines(log));
    }

    private List<String> look(Map<String, String> documents) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "look.mjs"));
        for (Map.Entry<String, String> document : documents.entrySet()) {
            Path file = folder.resolve(document.getKey());
            Files.writeString(file, document.getValue());
            command.add(file.toAbsolutePath().toString());
        }
        Run run = run(command);
        assertThat(run.code()).as(() -> String.join("\n", run.lines())).isZero();
        return run.lines();
    }

    @Test
    void nothingIsWrongInLightAndDarkAtThreeWidths() throws Exception {
        String all =
                Pages.document("Kaikki", List.copyOf(SamplePages.in(Language.FI).values()));

        assertThat(look(Map.of("all.html", all))).isEmpty();
    }

    /** A check that finds nothing in a spoilt page would be none. */
    @Test
    void whatIsSpoiltIsFound() throws Exception {
        String spoilt = Pages.document(SamplePages.page("unit", Language.SV))
                .replace("--soft: #4d5b69", "--soft: #b0b8c0")
                .replace("<html lang=\"sv\">", "<html>")
                .replace(".key-figure dd { margin: 0; }", ".key-figure dd { margin: -1rem 0; }")
                .replace("</main>", "<p style=\"width: 3000px\">x</p></main>");

        assertThat(look(Map.of("spoilt.html", spoilt)))
                .anyMatch(line -> line.contains("320 light: color-contrast"))
                .anyMatch(line -> line.contains("html-has-lang"))
                .anyMatch(line -> line.contains("overlap: "))
                .anyMatch(line -> line.contains("the document is "));
    }
}
