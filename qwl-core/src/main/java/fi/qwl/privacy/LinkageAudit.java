package fi.qwl.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Whether the sums of some published sets of cells, which may overlap as they like, give a small group away.
 *
 * <p>A set's sum can be solved exactly when its row of ones is a combination of the published rows. That is so when the
 * row is orthogonal to every vector that all published rows are orthogonal to. One such vector is drawn at random modulo
 * the prime 2⁶¹ − 1 (the same in every run): it gives each cell a number, and a set can be solved only if its cells'
 * numbers add up to 0. Sets of up to four cells with fewer than k people are then looked for from two halves. Nothing
 * that can be solved is missed; by chance, about once in a hundred thousand audits of the largest size, something is
 * taken for solvable that is not.
 *
 * <p>Exact for k up to 5, since then four cells are all there can be; for a larger k exact where five cells are never too
 * few, or where the sets are nested like a tree; else undecided. Package-private on purpose: for one thread.
 */
final class LinkageAudit {

    /** The answer to the question. */
    enum Verdict {
        /** Nothing small can be solved. */
        SAFE,
        /** Something small can be solved. */
        UNSAFE,
        /** Too large to tell; to be treated as unsafe. */
        UNDECIDED
    }

    private static final long PRIME = (1L << 61) - 1;
    private static final long SEED = 7;
    /** Pairs of cells that are kept in memory at most: 16 bytes and a hash entry each. */
    private static final int MOST_PAIRS = 6_000_000;

    private static final int MOST_STEPS = 2_000_000;

    private final long[] people;
    private final List<int[]> sets = new ArrayList<>();
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    /**
     * Nothing published yet.
     *
     * @param people how many people each cell holds
     */
    LinkageAudit(long[] people) {
        this.people = people;
    }

    /**
     * Publishes the sum of a set of cells.
     *
     * @param cells the cells' indexes; each once
     */
    void publish(int[] cells) {
        int[] occupied =
                Arrays.stream(cells).filter(cell -> people[cell] > 0).sorted().toArray();
        sets.add(occupied);
        long[] row = new long[people.length];
        for (int cell : occupied) {
            row[cell] = 1;
        }
        for (int i = 0; i < rows.size(); i++) {
            subtract(row, rows.get(i), pivots.get(i));
        }
        for (int cell = 0; cell < row.length; cell++) {
            if (row[cell] != 0) {
                scale(row, inverse(row[cell]));
                rows.add(row);
                pivots.add(cell);
                return;
            }
        }
    }

    /** Takes the last published set back. */
    LinkageAudit withoutLast() {
        LinkageAudit before = new LinkageAudit(people);
        sets.subList(0, sets.size() - 1).forEach(before::publish);
        return before;
    }

    /**
     * Whether any union of cells with fewer than k people can be solved.
     *
     * @param fewest k
     */
    Verdict verdict(int fewest) {
        boolean isTooFew = sets.stream().anyMatch(set -> set.length > 0 && peopleOf(set) < fewest);
        if (isTooFew) {
            return Verdict.UNSAFE;
        }
        if (fewest > 5 && !areFiveCellsEnough(fewest)) {
            return isNested() ? nestedVerdict(fewest) : Verdict.UNDECIDED;
        }
        return new Search(numbers(), fewest).verdict();
    }

    /**
     * Whether any union of cells that lies near one end of the scale can be solved.
     *
     * @param distances each cell's distance from that end, in points times people; not negative
     * @param least how near is too near
     */
    Verdict verdictNearEnd(double[] distances, double least) {
        long[] numbers = numbers();
        int[] near = java.util.stream.IntStream.range(0, people.length)
                .filter(cell -> people[cell] > 0 && distances[cell] <= least)
                .toArray();
        return new NearEnd(numbers, distances, least, near).verdict();
    }

    private boolean areFiveCellsEnough(int fewest) {
        return Arrays.stream(people).filter(n -> n > 0).sorted().limit(5).sum() >= fewest;
    }

    private long peopleOf(int[] set) {
        return Arrays.stream(set).mapToLong(cell -> people[cell]).sum();
    }

