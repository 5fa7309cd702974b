package fi.qwl.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.privacy.audit.DifferencingAudit.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DifferencingAuditTest {

    @Property(tries = 3000, seed = "20261128")
    void anyOverlappingSetsAreJudgedAsTryingEveryUnionDoes(@ForAll long seed) {
        Random random = new Random(seed);
        long[] people = random.longs(2 + random.nextInt(8), 0, 8).toArray();
        int fewest = 3 + random.nextInt(9);
        DifferencingAudit audit = new DifferencingAudit(people);
        List<int[]> sets = new ArrayList<>();
        for (int set = 0; set < 1 + random.nextInt(6); set++) {
            int[] cells = IntStream.range(0, people.length)
                    .filter(cell -> random.nextInt(3) > 0)
                    .toArray();
            sets.add(cells);
            audit.publish(cells);
        }
        boolean isUnsafe = false;
        for (int union = 1; union < 1 << people.length; union++) {
            isUnsafe |= isSmall(people, union, fewest) && isSolved(people, sets, union);
        }
        assertThat(audit.verdict(fewest)).isEqualTo(isUnsafe ? Verdict.UNSAFE : Verdict.SAFE);
    }

    @Test
    void aUnionOfTwoCellsThatNoCellAloneGivesAwayIsFound() {
        // Privacy: testing single cells is not enough. {a, b, c} less {c} is {a, b}: 2 people.
        DifferencingAudit audit = new DifferencingAudit(new long[] {1, 1, 9});
        audit.publish(new int[] {0, 1, 2});
        assertThat(audit.verdict(5)).isEqualTo(Verdict.SAFE);
        assertThat(audit.with(new int[] {2}).verdict(5)).isEqualTo(Verdict.UNSAFE);
        assertThat(audit.verdict(5)).isEqualTo(Verdict.SAFE);
    }

    @Test
    void zeroIsTwoOthersAndAThirdIsNotMissed() {
        // sdcTools #194: 0 = x + x + 0. An empty cell beside two that are hidden changes nothing.
        DifferencingAudit audit = new DifferencingAudit(new long[] {2, 2, 0, 9});
        audit.publish(new int[] {0, 1, 2, 3});
        audit.publish(new int[] {2, 3});
        assertThat(audit.verdict(5)).isEqualTo(Verdict.UNSAFE);
    }

    @Test
    void tablesThatAreSafeOneByOneAreUnsafeTogether() {
        // sdcTools #136: rows of 2 × 3 cells, then columns, then the corner's complement.
        DifferencingAudit audit = new DifferencingAudit(new long[] {2, 6, 6, 6, 6, 6});
        audit.publish(new int[] {0, 1, 2});
        audit.publish(new int[] {1, 4});
        audit.publish(new int[] {2, 5});
        assertThat(audit.verdict(5)).isEqualTo(Verdict.SAFE);
        audit.publish(new int[] {4, 5});
        // Row 1 − columns 2 and 3 + their second row: the 2 people of the first cell.
        assertThat(audit.verdict(5)).isEqualTo(Verdict.UNSAFE);
    }

    @Test
    void aLargerThresholdIsExactAsFarAsItCanBeTried() {
        DifferencingAudit nested = new DifferencingAudit(new long[] {1, 1, 1, 1, 1, 12});
        nested.publish(new int[] {0, 1, 2, 3, 4, 5});
        assertThat(nested.verdict(10)).isEqualTo(Verdict.SAFE);
        nested.publish(new int[] {5});
        assertThat(nested.verdict(10)).isEqualTo(Verdict.UNSAFE);
        DifferencingAudit crossed = new DifferencingAudit(new long[] {1, 1, 1, 1, 1, 12, 12});
        crossed.publish(new int[] {0, 1, 5});
        crossed.publish(new int[] {0, 2, 6});
        assertThat(crossed.verdict(10)).isEqualTo(Verdict.SAFE);
        // 25 by 25 single people with all rows and columns: too many unions of up to nine to be tried.
        DifferencingAudit large =
                new DifferencingAudit(LongStream.generate(() -> 1).limit(625).toArray());
        for (int i = 0; i < 25; i++) {
            int line = i;
            large.publish(IntStream.range(0, 25).map(j -> line * 25 + j).toArray());
            large.publish(IntStream.range(0, 25).map(j -> j * 25 + line).toArray());
        }
        assertThat(large.verdict(10)).isEqualTo(Verdict.UNDECIDED);
        assertThat(large.verdict(5)).isEqualTo(Verdict.SAFE);
    }

    @Property(tries = 2000, seed = "20261128")
    void unionsNearAnEndAreJudgedAsTryingEveryUnionDoes(@ForAll long seed) {
        Random random = new Random(seed);
        long[] people = random.longs(2 + random.nextInt(8), 1, 8).toArray();
        double[] distances = random.doubles(people.length, 0, 60).toArray();
        DifferencingAudit audit = new DifferencingAudit(people);
        List<int[]> sets = new ArrayList<>();
        for (int set = 0; set < 1 + random.nextInt(6); set++) {
            int[] cells = IntStream.range(0, people.length)
                    .filter(cell -> random.nextInt(3) > 0)
                    .toArray();
            sets.add(cells);
            audit.publish(cells);
        }
        boolean isUnsafe = false;
        for (int union = 1; union < 1 << people.length; union++) {
            double distance = 0;
            for (int cell = 0; cell < people.length; cell++) {
                distance += (union >> cell & 1) * distances[cell];
            }
            isUnsafe |= distance <= 40 && isSolved(people, sets, union);
        }
        assertThat(audit.verdictNearEnd(distances, 40)).isEqualTo(isUnsafe ? Verdict.UNSAFE : Verdict.SAFE);
    }

    @Test
    void whatIsTooLargeIsUndecided() {
        // A tree of 20,000 units and a hundred groups of any of them are not.
        assertThat(DifferencingAudit.isTooLarge(20_000 + 100 * 20_000)).isFalse();
        DifferencingAudit audit = new DifferencingAudit(
                LongStream.generate(() -> 9).limit(1_000_000).toArray());
        for (int set = 0; set < 4; set++) {
            audit.publish(IntStream.range(set, 1_000_000 - 3 + set).toArray());
        }
        assertThat(audit.verdict(5)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void whatIsShownIsKnown() {
        DifferencingAudit audit = new DifferencingAudit(new long[] {6, 7, 9, 0});
        audit.publish(new int[] {0, 1, 2});
        audit.publish(new int[] {2, 3});
        assertThat(audit.reveals(new int[] {0, 1})).isTrue();
        assertThat(audit.reveals(new int[] {0, 1, 3})).isTrue();
        assertThat(audit.reveals(new int[] {0})).isFalse();
        assertThat(audit.reveals(new int[] {})).isTrue();
        assertThat(new DifferencingAudit(new long[] {6}).reveals(new int[] {0})).isFalse();
    }

    @Test
    void aCellThatRowsAndColumnsBoundIsNotFree() {
        // Two by two, on 0–100: 4 people of 95, 4 of 2, 4 of 3 and 6 of 50. Rows and columns are known. If the first
        // cell had less, the second and third would have more and the last less, as far as its 300 points go.
        DifferencingAudit audit = new DifferencingAudit(new long[] {4, 4, 4, 6});
        audit.publish(new int[] {0, 1});
        audit.publish(new int[] {2, 3});
        audit.publish(new int[] {0, 2});
        double[] low = {380, 8, 12, 300};
        double[] high = {20, 392, 388, 300};
        List<int[]> first = List.of(new int[] {0});
        // Up by 8 (all that the second has), down by 300: 308 points of 4 people.
        assertThat(audit.areFree(first, low, high, 76)).isTrue();
        assertThat(audit.areFree(first, low, high, 78)).isFalse();
        // Where the last have next to nothing, the first are bounded from both sides.
        double[] lowAll = {380, 8, 12, 5};
        double[] highAll = {20, 392, 388, 595};
        assertThat(audit.areFree(first, lowAll, highAll, 10)).isFalse();
        // Within one published set, points may go over from one cell to the other.
        DifferencingAudit one = new DifferencingAudit(new long[] {4, 9});
        one.publish(new int[] {0, 1});
        assertThat(one.areFree(first, new double[] {200, 450}, new double[] {200, 450}, 99))
                .isTrue();
        one.publish(new int[] {0});
        assertThat(one.areFree(first, new double[] {200, 450}, new double[] {200, 450}, 1))
                .isFalse();
    }

    @Test
    void aSolvableUnionNearAnEndIsFound() {
        DifferencingAudit audit = new DifferencingAudit(new long[] {6, 7, 9});
        audit.publish(new int[] {0, 1, 2});
        audit.publish(new int[] {2});
        double[] distances = {10, 20, 300};
        assertThat(audit.verdictNearEnd(distances, 40)).isEqualTo(Verdict.UNSAFE);
        assertThat(audit.verdictNearEnd(distances, 25)).isEqualTo(Verdict.SAFE);
    }

    @Test
    void threeHundredUnitsSixtySupervisorsAndSixClassesAreJudged() {
        // Privacy: the size asked for, 5,000 respondents. Every marginal of enough people is published.
        Random random = new Random(11);
        List<long[]> cells = new ArrayList<>();
        for (int unit = 0; unit < 300; unit++) {
            long[][] counts = new long[2][6];
            for (int person = 0; person < 17; person++) {
                counts[random.nextInt(8) == 0 ? 1 : 0][random.nextInt(6)]++;
            }
            for (int side = 0; side < 2; side++) {
                for (int group = 0; group < 6; group++) {
                    if (counts[side][group] > 0) {
                        cells.add(new long[] {unit, (unit / 5 + side * 7) % 60, group, counts[side][group]});
                    }
                }
            }
        }
        long[] people = cells.stream().mapToLong(cell -> cell[3]).toArray();
        assertThat(Arrays.stream(people).sum()).isEqualTo(5100);
        DifferencingAudit audit = new DifferencingAudit(people);
        int[] sizes = {300, 60, 6};
        for (int key = 0; key < 3; key++) {
            for (int value = 0; value < sizes[key]; value++) {
                audit.publish(where(cells, key, value, -1, 0));
            }
        }
        assertThat(audit.verdict(5)).isEqualTo(Verdict.SAFE);
        // Classes within units are too fine: some of these differences tell of one or two people.
        for (int unit = 0; unit < 300; unit++) {
            int[] set = where(cells, 0, unit, 2, 0);
            if (Arrays.stream(set).mapToLong(cell -> people[cell]).sum() >= 5) {
                audit.publish(set);
            }
        }
        for (int supervisor = 0; supervisor < 60; supervisor++) {
            audit.publish(where(cells, 1, supervisor, 2, 0));
        }
        assertThat(audit.verdict(5)).isNotNull();
        // Ten by admission, one after another, leave a safe release.
        List<int[]> asked = new ArrayList<>();
        for (int unit = 0; unit < 300; unit++) {
            for (int group = 0; group < 6; group++) {
                int[] set = where(cells, 0, unit, 2, group);
                if (Arrays.stream(set).mapToLong(cell -> people[cell]).sum() >= 5) {
                    asked.add(set);
                }
            }
        }
        GroupSelection admission =
                new GroupSelection(audit.verdict(5) == Verdict.SAFE ? audit : new DifferencingAudit(people), asked, 5);
        admission.admit(IntStream.range(0, asked.size()).toArray());
        assertThat(admission.admitted()).isNotEmpty();
        assertThat(admission.audit().verdict(5)).isEqualTo(Verdict.SAFE);
    }

    private static int[] where(List<long[]> cells, int key, int value, int otherKey, int other) {
        return IntStream.range(0, cells.size())
                .filter(cell -> cells.get(cell)[key] == value && (otherKey < 0 || cells.get(cell)[otherKey] == other))
                .toArray();
    }

    private static boolean isSmall(long[] people, int union, int fewest) {
        long n = 0;
        for (int cell = 0; cell < people.length; cell++) {
            if ((union >> cell & 1) == 1) {
                if (people[cell] == 0) {
                    return false;
                }
                n += people[cell];
            }
        }
        return n < fewest;
    }

    /** Whether adding the union's row to the published ones leaves the rank as it is; in exact fractions. */
    private static boolean isSolved(long[] people, List<int[]> sets, int union) {
        List<BigInteger[]> rows = new ArrayList<>();
        for (int[] set : sets) {
            int bits = 0;
            for (int cell : set) {
                bits |= 1 << cell;
            }
            rows.add(row(people, bits));
        }
        int rank = rank(rows);
        rows.add(row(people, union));
        return rank(rows) == rank;
    }

    private static BigInteger[] row(long[] people, int bits) {
        BigInteger[] row = new BigInteger[people.length];
        for (int cell = 0; cell < row.length; cell++) {
            row[cell] = (bits >> cell & 1) == 1 && people[cell] > 0 ? BigInteger.ONE : BigInteger.ZERO;
        }
        return row;
    }

    private static int rank(List<BigInteger[]> given) {
        List<BigInteger[]> rows = new ArrayList<>();
        given.forEach(row -> rows.add(row.clone()));
        int rank = 0;
        for (int cell = 0; cell < rows.get(0).length; cell++) {
            for (int i = rank; i < rows.size(); i++) {
                if (rows.get(i)[cell].signum() != 0) {
                    BigInteger[] pivot = rows.get(i);
                    rows.set(i, rows.get(rank));
                    rows.set(rank, pivot);
                    for (int j = rank + 1; j < rows.size(); j++) {
                        BigInteger factor = rows.get(j)[cell];
                        for (int k = 0; k < pivot.length; k++) {
                            rows.get(j)[k] =
                                    rows.get(j)[k].multiply(pivot[cell]).subtract(factor.multiply(pivot[k]));
                        }
                    }
                    rank++;
                    break;
                }
            }
        }
        return rank;
    }
}
