package fi.qwl.privacy.audit;

import fi.qwl.privacy.audit.DifferencingAudit.Move;
import fi.qwl.privacy.audit.DifferencingAudit.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The combinations of published rows of ones, modulo the prime 2⁶¹ − 1.
 *
 * <p>The rows are brought into a form where each has a leading cell that no other row holds. A union of cells that can be
 * solved is then the sum of the rows whose leading cells it holds, and it holds at least one of these. So where leading
 * cells are chosen among the harmless ones first, only the few rows without a harmless cell have to be tried.
 *
 * <p>Rows are kept without their zeros, so that the many units of a large tree, each of few cells, cost little.
 *
 * <p>For k up to 5 unions of up to four cells are found from two halves instead: one random vector, the same in every
 * run, to which every published row is orthogonal gives each cell a number, and a union can be solved only if its numbers
 * add up to 0.
 */
final class SolvableUnions {

    private static final long PRIME = (1L << 61) - 1;
    private static final long SEED = 7;
    /** Pairs of cells that are kept in memory at most: 16 bytes and a hash entry each. */
    private static final int MOST_PAIRS = 6_000_000;

    /** So many cells of rows are added up at most. */
    private static final long MOST_TRIES = 10_000_000;

    /** So far a running sum of weights may be off. */
    private static final double ABOUT = 1e-3;

    /** Steps of a move beyond which it is of no use. */
    private static final long LARGEST_STEP = 4;

    private final long[] people;
    private final List<int[]> sets;

    SolvableUnions(long[] people, List<int[]> sets) {
        this.people = people;
        this.sets = sets;
    }

    /** Whether a union of cells with fewer than k people can be solved. */
    Verdict verdict(int fewest) {
        double[] weights = Arrays.stream(people).asDoubleStream().toArray();
        Reduced reduced = reduced(weights);
        int[] open = reduced.rowsWhereLeading(cell -> people[cell] < fewest);
        if (open.length == 0) {
            return Verdict.SAFE;
        }
        if (fewest <= 5 || Arrays.stream(people).sorted().limit(5).sum() >= fewest) {
            return new Search(reduced.numbers(), fewest).verdict();
        }
        return new Subsets(reduced, open, weights, fewest - 0.5, union -> true).verdict();
    }

    /** Whether a union of cells can be solved whose distances add up to no more than {@code least}. */
    Verdict verdictNearEnd(double[] distances, double least) {
        return verdict(distances, least, union -> true);
    }

    /**
     * Whether a union of cells can be solved whose weights add up to no more than {@code most}, and which is as wanted.
     *
     * @param isWanted of a union, as its cells
     */
    Verdict verdict(double[] weights, double most, Predicate<int[]> isWanted) {
        Reduced reduced = reduced(weights);
        int[] open = reduced.rowsWhereLeading(cell -> weights[cell] <= most);
        return open.length == 0 ? Verdict.SAFE : new Subsets(reduced, open, weights, most, isWanted).verdict();
    }

    /** Whether a union of cells can be solved. */
    boolean holds(int[] union) {
        Reduced reduced = reduced(new double[people.length]);
        long[] row = new long[people.length];
        Arrays.stream(union).forEach(cell -> row[cell] = 1);
        for (int i = 0; i < reduced.rows.size(); i++) {
            long factor = row[reduced.leading.get(i)];
            if (factor != 0) {
                reduced.rows
                        .get(i)
                        .values
                        .forEach((cell, value) -> row[cell] = add(row[cell], multiply(PRIME - factor, value)));
            }
        }
        return Arrays.stream(row).allMatch(value -> value == 0);
    }

    /**
     * Changes to cells that leave all published sums as they are, one for each cell that leads no row.
     *
     * @param slack how far each cell may go; those that may go far are moved in return
     */
    List<Move> moves(double[] slack) {
        Reduced reduced = reduced(slack);
        List<Move> moves = new ArrayList<>();
        for (int cell = 0; cell < people.length; cell++) {
            if (!reduced.isLeading.get(cell)) {
                reduced.move(cell).ifPresent(moves::add);
            }
        }
        return moves;
    }

