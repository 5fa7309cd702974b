package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.model.Measure;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes hidden neighbours together, so that they are shown as one named group: units under one parent that are hidden
 * with all that is below them. Under each parent the smallest are put together until they are enough; what is left over
 * joins the last group. The people of the next shown unit above who are then in no group and no shown unit are again
 * nobody or enough, as everywhere in the tree.
 *
 * <p>Knows numbers of people and no value, so that nothing can be read from the choice. What it chooses are units of the
 * tree from then on, and protected as such.
 */
final class NeighbourMerges {

    private final Organisation organisation;
    private final SharedPattern pattern;
    private final DisclosurePolicy policy;
    private final boolean[] shown;
    private final long[] people;
    /** By unit: the nearest shown unit above it, or -1. */
    private final int[] owners;

    private NeighbourMerges(
            Organisation organisation, SharedPattern pattern, DisclosurePolicy policy, boolean[] shown) {
        this.organisation = organisation;
        this.pattern = pattern;
        this.policy = policy;
        this.shown = shown;
        this.people = organisation.totals(pattern::home);
        this.owners = new int[shown.length];
        for (int unit = 0; unit < owners.length; unit++) {
            int parent = organisation.parentOf(unit);
            owners[unit] = parent < 0 || shown[parent] ? parent : owners[parent];
        }
    }

    /**
     * The neighbours that a release takes together: a first one those that the numbers of people choose, a later one of the
     * same answers those of before, and one of other answers none.
     */
    static List<UnitGroup> of(Results results, DisclosurePolicy policy, ReleaseLedger ledger) {
        List<Measure> linked = new LinkedMeasures(results, policy).all();
        boolean isProtected = policy.openDataReason().isEmpty();
        if (linked.isEmpty() || !isProtected || !(results instanceof Results.Computed)) {
            return List.of();
        }
        Set<String> snapshots = ledger.snapshots(results.wave());
        if (!snapshots.isEmpty()) {
            boolean isSame = snapshots.equals(Set.of(results.snapshot()));
            return isSame ? List.copyOf(ledger.releasedGroups(results.wave(), ReleaseLedger.MERGED)) : List.of();
        }
        List<ProtectionInput> inputs = linked.stream()
                .map(measure -> ProtectionInput.of(results, measure))
                .toList();
        SharedPattern pattern = new SharedPattern(results, inputs, policy.minimumCellSize());
        Set<UnitId> lastYear = new HashSet<>();
        linked.forEach(measure -> lastYear.addAll(ledger.releasedBefore(results.wave(), measure.key())));
        Organisation organisation = results.organisation();
        boolean[] shown = pattern.choose(
                        unit -> true,
                        unit -> lastYear.contains(organisation.units().get(unit).id()),
                        none -> false)
                .orElseThrow();
        return choose(organisation, pattern, policy, shown);
    }

    /**
     * The groups.
     *
     * @param organisation the tree
     * @param pattern how many people each unit has of its own
     * @param policy from how many people a group is shown
     * @param shown the units that are shown, by index
     */
    static List<UnitGroup> choose(
            Organisation organisation, SharedPattern pattern, DisclosurePolicy policy, boolean[] shown) {
        return new NeighbourMerges(organisation, pattern, policy, shown).choose();
    }

    private List<UnitGroup> choose() {
        Map<Integer, List<List<Integer>>> byOwner = new TreeMap<>();
        neighbours().forEach((parent, units) -> {
            List<List<Integer>> together = together(units);
            if (!together.isEmpty()) {
                byOwner.computeIfAbsent(ownerOf(parent), none -> new ArrayList<>())
                        .addAll(together);
            }
        });
        List<UnitGroup> groups = new ArrayList<>();
        byOwner.forEach((owner, together) -> {
            if (!isRestSafe(owner, together)) {
                together.remove(smallest(together));
            }
            together.forEach(units -> groups.add(group(units)));
        });
        return groups;
    }

    /** Hidden units with nothing shown in them, by parent; only the topmost, and those whose people a shown unit counts. */
    private Map<Integer, List<Integer>> neighbours() {
        Map<Integer, List<Integer>> byParent = new TreeMap<>();
        long[] shownWithin = organisation.totals(unit -> shown[unit] ? 1 : 0);
        for (int unit = 1; unit < shown.length; unit++) {
            int parent = organisation.parentOf(unit);
            boolean isTopmost = shownWithin[unit] == 0 && shownWithin[parent] > 0;
            boolean mayHaveBand = policy.hasBands() && people[unit] >= policy.minimumForBands();
            if (isTopmost && owners[unit] >= 0 && people[unit] > 0 && !mayHaveBand) {
                byParent.computeIfAbsent(parent, none -> new ArrayList<>()).add(unit);
            }
        }
        return byParent;
    }

    private int ownerOf(int parent) {
        return shown[parent] ? parent : owners[parent];
    }

    private List<List<Integer>> together(List<Integer> units) {
        List<Integer> sorted = new ArrayList<>(units);
        sorted.sort(Comparator.comparingLong((Integer unit) -> people[unit]).thenComparing(Comparator.naturalOrder()));
        List<List<Integer>> sets = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int unit : sorted) {
            open.add(unit);
            if (open.size() > 1 && peopleOf(open) >= policy.minimumCellSize()) {
                sets.add(open);
                open = new ArrayList<>();
            }
        }
        if (!sets.isEmpty()) {
            sets.get(sets.size() - 1).addAll(open);
        }
        return sets;
    }

    /** Whether those of a shown unit who are in no group and no shown unit below it are nobody or enough. */
    private boolean isRestSafe(int owner, List<List<Integer>> together) {
        Set<Integer> taken = new HashSet<>();
        together.forEach(taken::addAll);
        long rest = pattern.home(owner);
        boolean isOccupied = pattern.isOccupied(owner);
        int member = owner + 1;
        while (member < organisation.endOf(owner)) {
            boolean isOut = shown[member] || taken.contains(member);
            rest += isOut ? 0 : pattern.home(member);
            isOccupied |= !isOut && pattern.isOccupied(member);
            member = isOut ? organisation.endOf(member) : member + 1;
        }
        return !isOccupied || rest >= policy.minimumCellSize();
    }

    private List<Integer> smallest(List<List<Integer>> together) {
        return together.stream().min(Comparator.comparingLong(this::peopleOf)).orElseThrow();
    }

    private long peopleOf(List<Integer> units) {
        return units.stream().mapToLong(unit -> people[unit]).sum();
    }

    private UnitGroup group(List<Integer> members) {
        return UnitGroup.together(
                members.stream().map(member -> organisation.units().get(member)).toList());
    }

    /** The tree with the groups as units between their members and the parent of these. */
    static Organisation inserted(Organisation organisation, List<UnitGroup> groups) {
        Map<UnitId, UnitGroup> byMember = new HashMap<>();
        groups.forEach(group -> group.units().forEach(unit -> byMember.put(unit, group)));
        List<Unit> all = new ArrayList<>();
        for (Unit unit : organisation.units()) {
            UnitGroup group = byMember.get(unit.id());
            all.add(group == null ? unit : unit.withParent(group.id()));
        }
        for (UnitGroup group : groups) {
            Unit member = organisation.find(group.units().iterator().next()).orElseThrow();
            all.add(Unit.of(group.id(), group.name(), member.level())
                    .withParent(member.parent().orElseThrow().value())
                    .withInvited(0));
        }
        return Organisation.of(all);
    }
}
