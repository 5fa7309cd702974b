package fi.qwl.io.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.issue.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TableIssueTest {

    @Test
    void theDocumentListsEveryCodeWithItsMeaning() throws IOException {
        String table = Arrays.stream(TableIssue.values())
                .map(issue -> "| `" + issue.code() + "` | " + issue.severity() + " | " + issue.meaning() + " | "
                        + issue.advice() + " |")
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("../docs/importing-issues.md"), StandardCharsets.UTF_8))
                .contains(table);
    }

    @Test
    void theDocumentListsEveryLimitWithItsDefault() throws IOException {
        String table = Arrays.stream(ReadLimit.values())
                .map(limit -> "| `" + limit + "` | " + limit.byDefault() + " | " + limit.unit() + " |")
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("../docs/importing-issues.md"), StandardCharsets.UTF_8))
                .contains(table);
    }

    @Test
    void codesAreKebabCaseAndEveryIssueSaysWhatToDo() {
        for (TableIssue issue : TableIssue.values()) {
            assertThat(issue.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(issue.meaning()).endsWith(".");
            assertThat(issue.advice()).endsWith(".");
        }
    }

    @Test
    void attributesArePairs() {
        SourceLocation file = SourceLocation.ofFile("k.csv");
        assertThat(TableIssue.ROW_SHORT.at(file, "Short.", "cells", 2).attributes())
                .containsEntry("cells", "2");
        assertThatThrownBy(() -> TableIssue.ROW_SHORT.at(file, "Short.", "cells"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attributes must be pairs of name and value but were 1");
    }

    @Test
    void optionsRefuseWhatCannotBe() {
        assertThatThrownBy(() -> ReadOptions.defaults().withDelimiter('"'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "delimiter must not be a quote, a line end or half a character but was character number 34");
        assertThatThrownBy(() -> ReadOptions.defaults().withLimit(ReadLimit.ROWS, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit ROWS must be at least 1 but was 0");
        assertThatThrownBy(() -> new MergedRange(2, 1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a range: rows 2 to 1, columns 0 to 0");
        assertThat(ReadOptions.defaults().withLimit(ReadLimit.ROWS, 7).limit(ReadLimit.ROWS))
                .isEqualTo(7);
        assertThat(ReadOptions.defaults().limit(ReadLimit.ROWS)).isEqualTo(10_000_000);
    }
}
