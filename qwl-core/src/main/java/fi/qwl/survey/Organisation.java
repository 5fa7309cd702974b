package fi.qwl.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The tree of units at the time of one wave.
 *
 * <p>Units are in {@linkplain #units() one list}, parents before their children and siblings by id, so that a unit
 * and all that is below it are one run of the list: from {@link #indexOf(UnitId)} up to {@link #endOf(int)}.
 * Immutable.
 */
public final class Organisation {

    private final List<Unit> units;
    private final Map<UnitId, Integer> indexes;
    private final int[] parents;
    private final int[] ends;

    private Organisation(List<Unit> units, int[] parents, int[] ends) {
        this.units = List.copyOf(units);
        this.parents = parents;
        this.ends = ends;
        this.indexes = new HashMap<>();
        for (int index = 0; index < units.size(); index++) {
            indexes.put(units.get(index).id(), index);
        }
    }

    /**
     * Puts units together.
     *
     * @param units in any order; exactly one without a parent
     * @return the organisation
     * @throws IllegalArgumentException naming the units, if ids repeat, a parent is missing, there is no root or more
     *     than one, or units are their own ancestors
     */
    public static Organisation of(Collection<Unit> units) {
        Map<UnitId, Unit> byId = new HashMap<>();
        Map<UnitId, List<Unit>> children = new HashMap<>();
        List<Unit> roots = new ArrayList<>();
        for (Unit unit : units) {
            if (byId.put(unit.id(), unit) != null) {
                throw new IllegalArgumentException("unit id " + unit.id() + " appears twice in the organisation");
            }
            unit.parent()
                    .ifPresentOrElse(
                            parent -> children.computeIfAbsent(parent, none -> new ArrayList<>())
                                    .add(unit),
                            () -> roots.add(unit));
        }
        children.forEach((parent, orphans) -> {
            if (!byId.containsKey(parent)) {
                throw new IllegalArgumentException("units " + orphans + " are under " + parent
                        + ", which is not in the organisation\nMaybe its row is missing.");
            }
        });
        if (roots.size() != 1) {
            throw new IllegalArgumentException("an organisation needs exactly one unit without a parent but has "
                    + roots.size() + " " + roots + "\nMaybe a municipal group above them is missing.");
        }
        return new Walk(children, units.size()).from(roots.get(0));
    }

    /** {@return the same tree without the numbers of people invited} */
    public Organisation withoutInvited() {
        return new Organisation(units.stream().map(Unit::withoutInvited).toList(), parents, ends);
    }

    /** {@return all units, parents before their children, siblings by id; unmodifiable} */
    public List<Unit> units() {
        return units;
    }

    /** {@return the number of units} */
    public int size() {
        return units.size();
    }

    /** {@return the unit above all others} */
    public Unit root() {
        return units.get(0);
    }

    /**
     * A unit's index.
     *
     * @param id the unit
     * @return its index in {@link #units()}
     * @throws UserInputException if it is not in the organisation
     */
    public int indexOf(UnitId id) {
        Integer index = indexes.get(id);
        if (index == null) {
            throw UserInputException.unknownUnit(id);
        }
        return index;
    }

    /**
     * A unit.
     *
     * @param id the unit's id
     * @return the unit, if it is in the organisation
     */
    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(indexes.get(id)).map(units::get);
    }

    /**
     * The index of a unit's parent.
     *
     * @param index a unit's index
     * @return the parent's index, -1 for the root
     */
    public int parentOf(int index) {
        return parents[index];
    }

    /**
     * The units directly below a unit.
     *
     * @param id a unit of the organisation
     * @return its sub-units, by id; unmodifiable
     * @throws IllegalArgumentException if the unit is not in the organisation
     */
    public List<Unit> children(UnitId id) {
        return IntStream.of(childrenOf(indexOf(id))).mapToObj(units::get).toList();
    }

    /**
     * The indexes of the units directly below a unit.
     *
     * @param index a unit's index
     * @return the indexes, ascending; the caller's own
     */
    public int[] childrenOf(int index) {
        return IntStream.iterate(index + 1, child -> child < ends[index], child -> ends[child])
                .toArray();
    }

    /**
     * The indexes of the units above a unit.
     *
     * @param index a unit's index
     * @return the indexes, from its parent up to the root; the caller's own
     */
    public int[] ancestorsOf(int index) {
        return IntStream.iterate(parents[index], above -> above >= 0, above -> parents[above])
                .toArray();
    }

    /**
     * Whether a unit has no sub-units.
     *
     * @param index a unit's index
     * @return true if nothing is below it
     */
    public boolean isLeaf(int index) {
        return ends[index] == index + 1;
    }

    /**
     * A number of every unit with all that is below it.
     *
     * @param own by index: the number of a unit without its sub-units
     * @return by index: the sum over the unit and everything below it
     */
    public long[] totals(IntToLongFunction own) {
        long[] totals = new long[size()];
        for (int index = totals.length - 1; index >= 0; index--) {
            totals[index] += own.applyAsLong(index);
            if (index > 0) {
                totals[parents[index]] += totals[index];
            }
        }
        return totals;
    }

    /**
     * Where a unit's subtree ends.
     *
     * @param index a unit's index
     * @return the index after its last descendant
     */
    public int endOf(int index) {
        return ends[index];
    }

    /**
     * Whether some of these units are below others of them, so that people would be counted twice.
     *
     * @param some units of the organisation
     * @return true if one of them is below another
     */
    public boolean isNested(Collection<UnitId> some) {
        return some.stream().anyMatch(unit -> {
            int parent = parents[indexOf(unit)];
            return parent >= 0 && isWithinAny(units.get(parent).id(), some);
        });
    }

    /**
     * Whether a unit is one of some units or below one of them.
     *
     * @param unit a unit of the organisation
     * @param some units
     * @return true if it is
     */
    public boolean isWithinAny(UnitId unit, Collection<UnitId> some) {
        for (int index = indexOf(unit); index >= 0; index = parents[index]) {
            if (some.contains(units.get(index).id())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The people invited in a unit and all that is below it.
     *
     * @param index a unit's index
     * @return their number; unknown where the headcount of a unit without sub-units is
     */
    public OptionalInt invitedWithin(int index) {
        int total = 0;
        for (int i = index; i < ends[index]; i++) {
            OptionalInt own = units.get(i).invited();
            if (own.isEmpty() && isLeaf(i)) {
                return OptionalInt.empty();
            }
            total += own.orElse(0);
        }
        return OptionalInt.of(total);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Organisation that && units.equals(that.units);
    }

    @Override
    public int hashCode() {
        return units.hashCode();
    }

    @Override
    public String toString() {
        return "Organisation of " + size() + " units under " + root();
    }

    /** Orders the units; what it does not reach goes round in a circle. */
    private static final class Walk {
        private final Map<UnitId, List<Unit>> children;
        private final List<Unit> ordered = new ArrayList<>();
        private final int[] parents;
        private final int[] ends;

        Walk(Map<UnitId, List<Unit>> children, int size) {
            this.children = children;
            this.parents = new int[size];
            this.ends = new int[size];
        }

        Organisation from(Unit root) {
            visit(root, -1);
            if (ordered.size() < parents.length) {
                List<UnitId> lost = new ArrayList<>();
                children.values().forEach(list -> list.forEach(unit -> lost.add(unit.id())));
                ordered.forEach(unit -> lost.remove(unit.id()));
                lost.sort(Comparator.naturalOrder());
                throw new IllegalArgumentException("units " + lost + " are above themselves");
            }
            return new Organisation(ordered, parents, ends);
        }

        private void visit(Unit unit, int parent) {
            int index = ordered.size();
            ordered.add(unit);
            parents[index] = parent;
            List<Unit> below = children.getOrDefault(unit.id(), List.of());
            below.stream().sorted(Comparator.comparing(Unit::id)).forEach(child -> visit(child, index));
            ends[index] = ordered.size();
        }
    }
}
