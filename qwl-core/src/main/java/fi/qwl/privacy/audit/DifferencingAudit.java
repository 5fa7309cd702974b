package fi.qwl.privacy.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the sums of some published sets of cells, which may overlap as they like, reveals a small group.
 *
 * <p>A set's sum can be solved exactly when its row of ones is a combination of the published rows. Cells that are in
 * the same published sets are solved together or not at all, so they are treated as one. The rows are computed modulo the
 * prime 2⁶¹ − 1; nothing that can be solved is missed, and by chance, about once in a hundred thousand audits of the
 * largest size, something is treated as solvable that is not ({@link SolvableUnions}).
 *
 * <p>Exact for k up to 5; for a larger k exact as far as its search goes, else undecided. For one thread.
 */
public final class DifferencingAudit {

    /** The answer to the question. */
    public enum Verdict {
        /** Nothing small can be solved. */
        SAFE,
        /** Something small can be solved. */
        UNSAFE,
        /** Too large to decide; to be treated as unsafe. */
        UNDECIDED
    }

    /** Cells of all published sets: beyond it an audit takes more memory and time than a host has to give (ours). */
    private static final long LARGEST = 3_000_000;

    /** Points times people by which floating-point sums may be off. */
    private static final double TOLERANCE = 1e-6;

    private final long[] people;
    /** Cells without people of whom it would be a statement that they have none. */
    private final BitSet silent;

    private final List<int[]> sets;
    private @Nullable Classes classes;

    /**
     * Nothing published yet.
     *
     * @param people how many people each cell holds
     */
    public DifferencingAudit(long[] people) {
        this(people, new BitSet(), List.of());
    }

    /**
     * Nothing published yet, of people of whom some may not have answered.
     *
     * @param people how many people of each cell answered
     * @param isInvited in which cells somebody was invited
     */
    public DifferencingAudit(long[] people, boolean[] isInvited) {
        this(people, silent(people, isInvited), List.of());
    }

    private DifferencingAudit(long[] people, BitSet silent, List<int[]> sets) {
        this.people = people;
        this.silent = silent;
        this.sets = new ArrayList<>(sets);
    }

    private static BitSet silent(long[] people, boolean[] isInvited) {
        BitSet silent = new BitSet();
        for (int cell = 0; cell < people.length; cell++) {
            silent.set(cell, people[cell] == 0 && isInvited[cell]);
        }
        return silent;
    }

    /**
     * Whether an audit is beyond what can be done: then nothing is audited, and what needs it is hidden.
     *
     * @param cells how many cells all published sets have together
     */
    public static boolean isTooLarge(long cells) {
        return cells > LARGEST;
    }

    /**
     * Publishes the sum of a set of cells.
     *
     * @param cells the cells' indexes; each once
     */
    public void publish(int[] cells) {
        sets.add(Arrays.stream(cells)
                .filter(cell -> people[cell] > 0 || silent.get(cell))
                .sorted()
                .distinct()
                .toArray());
        classes = null;
    }

    /** The same with one more set. */
    public DifferencingAudit with(int[] cells) {
        DifferencingAudit more = new DifferencingAudit(people, silent, sets);
        more.publish(cells);
        return more;
    }

    /**
     * Whether any union of cells with fewer than k people can be solved, or one in which nobody of those invited answered.
     *
     * @param fewest k
     */
    public Verdict verdict(int fewest) {
        if (isTooLarge(sets.stream().mapToLong(set -> set.length).sum())) {
            return Verdict.UNDECIDED;
        }
        boolean isTooFew = sets.stream().anyMatch(set -> set.length > 0 && peopleOf(set) < fewest);
        if (isTooFew) {
            return Verdict.UNSAFE;
        }
        Verdict verdict = new SolvableUnions(classes().people(), classes().sets).verdict(fewest);
        return verdict == Verdict.SAFE && !silent.isEmpty() ? verdictOfSilence() : verdict;
    }

    private Verdict verdictOfSilence() {
        Classes all = new Classes(people, sets);
        long[] answered = all.people();
        return new SolvableUnions(answered, all.sets)
                .verdictNearEnd(Arrays.stream(answered).asDoubleStream().toArray(), 0);
    }

    /**
     * Whether the mean of any union of few people that can be solved is low.
     *
     * @param distances each cell's distance from the low end, in points times people; not negative
     * @param few of how many people at most
     * @param lowBelow below which mean it is low, by the number of people, in points from the low end
     */
    public Verdict verdictOfLowMeans(double[] distances, int few, LongToDoubleFunction lowBelow) {
        double[] sums = classes().sums(distances);
        long[] answered = classes().people();
        double[] weights = Arrays.stream(answered).asDoubleStream().toArray();
        return new SolvableUnions(answered, classes().sets).verdict(weights, few, union -> {
            long n = 0;
            double sum = 0;
            for (int next : union) {
                n += answered[next];
                sum += sums[next];
            }
            return sum < n * lowBelow.applyAsDouble(n) - TOLERANCE;
        });
    }

