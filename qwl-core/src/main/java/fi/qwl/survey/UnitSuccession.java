package fi.qwl.survey;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which units of an earlier wave a unit continues. A unit that is not declared continues the earlier unit of the same
 * id. A renamed unit has one predecessor, a merged one several, a joined one none; an earlier unit that is the
 * predecessor of several was split, and its successors are not compared with it.
 *
 * @param predecessors declared units of the later wave, each with its predecessors; unmodifiable
 */
public record UnitSuccession(Map<UnitId, Set<UnitId>> predecessors) {

    public UnitSuccession {
        Map<UnitId, Set<UnitId>> copy = new TreeMap<>();
        predecessors.forEach((unit, earlier) -> copy.put(unit, Collections.unmodifiableSet(new TreeSet<>(earlier))));
        predecessors = Collections.unmodifiableMap(copy);
    }

    /** {@return no declared change: every unit continues its namesake} */
    public static UnitSuccession none() {
        return new UnitSuccession(Map.of());
    }

    /**
     * The earlier units whose people, taken together, a unit is compared with.
     *
     * @param unit a unit of the later wave
     * @param earlier the earlier organisation
     * @return the earlier units, or none where the unit is new, was split off, a predecessor is unknown, or one is below
     *     another, so that its people would be counted twice
     */
    public Optional<Set<UnitId>> comparable(UnitId unit, Organisation earlier) {
        Set<UnitId> before = predecessors.getOrDefault(unit, Set.of(unit));
        boolean isKnown = !before.isEmpty()
                && before.stream().allMatch(id -> earlier.find(id).isPresent());
        boolean isShared = before.stream().anyMatch(id -> successorsOf(id, unit) > 0);
        return isKnown && !isShared && !earlier.isNested(before) ? Optional.of(before) : Optional.empty();
    }

    private long successorsOf(UnitId earlier, UnitId exceptFor) {
        return predecessors.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(exceptFor))
                .filter(entry -> entry.getValue().contains(earlier))
                .count();
    }
}
