package fi.qwl.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The audit against the rule of differencing that statistical offices use for two ways of dividing the same people into areas
 * (Costemalle 2019, "Detecting geographical differencing problems in the context of spatial data dissemination",
 * Statistical Journal of the IAOS; INSEE's package diffman applies it). The package could not be had here: this is a small
 * implementation of our own of the published rule, which tries every set of areas.
 *
 * <p>The rule: of any areas of the first division, take those of the second that lie within them, and those that hold them. What
 * is left between the two must be nobody or at least k people; and the other way round.
 */
class DifferencingRuleTest {

    private static final int K = 5;
    private static final int TABLES = 400;

    /** People by area of the first division and area of the second. */
    private static final class Table {
        private final long[][] people;

        Table(long[][] people) {
            this.people = people;
        }

        static Table of(Random random) {
            int rows = 2 + random.nextInt(3);
            int columns = 2 + random.nextInt(3);
            long[][] people = new long[rows][columns];
            for (long[] row : people) {
                Arrays.setAll(row, column -> random.nextInt(5) < 2 ? 0 : random.nextInt(9));
            }
            return new Table(people);
        }

        Table turned() {
            long[][] turned = new long[people[0].length][people.length];
            for (int row = 0; row < people.length; row++) {
                for (int column = 0; column < turned.length; column++) {
                    turned[column][row] = people[row][column];
                }
            }
            return new Table(turned);
        }

        long row(int row) {
            return Arrays.stream(people[row]).sum();
        }

        /** Whether every area has nobody or enough people, so that all may be published. */
        boolean isPublishable() {
            return IntStream.range(0, people.length).allMatch(row -> row(row) == 0 || row(row) >= K);
        }

        boolean isAtRisk() {
            for (int some = 1; some < 1 << people.length; some++) {
                long within = 0;
                long holding = 0;
                for (int column = 0; column < people[0].length; column++) {
                    long inside = 0;
                    long all = 0;
                    for (int row = 0; row < people.length; row++) {
                        inside += (some >> row & 1) * people[row][column];
                        all += people[row][column];
                    }
                    within += inside == all ? all : 0;
                    holding += inside > 0 ? all : 0;
                }
                int chosen = some;
                long areas = IntStream.range(0, people.length)
                        .filter(row -> (chosen >> row & 1) == 1)
                        .mapToLong(this::row)
                        .sum();
                if (isFew(areas - within) || isFew(holding - areas)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isFew(long n) {
            return n > 0 && n < K;
        }

        DifferencingAudit.Verdict verdict() {
            int columns = people[0].length;
            DifferencingAudit audit = new DifferencingAudit(
                    Arrays.stream(people).flatMapToLong(Arrays::stream).toArray());
            for (int row = 0; row < people.length; row++) {
                audit.publish(
                        IntStream.range(row * columns, (row + 1) * columns).toArray());
            }
            for (int column = 0; column < columns; column++) {
                int first = column;
                audit.publish(IntStream.range(0, people.length)
                        .map(row -> row * columns + first)
                        .toArray());
            }
            return audit.verdict(K);
        }
    }

    /** 9 people in an area of which the other division's 6 are a part leave 3; 4 + 6 beside 10 leave nobody. */
    @ParameterizedTest
    @CsvSource({"'6 3, 0 9', true", "'5 5, 6 9', false", "'6 0, 0 7', false", "'5 2 0, 0 6 1, 0 0 8', true"})
    void theRuleAndTheAuditAgreeOnSmallTables(String table, boolean isAtRisk) {
        Table people = new Table(Arrays.stream(table.split(", ", -1))
                .map(row -> Arrays.stream(row.split(" ", -1))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toArray(long[][]::new));
        assertThat(people.isAtRisk() || people.turned().isAtRisk()).isEqualTo(isAtRisk);
        assertThat(people.verdict())
                .isEqualTo(isAtRisk ? DifferencingAudit.Verdict.UNSAFE : DifferencingAudit.Verdict.SAFE);
    }

    @Test
    void theRuleAndTheAuditAgreeOnInventedTables() {
        Random random = new Random(20_261_128);
        List<Table> tables = IntStream.range(0, TABLES)
                .mapToObj(any -> Table.of(random))
                .filter(table -> table.isPublishable() && table.turned().isPublishable())
                .toList();
        assertThat(tables).filteredOn(table -> !table.isAtRisk()).hasSizeGreaterThan(10);
        assertThat(tables)
                .allSatisfy(table -> assertThat(table.verdict())
                        .isEqualTo(
                                table.isAtRisk() || table.turned().isAtRisk()
                                        ? DifferencingAudit.Verdict.UNSAFE
                                        : DifferencingAudit.Verdict.SAFE));
    }
}