    /**
     * Whether any union of cells that lies near one end of the scale can be solved.
     *
     * @param distances each cell's distance from that end, in points times people; not negative
     * @param least how near is too near
     */
    public Verdict verdictNearEnd(double[] distances, double least) {
        return new SolvableUnions(classes().people(), classes().sets)
                .verdictNearEnd(classes().sums(distances), least);
    }

    /**
     * Whether in any union of cells that can be solved, all but one of the people may be near one end of the scale: whoever
     * is the one knows the sum of the others. A sufficient test: of such a union both the distance without the largest part
     * of one person in each class, and the whole distance less a scale's length, are too small, so their weighted sum is.
     *
     * @param distances each cell's distance from that end, in points times people; not negative
     * @param most how much of it is one person's at most
     * @param least how far the others must be, in points times people
     * @param range the scale's length
     */
    public Verdict verdictOfOthers(double[] distances, double[] most, double least, double range) {
        double[] all = classes().sums(distances);
        double[] one = classes().largest(most);
        double[] weights = new double[all.length];
        Arrays.setAll(weights, next -> (all[next] - one[next]) / least + all[next] / (range + least));
        return new SolvableUnions(classes().people(), classes().sets).verdictNearEnd(weights, 2);
    }

    /** Whether the sum of a set of cells can be solved. */
    public boolean reveals(int[] cells) {
        int[] occupied = Arrays.stream(cells).filter(cell -> people[cell] > 0).toArray();
        return classes().find(occupied).filter(this::isInRows).isPresent();
    }

    private boolean isInRows(int[] union) {
        return new SolvableUnions(classes().people(), classes().sets).holds(union);
    }

    /**
     * Whether two worlds that fit all that is published differ by more than a width in the sum of each of some sets:
     * then none of them is bounded so narrowly. Looks for such worlds where they are easily found, so a set that is
     * called bounded may in truth be free.
     *
     * @param hidden the sets
     * @param low each cell's distance from the low end, in points times people
     * @param high the same from the high end
     * @param width how narrowly the mean of a set may not be bounded, in points
     */
    public boolean areFree(List<int[]> hidden, double[] low, double[] high, double width) {
        Worlds worlds = new Worlds(classes(), low, high);
        return hidden.stream().allMatch(set -> worlds.isFree(set, width * peopleOf(set)));
    }

    private long peopleOf(int[] set) {
        return Arrays.stream(set).mapToLong(cell -> people[cell]).sum();
    }

    private Classes classes() {
        Classes found = classes == null ? new Classes(people, answered()) : classes;
        classes = found;
        return found;
    }

    private List<int[]> answered() {
        return silent.isEmpty()
                ? sets
                : sets.stream()
                        .map(set -> Arrays.stream(set)
                                .filter(cell -> people[cell] > 0)
                                .toArray())
                        .toList();
    }

    /** Cells that are in the same published sets, taken together; cells in none are left out. */
    static final class Classes {
        private final long[] people;
        /** By cell: its class, or -1. */
        private final int[] ofCell;

        private final List<List<Integer>> members = new ArrayList<>();
        private final List<int[]> sets = new ArrayList<>();

        Classes(long[] people, List<int[]> published) {
            this.people = people;
            this.ofCell = new int[people.length];
            Arrays.fill(ofCell, -1);
            BitSet[] signatures = new BitSet[people.length];
            for (int set = 0; set < published.size(); set++) {
                for (int cell : published.get(set)) {
                    signatures[cell] = signatures[cell] == null ? new BitSet() : signatures[cell];
                    signatures[cell].set(set);
                }
            }
            Map<BitSet, Integer> bySignature = new LinkedHashMap<>();
            for (int cell = 0; cell < people.length; cell++) {
                if (signatures[cell] != null) {
                    int found = bySignature.computeIfAbsent(signatures[cell], none -> bySignature.size());
                    if (found == members.size()) {
                        members.add(new ArrayList<>());
                    }
                    members.get(found).add(cell);
                    ofCell[cell] = found;
                }
            }
            for (int[] set : published) {
                sets.add(Arrays.stream(set)
                        .map(cell -> ofCell[cell])
                        .distinct()
                        .sorted()
                        .toArray());
            }
        }

        List<int[]> sets() {
            return sets;
        }

        long[] people() {
            return members.stream()
                    .mapToLong(cells ->
                            cells.stream().mapToLong(cell -> people[cell]).sum())
                    .toArray();
        }

        double[] sums(double[] ofCells) {
            return members.stream()
                    .mapToDouble(cells -> cells.stream()
                            .mapToDouble(cell -> Math.max(0, ofCells[cell]))
                            .sum())
                    .toArray();
        }