    /** Brings the rows into reduced form; leading cells are those of the largest weights that can be. */
    private Reduced reduced(double[] weights) {
        Reduced reduced = new Reduced();
        IntStream.range(0, people.length)
                .boxed()
                .sorted((a, b) -> Double.compare(weights[b], weights[a]))
                .forEach(reduced::lead);
        return reduced;
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

    /** A combination of published rows: the cells that it holds, with their numbers. Mutable; equal to itself only. */
    private static final class Row {
        private final Map<Integer, Long> values = new HashMap<>();
        private Optional<Integer> leading = Optional.empty();

        long at(int cell) {
            return values.getOrDefault(cell, 0L);
        }
    }

    /** Rows, each with a 1 in its leading cell, where all others have a 0. */
    private final class Reduced {
        private final List<Row> rows = new ArrayList<>();
        private final List<Integer> leading = new ArrayList<>();
        private final BitSet isLeading = new BitSet();
        /** By cell: the rows that hold it. */
        private final List<Set<Row>> holders = new ArrayList<>();

        Reduced() {
            for (int cell = 0; cell < people.length; cell++) {
                holders.add(new LinkedHashSet<>());
            }
            for (int[] set : sets) {
                Row row = new Row();
                for (int cell : set) {
                    put(row, cell, 1);
                }
            }
        }

        private void put(Row row, int cell, long value) {
            if (value == 0) {
                row.values.remove(cell);
                holders.get(cell).remove(row);
            } else {
                row.values.put(cell, value);
                holders.get(cell).add(row);
            }
        }

        /** Makes a cell the leading one of a row, if one holds it that has none: the shortest, since it is taken from others. */
        void lead(int cell) {
            holders.get(cell).stream()
                    .filter(row -> row.leading.isEmpty())
                    .min(Comparator.comparingInt(row -> row.values.size()))
                    .ifPresent(row -> lead(row, cell));
        }

        private void lead(Row leader, int cell) {
            long inverse = inverse(leader.at(cell));
            leader.values.replaceAll((any, value) -> multiply(inverse, value));
            for (Row row : List.copyOf(holders.get(cell))) {
                if (row != leader) {
                    long negative = PRIME - row.at(cell);
                    leader.values.forEach(
                            (held, value) -> put(row, held, add(row.at(held), multiply(negative, value))));
                }
            }
            leader.leading = Optional.of(cell);
            rows.add(leader);
            leading.add(cell);
            isLeading.set(cell);
        }

        int[] rowsWhereLeading(IntPredicate test) {
            return IntStream.range(0, rows.size())
                    .filter(i -> test.test(leading.get(i)))
                    .toArray();
        }

        /** A random vector to which every row is orthogonal. */
        long[] numbers() {
            SplittableRandom random = new SplittableRandom(SEED);
            long[] numbers = new long[people.length];
            for (int cell = 0; cell < numbers.length; cell++) {
                numbers[cell] = random.nextLong(PRIME);
            }
            leading.forEach(cell -> numbers[cell] = 0);
            long[] ofLeading = new long[rows.size()];
            for (int i = 0; i < ofLeading.length; i++) {
                long sum = 0;
                for (Map.Entry<Integer, Long> entry : rows.get(i).values.entrySet()) {
                    sum = add(sum, multiply(entry.getValue(), numbers[entry.getKey()]));
                }
                ofLeading[i] = sum == 0 ? 0 : PRIME - sum;
            }
            for (int i = 0; i < ofLeading.length; i++) {
                numbers[leading.get(i)] = ofLeading[i];
            }
            return numbers;
        }

        /** One cell up by one, and the leading cells so that every sum stays. */
        Optional<Move> move(int cell) {
            List<Integer> cells = new ArrayList<>(List.of(cell));
            List<Long> steps = new ArrayList<>(List.of(1L));
            for (Row row : holders.get(cell)) {
                long value = row.at(cell);
                // A negative number is as the prime less its size.
                long step = value <= PRIME / 2 ? -value : PRIME - value;
                if (Math.abs(step) > LARGEST_STEP) {
                    return Optional.empty();
                }
                cells.add(row.leading.orElseThrow());
                steps.add(step);
            }
            return Optional.of(new Move(
                    cells.stream().mapToInt(one -> one).toArray(),
                    steps.stream().mapToLong(one -> one).toArray()));
        }
    }

    /** Tries the sums of the rows without a harmless leading cell. */
    private static final class Subsets {
        private final Reduced reduced;
        private final int[] open;
        private final double[] weights;
        private final double most;
        private final Predicate<int[]> isWanted;
        /** The sum of the rows tried, by cell; which cells have a one in it, and how many something else than that and zero. */
        private final long[] sum;

        private final BitSet ones = new BitSet();
        private int others;
        /** About the weights of the ones. */
        private double about;

        private long tries;
        private boolean isFound;

        Subsets(Reduced reduced, int[] open, double[] weights, double most, Predicate<int[]> isWanted) {
            this.reduced = reduced;
            // The lighter first: where one is too heavy, so are those after it.
            this.open = Arrays.stream(open)
                    .boxed()
                    .sorted(Comparator.comparingDouble(row -> weights[reduced.leading.get(row)]))
                    .mapToInt(row -> row)
                    .toArray();
            this.weights = weights;
            this.most = most;
            this.isWanted = isWanted;
            this.sum = new long[weights.length];
        }

        Verdict verdict() {
            search(0, 0);
            return isFound ? Verdict.UNSAFE : tries > MOST_TRIES ? Verdict.UNDECIDED : Verdict.SAFE;
        }

        private void search(int from, double weight) {
            if (others == 0 && !ones.isEmpty() && about <= most + ABOUT && isUnion()) {
                isFound = true;
            }
            for (int next = from; next < open.length && !isFound && tries <= MOST_TRIES; next++) {
                Row row = reduced.rows.get(open[next]);
                double more = weight + weights[reduced.leading.get(open[next])];
                if (more > most) {
                    return;
                }
                tries += row.values.size();
                row.values.forEach((cell, value) -> put(cell, add(sum[cell], value)));
                search(next + 1, more);
                row.values.forEach((cell, value) -> put(cell, add(sum[cell], PRIME - value)));
            }
        }

        private void put(int cell, long value) {
            others += (value > 1 ? 1 : 0) - (sum[cell] > 1 ? 1 : 0);
            about += ((value == 1 ? 1 : 0) - (sum[cell] == 1 ? 1 : 0)) * weights[cell];
            ones.set(cell, value == 1);
            sum[cell] = value;
        }

        private boolean isUnion() {
            int[] union = ones.stream().toArray();
            return Arrays.stream(union).mapToDouble(cell -> weights[cell]).sum() <= most && isWanted.test(union);
        }
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
            this.small = IntStream.range(0, people.length)
                    .filter(cell -> people[cell] > 0 && people[cell] < fewest)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer cell) -> people[cell]))
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
}