    private boolean isNested() {
        int[] owner = new int[people.length];
        Arrays.fill(owner, -1);
        List<int[]> largestFirst = new ArrayList<>(sets);
        largestFirst.sort((a, b) -> Integer.compare(b.length, a.length));
        for (int set = 0; set < largestFirst.size(); set++) {
            int[] cells = largestFirst.get(set);
            for (int cell : cells) {
                if (owner[cell] != owner[cells[0]]) {
                    return false;
                }
            }
            for (int cell : cells) {
                owner[cell] = set;
            }
        }
        return true;
    }

    /** For nested sets: what is in a set and in no smaller one within it is nobody or enough. */
    private Verdict nestedVerdict(int fewest) {
        int[] owner = new int[people.length];
        Arrays.fill(owner, -1);
        List<int[]> largestFirst = new ArrayList<>(sets);
        largestFirst.sort((a, b) -> Integer.compare(b.length, a.length));
        for (int set = 0; set < largestFirst.size(); set++) {
            for (int cell : largestFirst.get(set)) {
                owner[cell] = set;
            }
        }
        long[] residuals = new long[largestFirst.size()];
        for (int cell = 0; cell < owner.length; cell++) {
            if (owner[cell] >= 0) {
                residuals[owner[cell]] += people[cell];
            }
        }
        return Arrays.stream(residuals).allMatch(n -> n == 0 || n >= fewest) ? Verdict.SAFE : Verdict.UNSAFE;
    }

    /** A random vector to which every published row is orthogonal. */
    private long[] numbers() {
        SplittableRandom random = new SplittableRandom(SEED);
        long[] numbers = new long[people.length];
        boolean[] isPivot = new boolean[people.length];
        pivots.forEach(pivot -> isPivot[pivot] = true);
        for (int cell = 0; cell < numbers.length; cell++) {
            long drawn = random.nextLong(PRIME);
            numbers[cell] = isPivot[cell] ? 0 : drawn;
        }
        for (int i = rows.size() - 1; i >= 0; i--) {
            long[] row = rows.get(i);
            long sum = 0;
            for (int cell = 0; cell < row.length; cell++) {
                if (row[cell] != 0 && numbers[cell] != 0) {
                    sum = add(sum, multiply(row[cell], numbers[cell]));
                }
            }
            numbers[pivots.get(i)] = sum == 0 ? 0 : PRIME - sum;
        }
        return numbers;
    }

    private static void subtract(long[] row, long[] other, int pivot) {
        long factor = row[pivot];
        if (factor != 0) {
            long negative = PRIME - factor;
            for (int cell = 0; cell < row.length; cell++) {
                if (other[cell] != 0) {
                    row[cell] = add(row[cell], multiply(negative, other[cell]));
                }
            }
        }
    }

    private static void scale(long[] row, long factor) {
        for (int cell = 0; cell < row.length; cell++) {
            row[cell] = row[cell] == 0 ? 0 : multiply(row[cell], factor);
        }
    }

