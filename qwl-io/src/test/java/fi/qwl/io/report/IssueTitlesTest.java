package fi.qwl.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssueTitlesTest {

    private static final Pattern CREATED = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    /** Literals of the readers that look like codes and are none. */
    private static final Set<String> NO_CODES = Set.of("qwl-area", "qwl-action", "left-out");

    /** The packages whose codes are all constants of {@link TableIssue}. */
    private static final Set<String> LOWER_LAYER = Set.of("csv", "excel", "spi");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

    /** Every literal that looks like a code in a source that makes issues, in whatever package, beside those of tables. */
    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (TableIssue issue : TableIssue.values()) {
            codes.add(issue.code());
        }
        Path sources = Path.of("src", "main", "java", "fi", "qwl", "io");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (LOWER_LAYER.contains(sources.relativize(file).getName(0).toString())) {
                    continue;
                }
                String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
                if (code.contains("Severity.") || code.contains("ImportIssue")) {
                    Matcher matcher = CREATED.matcher(code);
                    matcher.results().map(found -> found.group(1)).forEach(codes::add);
                }
            }
        }
        codes.removeAll(NO_CODES);
        return codes;
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasATitle(Language language) throws IOException {
        IssueTitles titles = IssueTitles.in(language);

        assertThat(codes())
                .contains("row-gone", "json-broken", "unit-near")
                .hasSizeGreaterThan(90)
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
