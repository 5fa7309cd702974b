package fi.qwl.io.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IssueCodeTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void everyCodeIsKebabCaseAndHasOneConstant() {
        List<String> codes = AllIssues.kinds().map(IssueCode::code).toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyEnumOfCodesIsListed() throws IOException {
        Set<String> enums = sources().stream()
                .filter(file -> code(file).matches("(?s).*\\benum \\w+ implements IssueCode\\b.*"))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(AllIssues.READERS)
                .extracting(reader -> reader.type().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(enums);
    }

    @Test
    void noSourceWritesACodeAsText() throws IOException {
        Set<String> codes = AllIssues.kinds().map(IssueCode::code).collect(Collectors.toSet());
        assertThat(sources())
                .allSatisfy(file -> assertThat(
                                LITERAL.matcher(code(file)).results().map((MatchResult found) -> found.group(1)))
                        .as(file.toString())
                        .doesNotContainAnyElementsOf(codes));
    }

    /** A person who reads the sources finds the same words as one who reads the document. */
    @Test
    void theCommentOfEachConstantIsItsMeaning() {
        IssueTexts texts = IssueTexts.in(Language.EN);

        assertThat(AllIssues.READERS).allSatisfy(reader -> {
            String source = text(SOURCES.resolve(reader.type().getName().replace('.', '/') + ".java"))
                    .replaceAll("\\s*\n\\s*\\*\\s", " ");
            for (IssueCode kind : reader.kinds()) {
                assertThat(source)
                        .containsPattern(Pattern.compile("/\\*\\*\\s+"
                                + Pattern.quote(texts.meaning(kind).orElseThrow()) + "\\s+\\*/\\s+" + kind.name()
                                + "\\("));
            }
        });
    }

    @Test
    void attributesArePairsOfDocumentedNamesAndValues() {
        SourceLocation file = SourceLocation.ofFile("k.csv");

        assertThat(UnitIssue.UNIT_NEAR.at(file, "Near.", "near", 2).attributes())
                .containsEntry("near", "2");
        assertThatThrownBy(() -> UnitIssue.UNIT_NEAR.at(file, "Near.", "near"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attributes must be pairs of name and value but were 1");
        assertThatThrownBy(() -> UnitIssue.UNIT_NEAR.at(file, "Near.", "far", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attribute 'far' is not documented for unit-near\n"
                        + "Maybe add it to the attributes of the code.");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static String code(Path file) {
        return COMMENT.matcher(text(file)).replaceAll("");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
