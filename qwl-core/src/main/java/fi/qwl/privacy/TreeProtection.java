package fi.qwl.privacy;

import fi.qwl.survey.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which units of a tree to show on one measure, so that no difference reveals a small group.
 *
 * <p>For a shown unit P let its residual be the people who are in P but in no shown unit properly below it. Means over
 * one tree are safe against every differencing attack exactly when each residual holds 0 or at least k valid answers.
 *
 * <p>Knows numbers of people and no value, so that nothing can be read from the choice. What depends on values is
 * {@link ValueProtection}'s.
 *
 * <p>A dynamic programme over the tree, from the leaves up. What matters of a subtree is only its <em>rest</em>: the
 * people who are in no shown unit of it, counted up to k. For each possible rest the best choice is kept: it shows as many
 * people as possible in the root and the units next below it, the municipality and its subsidiaries; then it is worth most, as many people as possible seeing the unit that they belong to; then it shows as many units as
 * possible; then as many units that were shown last year; then the units that come first by id. Linear in the number of
 * units.
 */
final class TreeProtection {

    /** The rest of nobody. */
    private static final int NOBODY = 0;

    private final Organisation organisation;
    private final int fewest;
    private final IntToLongFunction homes;
    private final IntPredicate isCandidate;
    private final IntPredicate wasShown;
    private final IntPredicate isReleased;
    private final IntToLongFunction weight;
    private final IntPredicate isOccupied;

    /**
     * All functions are of a unit's index.
     *
     * @param organisation the tree
     * @param fewest k
     * @param homes how many people are each unit's own
     * @param isCandidate whether the unit has a value at all
     * @param wasShown whether it was shown last year
     * @param isReleased whether an earlier release of the same wave shows it, which cannot be taken back
     * @param weight what showing the unit is worth: how many people belong to it, where all matter alike
     */
    TreeProtection(
            Organisation organisation,
            int fewest,
            IntToLongFunction homes,
            IntPredicate isCandidate,
            IntPredicate wasShown,
            IntPredicate isReleased,
            IntToLongFunction weight) {
        this(
                organisation,
                fewest,
                homes,
                unit -> homes.applyAsLong(unit) > 0,
                isCandidate,
                wasShown,
                isReleased,
                weight);
    }

    /**
     * For people who are counted in several ways.
     *
     * @param homes how many people are each unit's own, in the way that counts fewest
     * @param isOccupied whether a unit has its own people, in any of the ways
     */
    TreeProtection(
            Organisation organisation,
            int fewest,
            IntToLongFunction homes,
            IntPredicate isOccupied,
            IntPredicate isCandidate,
            IntPredicate wasShown,
            IntPredicate isReleased,
            IntToLongFunction weight) {
        this.organisation = organisation;
        this.fewest = fewest;
        this.homes = homes;
        this.isOccupied = isOccupied;
        this.isCandidate = isCandidate;
        this.wasShown = wasShown;
        this.isReleased = isReleased;
        this.weight = weight;
    }

    /**
     * The units to show.
     *
     * @return by index; empty if no choice is safe together with what has been released
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
        @Nullable Choice[] below = new Choice[fewest + 2];
        below[stateOf(index)] = Choice.NOTHING;
        for (int child : organisation.childrenOf(index)) {
            below = combine(below, tables[child]);
            tables[child] = new Choice[0];
        }
        @Nullable Choice[] table = isReleased.test(index) ? new Choice[fewest + 2] : below.clone();
        boolean mayShow = isCandidate.test(index) && total >= fewest;
        if (mayShow) {
            for (int state = 0; state < below.length; state++) {
                Choice choice = below[state];
                if (choice != null && isSafeResidual(state)) {
                    Choice showing = choice.showing(
                            index, isAtTheTop(index) ? total : 0, weight.applyAsLong(index), wasShown.test(index));
                    table[0] = better(table[0], showing);
                }
            }
        }
        return table;
    }

    private @Nullable Choice[] combine(@Nullable Choice[] left, @Nullable Choice[] right) {
        @Nullable Choice[] combined = new Choice[fewest + 2];
        for (int a = 0; a < left.length; a++) {
            Choice first = left[a];
            for (int b = 0; first != null && b < right.length; b++) {
                Choice second = right[b];
                if (second != null) {
                    int state = a == NOBODY || b == NOBODY ? a + b : Math.min(a + b - 1, fewest + 1);
                    Choice known = combined[state];
                    combined[state] = known == null || first.isBetterWith(second, known) ? first.and(second) : known;
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

    /** 0 where there is nobody; else one more than how many people there are, up to k. */
    private int stateOf(int index) {
        return isOccupied.test(index) ? 1 + (int) Math.min(homes.applyAsLong(index), fewest) : NOBODY;
    }

    /** The root, and the municipality and the subsidiaries that it is made of. */
    private boolean isAtTheTop(int index) {
        return index == 0 || organisation.parentOf(index) == 0;
    }

    private boolean isSafeResidual(int state) {
        return state == NOBODY || state == fewest + 1;
    }

    /** A choice for a subtree, with what it is worth; linked so that joining two costs nothing. */
    private static final class Choice implements Comparable<Choice> {
        static final Choice NOTHING = new Choice(0, 0, 0, 0, -1, List.of());

        private final long atTheTop;
        private final long worth;
        private final int units;
        private final int sameAsLastYear;
        private final int shown;
        private final List<Choice> parts;

        private Choice(long atTheTop, long worth, int units, int sameAsLastYear, int shown, List<Choice> parts) {
            this.atTheTop = atTheTop;
            this.worth = worth;
            this.units = units;
            this.sameAsLastYear = sameAsLastYear;
            this.shown = shown;
            this.parts = parts;
        }

        Choice and(Choice other) {
            return new Choice(
                    atTheTop + other.atTheTop,
                    worth + other.worth,
                    units + other.units,
                    sameAsLastYear + other.sameAsLastYear,
                    -1,
                    List.of(this, other));
        }

        Choice showing(int index, long top, long more, boolean wasShown) {
            return new Choice(
                    atTheTop + top, worth + more, units + 1, sameAsLastYear + (wasShown ? 1 : 0), index, List.of(this));
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

        /** Whether this and another part of the tree together are better than a choice for both. */
        boolean isBetterWith(Choice other, Choice known) {
            return known.compareTo(
                            atTheTop + other.atTheTop,
                            worth + other.worth,
                            units + other.units,
                            sameAsLastYear + other.sameAsLastYear)
                    < 0;
        }

        @Override
        public int compareTo(Choice other) {
            return compareTo(other.atTheTop, other.worth, other.units, other.sameAsLastYear);
        }

        private int compareTo(long otherAtTheTop, long otherWorth, int otherUnits, int otherSameAsLastYear) {
            if (atTheTop != otherAtTheTop) {
                return Long.compare(atTheTop, otherAtTheTop);
            }
            if (worth != otherWorth) {
                return Long.compare(worth, otherWorth);
            }
            return units != otherUnits
                    ? Integer.compare(units, otherUnits)
                    : Integer.compare(sameAsLastYear, otherSameAsLastYear);
        }
    }
}
