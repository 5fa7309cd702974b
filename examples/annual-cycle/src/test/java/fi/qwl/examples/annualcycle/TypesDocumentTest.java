package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of the types names types that there are, and the front stays small. */
class TypesDocumentTest {

    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");
    private static final Pattern FROM_FRONT = Pattern.compile("import (fi\\.qwl\\.[a-z.]+)\\.([A-Z]\\w+);");

    @Test
    void everyTypeOnTheMapIsThere() throws IOException {
        Set<String> types = types();
        types.addAll(List.of("NoSuchElementException", "IllegalArgumentException", "IOException"));

        assertThat(named(Files.readString(Path.of("..", "..", "docs", "types.md"))))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(types).contains(type));
    }

    @Test
    void theFrontIsAboutFiftyTypes() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "types.md"));
        String front = page.substring(0, page.indexOf("## Five"));

        assertThat(Set.copyOf(named(front))).hasSizeBetween(30, 50);
    }

    @Test
    void theMainJobComputesAndReleasesNothingByItself() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<String> imported = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> FROM_FRONT.matcher(read(file)).results().map(found -> found.group(2)))
                    .distinct()
                    .toList();

            assertThat(imported).doesNotContain("Results", "Cells", "Publisher", "ReleaseLedger");
        }
    }

    private static List<String> named(String text) {
        return TYPE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> types() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String module : List.of("qwl-core", "qwl-plan", "qwl-io")) {
            try (Stream<Path> files = Files.walk(Path.of("..", "..", module, "src", "main", "java"))) {
                files.map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                        .forEach(types::add);
            }
        }
        return types;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
