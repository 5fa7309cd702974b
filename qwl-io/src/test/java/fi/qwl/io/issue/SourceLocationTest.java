package fi.qwl.io.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceLocationTest {

    @Test
    void aPlaceIsSaidAsTheUserSeesIt() {
        SourceLocation place =
                SourceLocation.ofFile("kysely.xlsx").withSheet("Vastaukset").withRow(7);
        assertThat(place).hasToString("kysely.xlsx, sheet Vastaukset, row 7");
        assertThat(place.withColumn(27)).hasToString("kysely.xlsx, sheet Vastaukset, row 7, column AB");
        assertThat(place.withColumn(27)).isEqualTo(place.withColumn("AB")).hasSameHashCodeAs(place.withColumn("AB"));
        assertThat(SourceLocation.ofFile("a").row()).isEmpty();
        assertThat(SourceLocation.ofFile("a").sheet()).isEmpty();
        assertThat(SourceLocation.ofFile("a")).isNotEqualTo(SourceLocation.ofFile("b"));
    }

    @Test
    void rowsAndColumnsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> SourceLocation.ofFile("a").withRow(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row must be at least 1 but was 0");
        assertThatThrownBy(() -> SourceLocation.columnLetters(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column index must not be negative but was -1");
    }

    @Test
    void anIssueIsOneLine() {
        ImportIssue issue =
                UnitIssue.UNIT_NEAR.at(SourceLocation.ofFile("a.csv").withRow(3), "Two names.");
        assertThat(issue).hasToString("WARNING unit-near (a.csv, row 3): Two names.");
        assertThat(issue.attributes()).isEqualTo(Map.of());
    }
}
