package fi.qwl.plan.outcome;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baseline;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import fi.qwl.privacy.HiddenReason;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Did it work? A plan's baselines against the publication of a later survey. It is no proof that the plan was the cause.
 *
 * @param plan the plan
 * @param areas what became of each of its areas, in the plan's order; unmodifiable
 */
public record PlanOutcome(PlanId plan, List<Area> areas) {

    public PlanOutcome {
        requireNonNull(plan, "plan");
        areas = List.copyOf(areas);
    }

    /**
     * What became of an area.
     *
     * @param id the area's id
     * @param changes what became of each of its baselines; empty if it had none; unmodifiable
     */
    public record Area(AreaId id, List<MeasuredChange> changes) {
        public Area {
            requireNonNull(id, "id");
            changes = List.copyOf(changes);
        }

        /** {@return whether one of its measures improved and none got worse (ours)} */
        public boolean isImproved() {
            return has(Verdict.IMPROVED) && !has(Verdict.WORSE);
        }

        /** {@return whether at least one of its measures could be compared} */
        public boolean isCompared() {
            return changes.stream().anyMatch(MeasuredChange.Compared.class::isInstance);
        }

        private boolean has(Verdict verdict) {
            return changes.stream()
                    .anyMatch(change ->
                            change instanceof MeasuredChange.Compared compared && compared.verdict() == verdict);
        }
    }

    /**
     * Compares a plan's start with a later survey.
     *
     * @param plan the plan
     * @param later the later publication
     * @param succession which units of the plan's time the later ones continue
     * @param rule gives the verdicts
     * @return what became of the plan
     */
    public static PlanOutcome of(
            DevelopmentPlan plan, PublishedResults later, UnitSuccession succession, ChangeRule rule) {
        Comparer comparer = new Comparer(later, succession, rule);
        return new PlanOutcome(
                plan.id(), plan.areas().stream().map(comparer::area).toList());
    }

    private record Comparer(PublishedResults later, UnitSuccession succession, ChangeRule rule) {

        Area area(DevelopmentArea area) {
            return new Area(
                    area.id(), area.baselines().stream().map(this::change).toList());
        }

        private MeasuredChange change(Baseline baseline) {
            Optional<UnitId> unit = findSame(baseline.unit());
            if (unit.isEmpty()) {
                return new MeasuredChange.NotComparable(baseline);
            }
            PublishedValue value = later.unit(unit.get()).value(baseline.measure());
            if (value instanceof PublishedValue.Shown shown) {
                double difference = shown.mean() - baseline.value();
                return new MeasuredChange.Compared(baseline, shown.mean(), difference, rule.verdict(baseline, shown));
            }
            // A band is not a value to compare with: fewer answered than an exact one asks for.
            HiddenReason reason =
                    value instanceof PublishedValue.Hidden hidden ? hidden.reason() : HiddenReason.TOO_FEW;
            return new MeasuredChange.NotPublishable(baseline, reason);
        }

        /** The later unit that continues this one alone; two of them would not be the same people. */
        private Optional<UnitId> findSame(UnitId earlier) {
            List<UnitId> successors = later.organisation().units().stream()
                    .map(Unit::id)
                    .filter(unit -> predecessors(unit).contains(earlier))
                    .toList();
            boolean isSame =
                    successors.size() == 1 && predecessors(successors.get(0)).size() == 1;
            return isSame ? Optional.of(successors.get(0)) : Optional.empty();
        }

        private Set<UnitId> predecessors(UnitId unit) {
            return succession.predecessors().getOrDefault(unit, Set.of(unit));
        }
    }
}
