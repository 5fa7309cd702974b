package fi.qwl.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.ImportIssue;
import fi.qwl.io.Severity;
import fi.qwl.io.SourceLocation;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssueTitlesTest {

    private static final Pattern CREATED = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    /** Every literal that looks like a code in the readers' sources, beside those of the table formats. */
    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (TableIssue issue : TableIssue.values()) {
            codes.add(issue.code());
        }
        Path sources = Path.of("src", "main", "java", "fi", "qwl", "io");
        for (Path folder : List.of(sources, sources.resolve("plan"), sources.resolve("internal"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher matcher = CREATED.matcher(Files.readString(file));
                    matcher.results().map(found -> found.group(1)).forEach(codes::add);
                }
            }
        }
        // Names of jars, a hidden sheet's own marks, an attribute of an issue, and the name of a label set.
        codes.removeAll(
                Set.of("qwl-core", "qwl-plan", "qwl-io", "qwl-area", "qwl-action", "left-out", "dont-know-middle"));
        return codes;
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasATitle(Language language) throws IOException {
        IssueTitles titles = IssueTitles.in(language);

        assertThat(codes())
                .hasSizeGreaterThan(60)
                .allSatisfy(code -> assertThat(titles.title(code)).isNotEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource
    void placesSpeakTheReadersLanguage(Language language) {
        ImportIssue issue = ImportIssue.of(
                Severity.WARNING,
                "unit-unknown",
                SourceLocation.ofFile("a.xlsx").withSheet("S").withRow(7).withColumn(1),
                "");
        String expected = switch (language) {
            case FI -> "Tuntematon yksikkö (a.xlsx, taulukko S, rivi 7, sarake B)";
            case SV -> "Okänd enhet (a.xlsx, blad S, rad 7, kolumn B)";
            case EN -> "Unknown unit (a.xlsx, sheet S, row 7, column B)";
        };

        assertThat(IssueTitles.in(language).line(issue)).isEqualTo(expected);
    }
}
