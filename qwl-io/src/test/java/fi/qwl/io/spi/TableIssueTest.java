package fi.qwl.io.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.issue.SourceLocation;
import org.junit.jupiter.api.Test;

class TableIssueTest {

    @Test
    void theMessageSaysWhatWasFoundAndThenWhatToDo() {
        SourceLocation file = SourceLocation.ofFile("k.csv");

        assertThat(TableIssue.FILE_MISSING.at(file, "There is no such file.").message())
                .isEqualTo("There is no such file. Check the path.");
        assertThat(TableIssue.WORKBOOK_STRICT.at(file, "It is strict.").message())
                .isEqualTo("It is strict.");
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
