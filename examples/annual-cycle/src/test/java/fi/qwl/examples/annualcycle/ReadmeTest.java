package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's code compiles, runs on the sample, and prints the table that the README shows. */
class ReadmeTest {

    private static final Path README = Path.of("..", "..", "README.md");

    private static final String JOBS = "```java\n// a year with its changes";

    private static final String IMPORTS = """
            import fi.qwl.index.*;
            import fi.qwl.io.document.*;
            import fi.qwl.io.issue.*;
            import fi.qwl.io.mapping.*;
            import fi.qwl.io.organisation.*;
            import fi.qwl.io.page.*;
            import fi.qwl.io.report.*;
            import fi.qwl.io.spi.*;
            import fi.qwl.io.store.*;
            import fi.qwl.io.survey.*;
            import fi.qwl.model.*;
            import fi.qwl.privacy.*;
            import fi.qwl.study.*;
            import fi.qwl.survey.*;
            import fi.qwl.words.*;
            import fi.qwl.plan.*;
            import fi.qwl.plan.schedule.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            """;

    @Test
    void itsCodePrintsTheTableThatItShows(@TempDir Path folder) throws Exception {
        String readme = Files.readString(README);
        String code = (between(readme, "```java\n", "```") + between(readme, JOBS, "```"))
                .replace("Path.of(\"releases\")", "folder.resolve(\"releases\")")
                .replace("Path.of(\"reported\")", "folder.resolve(\"reported\")")
                .replace("Path.of(\"", "Path.of(\"../data/joenvarsi/");
        Path source = folder.resolve("Readme.java");
        Files.writeString(
                source,
                IMPORTS + "public class Readme {\n"
                        + "static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(\"readme\");\n"
                        + "static final Clock clock = Clock.fixed(Instant.parse(\"2024-11-20T08:00:00Z\"), ZoneId.of(\"Europe/Helsinki\"));\n"
                        + "public static void main(String[] args) throws Exception {\nPath folder = Path.of(args[0]);\n"
                        + code + "}\n}\n");

        String printed = run(folder, source);

        assertThat(printed).startsWith("QWL 2024 · model kano 1 (unofficial curves)");
        List<String> shown = between(readme, "```\n", "```")
                .lines()
                .filter(line -> line.contains("/"))
                .toList();
        assertThat(shown).hasSizeGreaterThan(4);
        // Changes need the earlier waves, which the ten lines leave out: figures are compared without them.
        for (String line : shown) {
            String plain = line.replaceAll("[+−±]\\d+\\.\\d", "")
                    .replaceAll("\\s+", " ")
                    .strip();
            assertThat(printed.lines()
                            .map(found -> found.replaceAll("\\s+", " ").strip()))
                    .contains(plain);
        }
    }

    @Test
    void everyCommonJobTakesSixOfOurTypesAtMost() throws IOException {
        String readme = Files.readString(README);
        List<String> jobs = new ArrayList<>(List.of(between(readme, "```java\n", "```")));
        jobs.addAll(List.of(between(readme, JOBS, "```").split("// ")));

        assertThat(jobs).hasSize(5).allSatisfy(job -> assertThat(ourTypes(job)).hasSizeBetween(1, 6));
    }

    /** Words in capitals that are files of the library. */
    private static Set<String> ourTypes(String code) throws IOException {
        Set<String> types = new TreeSet<>();
        for (String module : List.of("qwl-core", "qwl-plan", "qwl-io")) {
            try (Stream<Path> files = Files.walk(Path.of("..", "..", module, "src", "main", "java"))) {
                files.map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                        .filter(type -> Pattern.compile("\\b" + type + "\\b")
                                .matcher(code)
                                .find())
                        .filter(type -> Character.isUpperCase(type.charAt(0)))
                        .forEach(types::add);
            }
        }
        return types;
    }

    @Test
    void itsCoordinatesAreThoseOfThisBuild() throws IOException {
        String coordinates = between(Files.readString(README), "```xml\n", "```");
        String pom = Files.readString(Path.of("..", "..", "qwl-io", "pom.xml"));

        for (String part : List.of("<groupId>fi.qwl</groupId>", "<artifactId>qwl-io</artifactId>")) {
            assertThat(coordinates).contains(part);
            assertThat(pom).contains(part);
        }
        String version = between(pom, "<version>", "</version>");
        assertThat(coordinates).contains("<version>" + version + "</version>");
    }

    private static String run(Path folder, Path source) throws Exception {
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-encoding",
                        "UTF-8",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(result).as("the README's code compiles").isZero();
        PrintStream screen = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Readme").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {folder.toString()});
        } finally {
            System.setOut(screen);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String between(String text, String start, String end) throws IOException {
        int from = text.indexOf(start);
        assertThat(from).as("README has a block that begins with " + start).isNotNegative();
        return text.substring(from + start.length(), text.indexOf(end, from + start.length()));
    }
}
