package fi.qwl.privacy;

import fi.qwl.index.DirectMembers;
import fi.qwl.index.ScaleEnd;
import fi.qwl.survey.Organisation;
import java.util.ArrayList;
import java.util.List;

/**
 * An attacker who knows the tree, every headcount and the published sums, and solves what can be solved. A set of
 * people's total is known exactly when the set's row is a combination of the published rows; it knows nothing of
 * residuals or of how a release was chosen. Computes modulo a large prime, on trees of up to 16 units.
 */
final class RowSpaceAttack {

    private static final long PRIME = 2_147_483_647L;

    private final List<DirectMembers> homes;
    private final int size;
    /** Rows in echelon form, each with a leading 1 at its pivot. */
    private final List<long[]> rows = new ArrayList<>();

    private final List<Integer> pivots = new ArrayList<>();

    /** An attacker who knows the people of some cells and nothing more yet. */
    RowSpaceAttack(List<DirectMembers> homes) {
        this.homes = homes;
        this.size = homes.size();
    }

    RowSpaceAttack(Organisation organisation, List<DirectMembers> homes, boolean[] shown) {
        this(homes);
        for (int unit = 0; unit < size; unit++) {
            if (shown[unit]) {
                long[] row = new long[size];
                for (int member = unit; member < organisation.endOf(unit); member++) {
                    row[member] = homes.get(member).n() > 0 ? 1 : 0;
                }
                learn(row);
            }
        }
    }

    /** Learns the sum of any union of cells, given as bits. */
    void learn(int union) {
        long[] row = new long[size];
        for (int cell = 0; cell < size; cell++) {
            row[cell] = (union >> cell & 1) == 1 && homes.get(cell).n() > 0 ? 1 : 0;
        }
        learn(row);
    }

    /** Whether some union of cells with fewer than k people, or wholly at an end of the scale, can be solved. */
    boolean succeeds(int fewest) {
        for (int union = 1; union < 1 << size; union++) {
            DirectMembers people = people(union);
            boolean isSecret =
                    people.n() > 0 && (people.n() < fewest || people.end().isAtEnd());
            if (isSecret && holdsOnlyOccupiedCells(union) && solves(union)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Every union of occupied cells that can be solved. Rows are reduced, so it is the sum of those whose pivots it holds.
     */
    List<Integer> solvedUnions() {
        reduceAll();
        List<Integer> unions = new ArrayList<>();
        for (int choice = 1; choice < 1 << rows.size(); choice++) {
            int union = 0;
            boolean isUnion = true;
            for (int cell = 0; cell < size && isUnion; cell++) {
                long sum = 0;
                for (int i = 0; i < rows.size(); i++) {
                    sum += (choice >> i & 1) * rows.get(i)[cell];
                }
                long value = sum % PRIME;
                isUnion = value <= 1;
                union |= (int) value << cell;
            }
            if (isUnion) {
                unions.add(union);
            }
        }
        return unions;
    }

    private void reduceAll() {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.size(); j++) {
                long factor = i == j ? 0 : rows.get(j)[pivots.get(i)];
                for (int cell = 0; factor != 0 && cell < size; cell++) {
                    rows.get(j)[cell] = Math.floorMod(rows.get(j)[cell] - factor * rows.get(i)[cell] % PRIME, PRIME);
                }
            }
        }
    }

    /** Whether the total of a union of cells, given as bits, can be solved. */
    boolean solves(int union) {
        long[] row = new long[size];
        for (int cell = 0; cell < size; cell++) {
            row[cell] = (union >> cell & 1) == 1 && homes.get(cell).n() > 0 ? 1 : 0;
        }
        return pivotOf(reduced(row)) < 0;
    }

    private DirectMembers people(int union) {
        DirectMembers people = new DirectMembers(0, ScaleEnd.EMPTY);
        for (int cell = 0; cell < size; cell++) {
            if ((union >> cell & 1) == 1) {
                people = people.merge(homes.get(cell));
            }
        }
        return people;
    }

    private boolean holdsOnlyOccupiedCells(int union) {
        for (int cell = 0; cell < size; cell++) {
            if ((union >> cell & 1) == 1 && homes.get(cell).n() == 0) {
                return false;
            }
        }
        return true;
    }

    private void learn(long[] row) {
        long[] rest = reduced(row);
        int pivot = pivotOf(rest);
        if (pivot >= 0) {
            long inverse = power(rest[pivot], PRIME - 2);
            for (int cell = 0; cell < size; cell++) {
                rest[cell] = rest[cell] * inverse % PRIME;
            }
            rows.add(rest);
            pivots.add(pivot);
        }
    }

    private long[] reduced(long[] row) {
        long[] rest = row.clone();
        for (int i = 0; i < rows.size(); i++) {
            long factor = rest[pivots.get(i)];
            if (factor != 0) {
                for (int cell = 0; cell < size; cell++) {
                    rest[cell] = Math.floorMod(rest[cell] - factor * rows.get(i)[cell] % PRIME, PRIME);
                }
            }
        }
        return rest;
    }

    private static int pivotOf(long[] row) {
        for (int cell = 0; cell < row.length; cell++) {
            if (row[cell] != 0) {
                return cell;
            }
        }
        return -1;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % PRIME;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result * square % PRIME : result;
            square = square * square % PRIME;
        }
        return result;
    }
}
