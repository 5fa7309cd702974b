package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The guide's table of rules names for each a test in which the attack succeeds without it: a rule without such a history may
 * be one that protects nobody. The tests are in several modules, so they are found by their source.
 */
class RulesHaveHistoriesTest {

    private static final Path GUIDE = Path.of("..", "docs", "privacy.md");
    private static final String TABLE = "| rule | what it stops | the attack without it |";
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(with\\w+)`");

    @Test
    void everyRuleOfTheGuideHasAHistoryInWhichTheAttackSucceedsWithoutIt() throws IOException {
        List<String> rules = guide().lines()
                .dropWhile(line -> !line.equals(TABLE))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(rules).hasSizeGreaterThan(10).allSatisfy(rule -> {
            List<String> named =
                    NAMED.matcher(rule).results().map(found -> found.group()).toList();
            assertThat(named).as(rule).isNotEmpty();
            assertThat(named).allMatch(RulesHaveHistoriesTest::isATest);
        });
    }

    @Test
    void everyRuleOfCorrectionsIsNamedInTheGuide() throws IOException {
        String guide = guide();
        assertThat(Arrays.stream(CorrectionRule.values()).map(rule -> "`" + rule + "`"))
                .allMatch(guide::contains);
    }

    private static String guide() throws IOException {
        return Files.readString(GUIDE, StandardCharsets.UTF_8);
    }

    private static boolean isATest(String named) {
        Matcher parts = NAMED.matcher(named);
        assertThat(parts.matches()).isTrue();
        String file = parts.group(1) + ".java";
        return Stream.of("../qwl-core/src/test/java/fi/qwl/privacy", "../qwl-io/src/test/java/fi/qwl/io/attack")
                .map(folder -> Path.of(folder, file))
                .filter(Files::exists)
                .anyMatch(source -> hasMethod(source, parts.group(2)));
    }

    private static boolean hasMethod(Path source, String method) {
        try {
            return Files.readString(source, StandardCharsets.UTF_8).contains(" void " + method + "(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
