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
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's code compiles, runs on the sample, and prints the table that the README shows. */
class ReadmeTest {

    private static final Path README = Path.of("..", "..", "README.md");

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
            import java.nio.file.Path;
            import java.time.LocalDate;
            """;

    @Test
    void itsCodePrintsTheTableThatItShows(@TempDir Path folder) throws Exception {
        String readme = Files.readString(README);
        String code = between(readme, "```java\n", "```")
                .replace(
                        "Path.of(\"releases\")",
                        "Path.of(java.net.URI.create(\""
                                + folder.resolve("releases").toUri() + "\"))")
                .replace("Path.of(\"", "Path.of(\"../data/joenvarsi/");
        Path source = folder.resolve("Readme.java");
        Files.writeString(
                source,
                IMPORTS + "public class Readme {\n"
                        + "static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(\"readme\");\n"
                        + "public static void main(String[] args) throws Exception {\n" + code + "}\n}\n");

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
            loader.loadClass("Readme").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
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
