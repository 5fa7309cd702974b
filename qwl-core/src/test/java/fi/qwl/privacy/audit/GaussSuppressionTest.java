package fi.qwl.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables of units and classes as the R package GaussSuppression 1.2.3 hides them: the script next to the file made it. What
 * that package calls safe the audit has to call safe, cell by cell, and what it had to hide more for is solvable.
 */
class GaussSuppressionTest {

    private static final List<String> UNITS = List.of("u1", "u2", "u3", "u4", "u5");
    private static final List<String> CLASSES = List.of("a", "b", "c");
    private static final String TOTAL = "Total";

    /**
     * A line.
     *
     * @param n how many people
     * @param isPrimary whether these are too few
     * @param isSuppressed whether it is hidden, for this or for another cell's sake
     */
    private record Line(int table, String unit, String name, long n, boolean isPrimary, boolean isSuppressed) {

        int[] cells() {
            return IntStream.range(0, UNITS.size() * CLASSES.size())
                    .filter(cell -> unit.equals(TOTAL) || unit.equals(UNITS.get(cell / CLASSES.size())))
                    .filter(cell -> name.equals(TOTAL) || name.equals(CLASSES.get(cell % CLASSES.size())))
                    .toArray();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void noCellOfFewCanBeSolvedWhereThePackageHidesOthersToo(int table) throws IOException {
        List<Line> lines = lines(table);
        DifferencingAudit audit = audit(lines, line -> !line.isSuppressed());
        assertThat(lines).filteredOn(Line::isPrimary).isNotEmpty().noneMatch(line -> audit.reveals(line.cells()));
    }

    /** The totals are published, so that the rest of a row or column gives a single hidden cell back. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void someCellOfFewCanBeSolvedWhereOnlySuchCellsAreHidden(int table) throws IOException {
        List<Line> lines = lines(table);
        DifferencingAudit audit = audit(lines, line -> !line.isPrimary());
        assertThat(lines).filteredOn(Line::isPrimary).anyMatch(line -> audit.reveals(line.cells()));
        assertThat(audit.verdict(5)).isEqualTo(DifferencingAudit.Verdict.UNSAFE);
    }

    private static DifferencingAudit audit(List<Line> lines, Predicate<Line> isPublished) {
        long[] people = new long[UNITS.size() * CLASSES.size()];
        lines.stream().filter(line -> line.cells().length == 1).forEach(line -> people[line.cells()[0]] = line.n());
        DifferencingAudit audit = new DifferencingAudit(people);
        lines.stream().filter(isPublished).forEach(line -> audit.publish(line.cells()));
        return audit;
    }

    private static List<Line> lines(int table) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GaussSuppressionTest.class.getResourceAsStream("gauss-suppression.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(GaussSuppressionTest::parse)
                    .filter(line -> line.table() == table)
                    .toList();
        }
    }

    private static Line parse(String text) {
        String[] parts = text.split(",", -1);
        return new Line(
                Integer.parseInt(parts[0]),
                parts[1],
                parts[2],
                Long.parseLong(parts[3]),
                parts[4].equals("1"),
                parts[5].equals("1"));
    }
}
