package fi.qwl.privacy;

import fi.qwl.survey.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which units of a tree to show on one measure, so that no difference gives a small group away.
 *
 * <p>For a shown unit P let its residual be the people who are in P but in no shown unit properly below it. Means over
 * one tree are safe against every differencing attack exactly when each residual holds 0 or at least k valid answers.
 *
 * <p>Knows numbers of people and no value, so that nothing can be read from the choice. What depends on values is
 * {@link ValueProtection}'s.
 *
 * <p>A dynamic programme over the tree, from the leaves up. What matters of a subtree is only its <em>rest</em>: the
 * people who are in no shown unit of it, counted up to k. For each possible rest the best choice is kept: it shows as many people as possible at the root, then one level below, and so on; then as many
 * units that were shown last year; then the units that come first by id. Linear in the number of units.
 */
final class TreeProtection {

    private final Organisation organisation;
    private final int fewest;
    private final IntToLongFunction homes;
    private final IntPredicate isCandidate;
    private final IntPredicate wasShown;
    private final IntPredicate isReleased;
    private final IntToLongFunction weight;
    private final int[] depths;
    private final int height;

    /**
     * All functions are of a unit's index.
     *
     * @param organisation the tree
     * @param fewest k
     * @param homes how many people are each unit's own
     * @param isCandidate whether the unit has a value at all
     * @param wasShown whether it was shown last year
     * @param isReleased whether an earlier release of the same wave shows it, which cannot be taken back
     * @param weight what each person in the unit is worth to the choice; 1 where all units matter alike
     */
    TreeProtection(
            Organisation organisation,
            int fewest,
            IntToLongFunction homes,
            IntPredicate isCandidate,
            IntPredicate wasShown,
            IntPredicate isReleased,
            IntToLongFunction weight) {
        this.organisation = organisation;
        this.fewest = fewest;
        this.homes = homes;
        this.isCandidate = isCandidate;
        this.wasShown = wasShown;
        this.isReleased = isReleased;
        this.weight = weight;
        this.depths = new int[organisation.size()];
        int deepest = 0;
        for (int index = 1; index < depths.length; index++) {
            depths[index] = depths[organisation.parentOf(index)] + 1;
            deepest = Math.max(deepest, depths[index]);
        }
        this.height = deepest + 1;
    }

    /**
     * The units to show.
     *
     * @return by index; none if no choice is safe together with what has been released
     */
    Optional<boolean[]> choose() {
        long[] totals = organisation.totals(homes);
        Choice[][] tables = new Choice[organisation.size()][];
        for (int index = organisation.size() - 1; index >= 0; index--) {
            tables[index] = table(index, totals[index], tables);
        }
        Choice best = null;
        for (Choice choice : tables[0]) {
            best = better(best, choice);
        }
        if (best == null) {
            return Optional.empty();
        }
        boolean[] shown = new boolean[organisation.size()];
        best.mark(shown);
        return Optional.of(shown);
    }

    /** The best choices of a unit's subtree, by the rest that they leave. */
    private Choice[] table(int index, long total, Choice[][] tables) {
        @Nullable Choice[] below = new Choice[fewest + 1];
        below[stateOf(homes.applyAsLong(index))] = new Choice(new long[height]);
        for (int child : organisation.childrenOf(index)) {
            below = combine(below, tables[child]);
            tables[child] = new Choice[0];
        }
        @Nullable Choice[] table = isReleased.test(index) ? new Choice[fewest + 1] : below.clone();
        boolean mayShow = isCandidate.test(index) && total >= fewest;
        if (mayShow) {
            for (int state = 0; state < below.length; state++) {
                Choice choice = below[state];
                if (choice != null && isSafeResidual(state)) {
                    Choice showing = choice.showing(
                            index, depths[index], total * weight.applyAsLong(index), wasShown.test(index));
                    table[0] = better(table[0], showing);
                }
            }
        }
        return table;
    }

    private @Nullable Choice[] combine(@Nullable Choice[] left, @Nullable Choice[] right) {
        @Nullable Choice[] combined = new Choice[fewest + 1];
        for (int a = 0; a < left.length; a++) {
            for (int b = 0; b < right.length; b++) {
                Choice first = left[a];
                Choice second = right[b];
                if (first != null && second != null) {
                    int state = Math.min(a + b, fewest);
                    combined[state] = better(combined[state], first.and(second));
                }
            }
        }
        return combined;
    }

    /** The better of two; the first where they are equal, which is the one that shows what comes first by id. */
    private static @Nullable Choice better(@Nullable Choice first, @Nullable Choice second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return second.compareTo(first) > 0 ? second : first;
    }

    private int stateOf(long people) {
        return (int) Math.min(people, fewest);
    }

    private boolean isSafeResidual(int state) {
        return state == 0 || state == fewest;
    }

    /** A choice for a subtree, with what it is worth; linked so that joining two costs nothing. */
    private static final class Choice implements Comparable<Choice> {
        private final long[] peopleByDepth;
        private final int sameAsLastYear;
        private final int shown;
        private final List<Choice> parts;

        Choice(long[] peopleByDepth) {
            this(peopleByDepth, 0, -1, List.of());
        }

        private Choice(long[] peopleByDepth, int sameAsLastYear, int shown, List<Choice> parts) {
            this.peopleByDepth = peopleByDepth;
            this.sameAsLastYear = sameAsLastYear;
            this.shown = shown;
            this.parts = parts;
        }

        Choice and(Choice other) {
            long[] sum = peopleByDepth.clone();
            for (int depth = 0; depth < sum.length; depth++) {
                sum[depth] += other.peopleByDepth[depth];
            }
            return new Choice(sum, sameAsLastYear + other.sameAsLastYear, -1, List.of(this, other));
        }

        Choice showing(int index, int depth, long people, boolean wasShown) {
            long[] more = peopleByDepth.clone();
            more[depth] += people;
            return new Choice(more, sameAsLastYear + (wasShown ? 1 : 0), index, List.of(this));
        }

        void mark(boolean[] marks) {
            List<Choice> open = new ArrayList<>(List.of(this));
            while (!open.isEmpty()) {
                Choice choice = open.remove(open.size() - 1);
                if (choice.shown >= 0) {
                    marks[choice.shown] = true;
                }
                open.addAll(choice.parts);
            }
        }

        @Override
        public int compareTo(Choice other) {
            for (int depth = 0; depth < peopleByDepth.length; depth++) {
                int byPeople = Long.compare(peopleByDepth[depth], other.peopleByDepth[depth]);
                if (byPeople != 0) {
                    return byPeople;
                }
            }
            return Integer.compare(sameAsLastYear, other.sameAsLastYear);
        }
    }
}
