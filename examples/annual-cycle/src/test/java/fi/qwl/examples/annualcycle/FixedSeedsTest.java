package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build is no lottery: every random test has a fixed seed; random search belongs to the profile {@code soak}. */
class FixedSeedsTest {

    private static final Pattern RANDOM =
            Pattern.compile("@Property(?!\\([^)]*seed = )\\b|new Random\\(\\)|Math\\.random|ThreadLocalRandom");

    @ParameterizedTest
    @ValueSource(strings = {"qwl-core", "qwl-plan", "qwl-io", "examples"})
    void everyRandomTestHasAFixedSeed(String folder) throws IOException {
        List<String> without = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("..", "..", folder))) {
            for (Path file : files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("FixedSeedsTest.java"))
                    .toList()) {
                RANDOM.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> without.add(file.getFileName() + ": " + found.group()));
            }
        }
        assertThat(without).isEmpty();
    }
}