    private static long add(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** a · b modulo 2⁶¹ − 1: the high and the low part of the product, folded. */
    private static long multiply(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return add(low & PRIME, (high << 3 | low >>> 61) % PRIME);
    }

    private static long inverse(long value) {
        long result = 1;
        long square = value;
        for (long rest = PRIME - 2; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? multiply(result, square) : result;
            square = multiply(square, square);
        }
        return result;
    }

    /** Looks for one to four cells of fewer than k people whose numbers add up to 0. */
    private final class Search {
        private final long[] numbers;
        private final int fewest;
        /** Cells of fewer than k people, the smaller first. */
        private final int[] small;

        private final Map<Long, List<Integer>> singles = new HashMap<>();

        Search(long[] numbers, int fewest) {
            this.numbers = numbers;
            this.fewest = fewest;
            this.small = java.util.stream.IntStream.range(0, people.length)
                    .filter(cell -> people[cell] > 0 && people[cell] < fewest)
                    .boxed()
                    .sorted(java.util.Comparator.comparingLong((Integer cell) -> people[cell]))
                    .mapToInt(cell -> cell)
                    .toArray();
        }

        Verdict verdict() {
            for (int cell : small) {
                if (numbers[cell] == 0) {
                    return Verdict.UNSAFE;
                }
                singles.computeIfAbsent(numbers[cell], none -> new ArrayList<>())
                        .add(cell);
            }
            return areTwo() || areThree() ? Verdict.UNSAFE : four();
        }

        private boolean areTwo() {
            for (int first : small) {
                if (completes(first, first, PRIME - numbers[first], people[first])) {
                    return true;
                }
            }
            return false;
        }

        private boolean areThree() {
            for (int i = 0; i < small.length; i++) {
                for (int j = i + 1; j < small.length && peopleOfTwo(i, j) <= fewest - 2; j++) {
                    long sum = add(numbers[small[i]], numbers[small[j]]);
                    if (completes(small[i], small[j], sum == 0 ? 0 : PRIME - sum, peopleOfTwo(i, j))) {
                        return true;
                    }
                }
            }
            return false;
        }

        private long peopleOfTwo(int i, int j) {
            return people[small[i]] + people[small[j]];
        }

        private boolean completes(int first, int second, long missing, long already) {
            for (int cell : singles.getOrDefault(missing, List.of())) {
                if (cell != first && cell != second && already + people[cell] < fewest) {
                    return true;
                }
            }
            return false;
        }

        private Verdict four() {
            long pairs = 0;
            for (int i = 0; i < small.length; i++) {
                for (int j = i + 1; j < small.length && peopleOfTwo(i, j) <= fewest - 3; j++) {
                    pairs++;
                }
                if (pairs > MOST_PAIRS) {
                    return Verdict.UNDECIDED;
                }
            }
            PairTable table = new PairTable((int) pairs);
            for (int i = 0; i < small.length; i++) {
                for (int j = i + 1; j < small.length && peopleOfTwo(i, j) <= fewest - 3; j++) {
                    long sum = add(numbers[small[i]], numbers[small[j]]);
                    if (table.holdsDisjoint(sum == 0 ? 0 : PRIME - sum, i, j)) {
                        return Verdict.UNSAFE;
                    }
                    table.put(sum, i, j);
                }
            }
            return Verdict.SAFE;
        }

        /** Pairs of small cells by the sum of their numbers; open addressing, equal sums one after another. */
        private final class PairTable {
            private final long[] sums;
            private final int[] firsts;
            private final int[] seconds;
            private final int mask;

            PairTable(int pairs) {
                int capacity = Integer.highestOneBit(Math.max(8, pairs * 2)) * 2;
                sums = new long[capacity];
                firsts = new int[capacity];
                seconds = new int[capacity];
                mask = capacity - 1;
                Arrays.fill(firsts, -1);
            }

            void put(long sum, int first, int second) {
                int slot = slotOf(sum);
                while (firsts[slot] >= 0) {
                    slot = (slot + 1) & mask;
                }
                sums[slot] = sum;
                firsts[slot] = first;
                seconds[slot] = second;
            }

            boolean holdsDisjoint(long sum, int i, int j) {
                for (int slot = slotOf(sum); firsts[slot] >= 0; slot = (slot + 1) & mask) {
                    int first = firsts[slot];
                    int second = seconds[slot];
                    boolean isDisjoint = first != i && first != j && second != i && second != j;
                    if (sums[slot] == sum && isDisjoint && peopleOfTwo(i, j) + peopleOfTwo(first, second) < fewest) {
                        return true;
                    }
                }
                return false;
            }

            private int slotOf(long sum) {
                return (int) ((sum * 0x9E3779B97F4A7C15L) >>> 32) & mask;
            }
        }
    }

    /** Tries every union of cells that together are near an end. */
    private static final class NearEnd {
        private final long[] numbers;
        private final double[] distances;
        private final double least;
        private final int[] near;
        private int steps;

        NearEnd(long[] numbers, double[] distances, double least, int[] near) {
            this.numbers = numbers;
            this.distances = distances;
            this.least = least;
            this.near = near;
        }

        Verdict verdict() {
            boolean isFound = search(0, 0, 0, false);
            return isFound ? Verdict.UNSAFE : steps > MOST_STEPS ? Verdict.UNDECIDED : Verdict.SAFE;
        }

        private boolean search(int from, long sum, double distance, boolean hasCells) {
            if (hasCells && sum == 0) {
                return true;
            }
            for (int next = from; next < near.length && steps++ <= MOST_STEPS; next++) {
                double farther = distance + Math.max(0, distances[near[next]]);
                if (farther <= least && search(next + 1, add(sum, numbers[near[next]]), farther, true)) {
                    return true;
                }
            }
            return false;
        }
    }
}
