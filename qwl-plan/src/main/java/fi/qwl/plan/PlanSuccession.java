package fi.qwl.plan;

import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What becomes of a plan when units are renamed, merged, split or leave: it follows the declared
 * {@link UnitSuccession}.
 *
 * <p>A plan of a unit with one successor goes on there; after a merger the new unit has the plans of all, and its people
 * decide what to make of them. A plan of a unit that was split goes on in each part as a separate plan. A plan of a unit
 * that left ends.
 */
public sealed interface PlanSuccession {

    /**
     * The plan goes on.
     *
     * @param plan the plan: the same one, or its next version under the new unit
     */
    record GoesOn(DevelopmentPlan plan) implements PlanSuccession {}

    /**
     * The plan goes on in several units.
     *
     * @param plans a plan for each, in the order of the units, with this one as predecessor; unmodifiable
     */
    record Split(List<DevelopmentPlan> plans) implements PlanSuccession {
        public Split {
            plans = List.copyOf(plans);
        }
    }

    /**
     * The plan ends: its unit has no successor.
     *
     * @param plan the plan as it was
     */
    record Ends(DevelopmentPlan plan) implements PlanSuccession {}

    /**
     * Follows the succession.
     *
     * @param plan a plan of an earlier unit
     * @param succession the declared changes
     * @param later the later organisation
     * @param by who writes the change down
     * @param at when
     * @return what becomes of the plan
     */
    static PlanSuccession follow(
            DevelopmentPlan plan, UnitSuccession succession, Organisation later, Responsible by, Instant at) {
        List<UnitId> successors = later.units().stream()
                .map(Unit::id)
                .filter(unit -> succession
                        .predecessors()
                        .getOrDefault(unit, Set.of(unit))
                        .contains(plan.unit()))
                .toList();
        if (successors.isEmpty()) {
            return new Ends(plan);
        }
        if (successors.size() > 1) {
            return new Split(
                    successors.stream().map(unit -> partOf(plan, unit, by, at)).toList());
        }
        UnitId successor = successors.get(0);
        return new GoesOn(
                successor.equals(plan.unit())
                        ? plan
                        : plan.edit()
                                .unit(successor)
                                .save(by, at, "follows unit " + plan.unit() + " into " + successor));
    }

    private static DevelopmentPlan partOf(DevelopmentPlan plan, UnitId unit, Responsible by, Instant at) {
        PlanId id = new PlanId(plan.id() + "-" + unit);
        return plan.toBuilder()
                .withId(id)
                .unit(unit)
                .predecessor(plan.id())
                .followUps(List.of())
                .withoutFollowUpPlan()
                .history(List.of(new PlanVersion(1, by, at, "split from " + plan.id())))
                .build();
    }
}