        double[] largest(double[] ofCells) {
            return members.stream()
                    .mapToDouble(cells -> cells.stream()
                            .mapToDouble(cell -> ofCells[cell])
                            .max()
                            .orElse(0))
                    .toArray();
        }

        List<Integer> members(int found) {
            return members.get(found);
        }

        int ofCell(int cell) {
            return ofCell[cell];
        }

        int size() {
            return members.size();
        }

        /** The classes that a set is made of; empty where it holds a part of one, or a cell in no published set. */
        Optional<int[]> find(int[] cells) {
            int[] found = IntStream.of(cells)
                    .map(cell -> ofCell[cell])
                    .distinct()
                    .sorted()
                    .toArray();
            long occupied = IntStream.of(found)
                    .filter(one -> one >= 0)
                    .map(one -> members.get(one).size())
                    .sum();
            boolean isWhole = occupied == cells.length && (found.length == 0 || found[0] >= 0);
            return isWhole ? Optional.of(found) : Optional.empty();
        }
    }

    /** Other answers that give the same published sums. */
    private static final class Worlds {
        private final Classes classes;
        private final double[] low;
        private final double[] high;
        private final double[] lowOfClass;
        private final double[] highOfClass;
        /** By class: the moves that change it. */
        private final Map<Integer, List<Move>> moves = new HashMap<>();

        Worlds(Classes classes, double[] low, double[] high) {
            this.classes = classes;
            this.low = low;
            this.high = high;
            this.lowOfClass = classes.sums(low);
            this.highOfClass = classes.sums(high);
            double[] slack = new double[classes.size()];
            Arrays.setAll(slack, one -> Math.min(lowOfClass[one], highOfClass[one]));
            for (Move move : new SolvableUnions(classes.people(), classes.sets()).moves(slack)) {
                for (int one : move.classes) {
                    moves.computeIfAbsent(one, any -> new ArrayList<>()).add(move);
                }
            }
        }

        /** Whether the sum of a set is known to be free to go farther than so many points times people. */
        boolean isFree(int[] set, double least) {
            Map<Integer, List<Integer>> byClass = new LinkedHashMap<>();
            for (int cell : set) {
                byClass.computeIfAbsent(classes.ofCell(cell), none -> new ArrayList<>())
                        .add(cell);
            }
            double within = 0;
            for (Map.Entry<Integer, List<Integer>> part : byClass.entrySet()) {
                within += part.getKey() < 0 ? free(part.getValue()) : exchange(part.getKey(), part.getValue());
            }
            return within > least
                    || byClass.keySet().stream()
                            .flatMap(one -> moves.getOrDefault(one, List.of()).stream())
                            .anyMatch(move -> range(move, byClass) > least);
        }

        private double free(List<Integer> cells) {
            return sum(cells, low) + sum(cells, high);
        }

        /** Points may go over to the rest of the class, or come from there. */
        private double exchange(int one, List<Integer> cells) {
            double lowOfRest = Math.max(0, lowOfClass[one] - sum(cells, low));
            double highOfRest = Math.max(0, highOfClass[one] - sum(cells, high));
            boolean isWhole = cells.size() == classes.members(one).size();
            return isWhole ? 0 : Math.min(sum(cells, high), lowOfRest) + Math.min(sum(cells, low), highOfRest);
        }

        private double range(Move move, Map<Integer, List<Integer>> byClass) {
            double up = Double.POSITIVE_INFINITY;
            double down = Double.POSITIVE_INFINITY;
            double change = 0;
            for (int next = 0; next < move.classes.length; next++) {
                int one = move.classes[next];
                long step = move.steps[next];
                List<Integer> mine = byClass.getOrDefault(one, List.of());
                boolean isWhole = mine.size() == classes.members(one).size();
                // Of a class that the set holds in part, the others do the moving.
                double lowOfMovers = lowOfClass[one] - (isWhole ? 0 : sum(mine, low));
                double highOfMovers = highOfClass[one] - (isWhole ? 0 : sum(mine, high));
                change += isWhole ? step : 0;
                double rise = Math.max(0, step > 0 ? highOfMovers : lowOfMovers) / Math.abs(step);
                double fall = Math.max(0, step > 0 ? lowOfMovers : highOfMovers) / Math.abs(step);
                up = Math.min(up, rise);
                down = Math.min(down, fall);
            }
            return change == 0 ? 0 : Math.abs(change) * (up + down);
        }

        private static double sum(List<Integer> cells, double[] distances) {
            return cells.stream()
                    .mapToDouble(cell -> Math.max(0, distances[cell]))
                    .sum();
        }
    }

    /** Small whole changes to the sums of some classes that leave every published sum as it is. */
    static final class Move {
        private final int[] classes;
        private final long[] steps;

        Move(int[] classes, long[] steps) {
            this.classes = classes;
            this.steps = steps;
        }
    }
}
