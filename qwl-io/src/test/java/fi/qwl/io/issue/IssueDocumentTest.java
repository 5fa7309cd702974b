package fi.qwl.io.issue;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.ReadLimit;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/importing-issues.md} is generated from the enums and the English catalogue. */
class IssueDocumentTest {

    private static final String HEAD = """
            # What the readers report

            Every issue has a kind with a stable code and a severity, a place (file, sheet, row, column, or the pointer of a JSON
            field), a message for developers, and attributes: the parts of the message by name. An input with an `ERROR` gives no
            value; a `WARNING` leaves a cell or a row out, or asks a person to look; an `INFO` says what was chosen or noticed.
            Neither messages nor attributes hold the text of a cell, except unknown answer labels and names of units.

            This page is generated: change the enums or the catalogue `issues_en.properties`, and the test that compares it says
            where the new text is.
            """;

    private static final String LIMITS = """

            ## Limits

            Set with `ReadOptions.withLimit(ReadLimit, value)`; a passed limit is the issue `limit-passed`.

            | limit | default | counted |
            |---|--:|---|
            """;

    @Test
    void theDocumentListsEveryKindWithItsMeaningAndEveryLimit() throws IOException {
        String wanted = document();
        Path document = Path.of("..", "docs", "importing-issues.md");
        Path generated = Path.of("target", "importing-issues.md");
        Files.writeString(generated, wanted, StandardCharsets.UTF_8);

        assertThat(Files.readString(document, StandardCharsets.UTF_8))
                .as("the document differs from the enums and the catalogue: copy " + generated + " to " + document)
                .isEqualTo(wanted);
    }

    private static String document() {
        StringBuilder text = new StringBuilder(HEAD);
        AllIssues.READERS.forEach(reader -> append(reader, text));
        text.append(LIMITS);
        for (ReadLimit limit : ReadLimit.values()) {
            text.append("| `" + limit + "` | " + limit.byDefault() + " | " + limit.unit() + " |\n");
        }
        return text.toString();
    }

    private static void append(AllIssues.Reader reader, StringBuilder text) {
        IssueTexts texts = IssueTexts.in(Language.EN);
        text.append("\n## " + reader.heading() + "\n\n`" + reader.type().getName() + "`\n\n")
                .append("| code | severity | meaning | what to do | attributes |\n|---|---|---|---|---|\n");
        for (IssueCode kind : reader.kinds()) {
            String attributes =
                    kind.attributes().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            text.append("| `" + kind.code() + "` | " + kind.severity() + " | "
                    + texts.meaning(kind).orElseThrow() + " | "
                    + texts.remedy(kind).orElseThrow() + " | " + attributes
                    + " |\n");
        }
    }
}
