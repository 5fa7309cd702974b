package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Units that are taken together, each with all that is below it: small teams merged, or all teams of one supervisor; or
 * their people of one background class. Declared before answers are seen.
 *
 * <pre>{@code
 * UnitGroup kitchens = new UnitGroup("kitchens", "Keittiöt", Set.of(new UnitId("311"), new UnitId("312")));
 * Organisation merged = kitchens.insertedInto(organisation);   // siblings: stays one tree
 * ReleaseRequest.on(day).withGroups(UnitGroup.ofSupervisors(organisation));   // across the tree
 * }</pre>
 *
 * @param id the group's id, stable over years
 * @param name its name for people
 * @param units its units; sorted, unmodifiable
 * @param classes the class by background, where only people of that class are meant; sorted, unmodifiable
 */
public record UnitGroup(String id, String name, Set<UnitId> units, Map<String, String> classes) {

    public UnitGroup {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        units = Collections.unmodifiableSet(new TreeSet<>(units));
        if (units.isEmpty()) {
            throw new IllegalArgumentException("group " + id + " needs at least one unit but has none");
        }
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    }

    /**
     * Everybody in some units.
     *
     * @param id the group's id, stable over years
     * @param name its name for people
     * @param units its units
     */
    public UnitGroup(String id, String name, Set<UnitId> units) {
        this(id, name, units, Map.of());
    }

    /** Units under one parent as a group that is named after them. */
    static UnitGroup together(Collection<Unit> members) {
        Map<UnitId, String> names = new TreeMap<>();
        members.forEach(unit -> names.put(unit.id(), unit.name()));
        String id = names.keySet().stream().map(UnitId::value).collect(Collectors.joining("+"));
        return new UnitGroup(id, String.join(" + ", names.values()), names.keySet());
    }

    /**
     * The people of one background class in the group.
     *
     * @param background the background question
     * @param category the class
     * @return the narrowed group; its id and name say so
     */
    public UnitGroup within(String background, String category) {
        Map<String, String> narrowed = new TreeMap<>(classes);
        narrowed.put(background, category);
        return new UnitGroup(id + "/" + background + "=" + category, name + ", " + category, units, narrowed);
    }

    /**
     * The classes of a background in a unit, a group each.
     *
     * @param results the results, with the background's cells
     * @param background the background question
     * @param unit the unit, with all that is below it
     * @return the groups, by class
     * @throws IllegalArgumentException if the results have no such background, or the organisation no such unit
     */
    public static List<UnitGroup> ofClasses(Results results, String background, UnitId unit) {
        Unit known = results.organisation().units().get(results.organisation().indexOf(unit));
        UnitGroup all = new UnitGroup(known.id().value(), known.name(), Set.of(unit));
        return results
                .backgrounds()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the results have no background cells" + "\nMaybe add them with Results.withBackgrounds."))
                .classes(background)
                .stream()
                .map(category -> all.within(background, category))
                .toList();
    }

    /**
     * For each supervisor of several units, a group of these: one publication, one meeting, one plan.
     *
     * @param organisation the units with their supervisors
     * @return the groups, by supervisor's key, which is the group's id; named after the units, for a key is for nobody to read
     */
    public static List<UnitGroup> ofSupervisors(Organisation organisation) {
        Map<String, Map<UnitId, String>> bySupervisor = new TreeMap<>();
        for (Unit unit : organisation.units()) {
            unit.supervisor()
                    .map(SupervisorId::value)
                    .ifPresent(key -> bySupervisor
                            .computeIfAbsent(key, none -> new LinkedHashMap<>())
                            .put(unit.id(), unit.name()));
        }
        List<UnitGroup> groups = new ArrayList<>();
        bySupervisor.forEach((key, units) -> {
            if (units.size() > 1) {
                groups.add(new UnitGroup(key, String.join(" + ", units.values()), units.keySet()));
            }
        });
        return List.copyOf(groups);
    }

    /**
     * Merges siblings: the group becomes a unit of the tree, between them and their parent, with a separate result.
     *
     * @param organisation the tree, before answers are seen
     * @return the changed tree
     * @throws IllegalArgumentException if the units have not one parent, or the id is taken
     */
    public Organisation insertedInto(Organisation organisation) {
        if (!classes.isEmpty()) {
            throw new IllegalArgumentException("group " + id + " must be of whole units to become one but is of "
                    + classes + "\nMaybe publish it as a group.");
        }
        Set<UnitId> parents = new TreeSet<>();
        for (UnitId id : units) {
            organisation.units().get(organisation.indexOf(id)).parent().ifPresent(parents::add);
        }
        if (parents.size() != 1) {
            throw new IllegalArgumentException("group " + id + " must be of units under one parent but they are under "
                    + parents + "\nMaybe publish it as a group across the tree.");
        }
        return NeighbourMerges.inserted(organisation, List.of(this));
    }
}
