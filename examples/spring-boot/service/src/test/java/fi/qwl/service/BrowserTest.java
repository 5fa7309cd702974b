package fi.qwl.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ways of HR and of a supervisor in a headless Chromium, in two languages; pictures are left in {@code target/browser}. Needs
 * node, npm and Chromium on the path, and a registry or a cache from which npm can install.
 */
class BrowserTest {

    private static final Path SCRIPTS = Path.of("src", "test", "browser");
    private static final Path PLACE = Path.of("target", "browser");

    private static Optional<Path> find(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> chromium() {
        return find("chromium", "chromium-browser", "google-chrome");
    }

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        assumeTrue(
                find("node").isPresent()
                        && find("npm").isPresent()
                        && chromium().isPresent(),
                "node, npm or Chromium is not installed here");
        Files.createDirectories(PLACE);
        for (String script : List.of("package.json", "walk.mjs")) {
            Files.copy(SCRIPTS.resolve(script), PLACE.resolve(script), StandardCopyOption.REPLACE_EXISTING);
        }
        boolean isThere = Files.exists(PLACE.resolve("node_modules/axe-core/package.json"))
                && Files.exists(PLACE.resolve("node_modules/puppeteer-core/package.json"));
        assumeTrue(
                isThere || run(List.of("npm", "install", "--no-audit", "--no-fund", "--prefer-offline")) == 0,
                "npm cannot install axe-core and puppeteer-core here");
    }

    private static Path log() {
        return PLACE.resolve("log");
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        chromium().ifPresent(path -> builder.environment().put("CHROMIUM", path.toString()));
        Process process = builder.start();
        process.getOutputStream().close();
        boolean hasEnded = process.waitFor(5, TimeUnit.MINUTES);
        process.destroy();
        assertThat(hasEnded).as("%s ended in five minutes", command).isTrue();
        return process.exitValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv"})
    void bothWaysCanBeGoneAndAxeFindsNothing(String language) throws Exception {
        Files.write(PLACE.resolve("odd.csv"), PublishedSample.opposed());
        try (RunningService service = RunningService.start("jdbc:h2:mem:browser-" + language + ";DB_CLOSE_DELAY=-1")) {
            int code = run(List.of(
                    "node",
                    "walk.mjs",
                    service.address(),
                    RunningService.PASSWORD,
                    language,
                    RunningService.SAMPLE
                            .resolve("2024.xlsx")
                            .toAbsolutePath()
                            .normalize()
                            .toString(),
                    "."));
            List<String> lines = Files.readAllLines(log());
            assertThat(code).as(() -> String.join("\n", lines)).isZero();
            assertThat(lines).containsExactly("pages 19");
        }
    }
}
