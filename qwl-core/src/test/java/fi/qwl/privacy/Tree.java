package fi.qwl.privacy;

import fi.qwl.index.DirectMembers;
import fi.qwl.index.ScaleEnd;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A tree of units with the people of each, for protection alone. */
final class Tree {

    private final Organisation organisation;
    private final List<DirectMembers> homes;

    private Tree(Organisation organisation, List<DirectMembers> homes) {
        this.organisation = organisation;
        this.homes = homes;
    }

    /** Units written {@code X=4} for a root with four people of its own, {@code A<X=3} for one below it. */
    static Tree of(String... units) {
        List<Unit> all = new ArrayList<>();
        Map<UnitId, DirectMembers> people = new HashMap<>();
        for (String text : units) {
            String[] parts = text.split("[<=]", -1);
            boolean isRoot = text.indexOf('<') < 0;
            Unit unit = Unit.of(parts[0], parts[0], UnitLevel.UNIT);
            all.add(isRoot ? unit : unit.withParent(parts[1]));
            people.put(unit.id(), group(Integer.parseInt(parts[parts.length - 1]), ScaleEnd.NEITHER));
        }
        return of(all, people);
    }

    static Tree of(List<Unit> units, Map<UnitId, DirectMembers> people) {
        Organisation organisation = Organisation.of(units);
        List<DirectMembers> homes = organisation.units().stream()
                .map(unit -> people.getOrDefault(unit.id(), DirectMembers.NOBODY))
                .toList();
        return new Tree(organisation, homes);
    }

    static DirectMembers group(long n, ScaleEnd end) {
        return n == 0 ? DirectMembers.NOBODY : new DirectMembers(n, end);
    }

    /** The same tree where a unit's own people all lie at an end. */
    Tree withEnd(String unit, ScaleEnd end) {
        List<DirectMembers> changed = new ArrayList<>(homes);
        int index = organisation.indexOf(new UnitId(unit));
        changed.set(index, group(homes.get(index).n(), end));
        return new Tree(organisation, changed);
    }

    Organisation organisation() {
        return organisation;
    }

    List<DirectMembers> homes() {
        return homes;
    }

    int size() {
        return homes.size();
    }

    DirectMembers total(int index) {
        DirectMembers total = DirectMembers.NOBODY;
        for (int member = index; member < organisation.endOf(index); member++) {
            total = total.merge(homes.get(member));
        }
        return total;
    }

    int depth(int index) {
        int depth = 0;
        for (int above = organisation.parentOf(index); above >= 0; above = organisation.parentOf(above)) {
            depth++;
        }
        return depth;
    }

    /** The same tree where nobody lies at an end. */
    Tree withoutEnds() {
        return new Tree(
                organisation,
                homes.stream().map(home -> group(home.n(), ScaleEnd.NEITHER)).toList());
    }

    /** How many people are a unit's own. */
    long people(int index) {
        return homes.get(index).n();
    }

    /** The choice by numbers of people where every unit has a value and nothing was shown before. */
    boolean[] chooseByPeople(int fewest) {
        return new TreeProtection(organisation, fewest, this::people, i -> true, i -> false, i -> false, this::people)
                .choose()
                .orElseThrow();
    }

    /** That choice without what lies at an end. */
    boolean[] choose(int fewest) {
        return protect(chooseByPeople(fewest), fewest);
    }

    /** Takes back what lies at an end; everybody else is taken for standing in the middle of the scale. */
    boolean[] protect(boolean[] chosen, int fewest) {
        DisclosurePolicy policy = new DisclosurePolicy("test", fewest, fewest);
        @Nullable MeanResidual[] rests = new MeanResidual[size()];
        List<List<Integer>> families = ValueProtection.families(organisation, chosen);
        long[] people = new long[size()];
        for (int unit = 0; unit < size(); unit++) {
            people[unit] = total(unit).n();
            if (chosen[unit]) {
                MeanResidual rest = rest(policy, unit);
                for (int below : families.get(unit)) {
                    rest = rest.without(rest(policy, below), 0);
                }
                rests[unit] = rest;
            }
        }
        return ValueProtection.protect(organisation, chosen, rests, people);
    }

    private MeanResidual rest(DisclosurePolicy policy, int unit) {
        double sum = 0;
        for (int member = unit; member < organisation.endOf(unit); member++) {
            ScaleEnd end = homes.get(member).end();
            sum += homes.get(member).n() * (end == ScaleEnd.HIGHEST ? 100 : end == ScaleEnd.LOWEST ? 0 : 50);
        }
        long n = total(unit).n();
        return new MeanResidual(n, sum, 100 * n - sum, policy.distanceFromEnds(100));
    }

    RowSpaceAttack attack(boolean[] shown) {
        return new RowSpaceAttack(organisation, homes, shown);
    }

    /** What a tool without a residual rule publishes: every unit of at least k people. */
    boolean[] everyLargeUnit(int fewest) {
        boolean[] shown = new boolean[size()];
        for (int unit = 0; unit < shown.length; unit++) {
            shown[unit] = total(unit).n() >= fewest;
        }
        return shown;
    }

    Set<String> names(boolean[] shown) {
        Set<String> names = new TreeSet<>();
        for (int unit = 0; unit < shown.length; unit++) {
            if (shown[unit]) {
                names.add(organisation.units().get(unit).name());
            }
        }
        return names;
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (int unit = 0; unit < size(); unit++) {
            lines.add("  ".repeat(depth(unit)) + organisation.units().get(unit).id() + "="
                    + homes.get(unit).n() + " " + homes.get(unit).end());
        }
        return "\n" + String.join("\n", lines);
    }
}
