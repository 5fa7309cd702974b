package fi.qwl.compare;

import fi.qwl.index.GroupLevel;
import fi.qwl.index.Results;
import fi.qwl.model.Measure;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The people of a unit who can be followed from one wave to the other: whole units, and the people who belong to a unit
 * with sub-units directly, on either side. For one thread.
 */
final class LikeForLike {

    private final Results now;
    private final Results earlier;
    private final UnitSuccession succession;
    private final Measure measure;

    private final Set<UnitId> units = new TreeSet<>();
    private final Set<UnitId> homes = new TreeSet<>();
    private final Set<UnitId> earlierUnits = new TreeSet<>();
    private final Set<UnitId> earlierHomes = new TreeSet<>();

    LikeForLike(Results now, Results earlier, UnitSuccession succession, Measure measure) {
        this.now = now;
        this.earlier = earlier;
        this.succession = succession;
        this.measure = measure;
    }

    /** Takes what can be followed of a unit and all that is below it. */
    void add(UnitId unit) {
        Organisation after = now.organisation();
        int from = after.indexOf(unit);
        for (int index = from; index < after.endOf(from); index++) {
            UnitId id = after.units().get(index).id();
            Optional<Set<UnitId>> base = succession.comparable(id, earlier.organisation());
            if (base.isEmpty()) {
                continue;
            }
            if (isLeaf(after, id)) {
                addUnit(id, base.get());
            } else if (base.get().stream().allMatch(before -> isLeaf(earlier.organisation(), before))) {
                // The unit has been divided since. As a whole it goes on, unless a part of it came from elsewhere.
                if (isDividedOnly(index)) {
                    addUnit(id, base.get());
                }
            } else {
                addHome(id, base.get());
            }
        }
    }

    private static boolean isLeaf(Organisation organisation, UnitId unit) {
        return organisation.isLeaf(organisation.indexOf(unit));
    }

    private boolean isDividedOnly(int index) {
        Organisation after = now.organisation();
        return after.units().subList(index + 1, after.endOf(index)).stream()
                .allMatch(below -> succession
                        .comparable(below.id(), earlier.organisation())
                        .isEmpty());
    }

    private void addUnit(UnitId unit, Set<UnitId> base) {
        if (hasValues(now, Set.of(unit), Set.of()) && hasValues(earlier, base, Set.of())) {
            units.add(unit);
            earlierUnits.addAll(base);
        }
    }

    private void addHome(UnitId unit, Set<UnitId> base) {
        if (hasValues(now, Set.of(), Set.of(unit)) && hasValues(earlier, Set.of(), base)) {
            homes.add(unit);
            earlierHomes.addAll(base);
        }
    }

    private boolean hasValues(Results results, Collection<UnitId> whole, Collection<UnitId> direct) {
        return GroupLevel.of(results, whole, direct, measure).mean().isPresent();
    }

    boolean isEmpty() {
        return units.isEmpty() && homes.isEmpty();
    }

    /** Whether somebody would be counted twice in the earlier wave. */
    boolean isOverlapping() {
        Organisation before = earlier.organisation();
        return before.isNested(earlierUnits)
                || earlierHomes.stream().anyMatch(home -> before.isWithinAny(home, earlierUnits));
    }

    GroupLevel levelNow() {
        return GroupLevel.of(now, units, homes, measure);
    }

    GroupLevel levelThen() {
        return GroupLevel.of(earlier, earlierUnits, earlierHomes, measure);
    }
}
