package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.DocumentSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of {@code docs/year.md} runs as it stands, and gives what its comments say. */
public class YearOfTheDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "..", "docs", "year.md");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final String IMPORTS = """
            import fi.qwl.io.spi.*;
            import fi.qwl.model.*;
            import fi.qwl.io.store.*;
            import fi.qwl.privacy.*;
            import fi.qwl.study.*;
            import fi.qwl.survey.*;
            import fi.qwl.words.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            """;

    /** What the code of the page may use. */
    public abstract static class Page {

        protected final Path folder;
        private final List<String> shown = new ArrayList<>();

        protected Page(Path folder) {
            this.folder = folder;
        }

        /** The page's code. */
        public abstract void run() throws Exception;

        protected final DocumentSource file(String name) {
            return DocumentSource.of(MainJob.DATA.resolve("joenvarsi").resolve(name));
        }

        /** The answers of 2024, with a unit written by a new name. */
        protected final DocumentSource renamedAnswers() throws IOException {
            return changed("2024-limesurvey.csv", line -> line.replace("\"4090\"", "\"Jokilaakson lukio\""));
        }

        /** The organisation with the new name in its last year. */
        protected final DocumentSource renamedOrganisation() throws IOException {
            return changed("organisation.csv", line -> line.replace("2024;4090;Joenvarren", "2024;4090;Jokilaakson"));
        }

        /** The organisation without anybody's number of invited people. */
        protected final DocumentSource withoutHeadcounts() throws IOException {
            return changed("organisation.csv", line -> line.replaceFirst("^((?:[^;]*;){5})\\d+;", "$1;"));
        }

        private DocumentSource changed(String name, UnaryOperator<String> change) throws IOException {
            Path file = MainJob.DATA.resolve("joenvarsi").resolve(name);
            String text = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(change)
                    .collect(Collectors.joining("\n"));
            return DocumentSource.of(name, text.getBytes(StandardCharsets.UTF_8));
        }

        /** The same answers and those of the last three people once more, under other keys. */
        protected final DocumentSource lateAnswers() throws IOException {
            Path file = MainJob.DATA.resolve("joenvarsi").resolve("2024-limesurvey.csv");
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<String> last = lines.subList(lines.size() - 3, lines.size());
            List<String> late = new ArrayList<>(lines);
            last.forEach(line -> late.add(line.replaceFirst("\"(\\d+)\"", "\"9$1\"")));
            return DocumentSource.of("late.csv", String.join("\n", late).getBytes(StandardCharsets.UTF_8));
        }

        protected final void show(Object... values) {
            shown.add(Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(" ")));
        }

        /** What was shown, in order. */
        public List<String> shown() {
            return shown;
        }
    }

    @Test
    void theYearRuns(@TempDir Path folder) throws Exception {
        String code = CODE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
        Path source = Files.writeString(
                folder.resolve("Year.java"), IMPORTS + """
                public class Year extends %s {
                    public Year(Path folder) { super(folder); }
                    @Override public void run() throws Exception {
                %s
                    }
                }
                """.formatted(Page.class.getCanonicalName(), code));
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        problems,
                        "-encoding",
                        "UTF-8",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(result).as(problems.toString(StandardCharsets.UTF_8)).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Page.class.getClassLoader())) {
            Page page =
                    (Page) loader.loadClass("Year").getConstructor(Path.class).newInstance(folder);
            page.run();
            assertThat(page.shown())
                    .startsWith(
                            "2024: The answers are the same as those of 2023.",
                            "true",
                            "true",
                            "false",
                            "0",
                            "Jokilaakson lukio true",
                            "true",
                            "false true",
                            "[OTHER_ANSWERS]",
                            "[2024]")
                    .anyMatch(line -> line.startsWith("HANDED_OUT 2024-11-15"))
                    .anyMatch(line -> line.startsWith("WITHDRAWN 2024-11-29"));
        }
    }
}
