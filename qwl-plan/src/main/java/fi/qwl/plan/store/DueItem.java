package fi.qwl.plan.store;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Action;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something open in a plan that has a day: what a store keeps in columns beside the plan, so that a host can ask what is due
 * without reading the plans. It holds no text and no person. Immutable.
 *
 * @param plan the plan
 * @param unit the plan's unit
 * @param kind what is due
 * @param item the id of the follow-up, the action or the area
 * @param day the day on which, or by which, it is due
 */
public record DueItem(PlanId plan, UnitId unit, Kind kind, String item, LocalDate day) implements Comparable<DueItem> {

    /** What can be due. */
    public enum Kind {
        /** An open follow-up, a shared evaluation or a survey of the unit's own. */
        FOLLOW_UP,
        /** An open action with a last day. */
        ACTION,
        /** The evaluation of an area that has not been evaluated. */
        EVALUATION
    }

    private static final Comparator<DueItem> ORDER = Comparator.comparing(DueItem::day)
            .thenComparing(due -> due.plan().value())
            .thenComparing(DueItem::kind)
            .thenComparing(DueItem::item);

    public DueItem {
        requireNonNull(plan, "plan");
        requireNonNull(unit, "unit");
        requireNonNull(kind, "kind");
        requireNonNull(item, "item");
        requireNonNull(day, "day");
    }

    /**
     * What is open in a plan.
     *
     * @param plan the plan
     * @return what has a day and is not finished, in order; unmodifiable
     */
    public static List<DueItem> openIn(DevelopmentPlan plan) {
        List<DueItem> open = new ArrayList<>();
        plan.followUps().stream()
                .filter(FollowUp::isOpen)
                .forEach(one -> open.add(of(plan, Kind.FOLLOW_UP, one.id().value(), one.date())));
        plan.actions().stream()
                .filter(action -> action.status().isOpen())
                .forEach(action -> addAction(plan, action, open));
        plan.areas().stream()
                .filter(area -> area.evaluation().isEmpty())
                .forEach(area -> addEvaluation(plan, area, open));
        return open.stream().sorted().toList();
    }

    private static void addAction(DevelopmentPlan plan, Action action, List<DueItem> open) {
        action.due().ifPresent(day -> open.add(of(plan, Kind.ACTION, action.id().value(), day)));
    }

    private static void addEvaluation(DevelopmentPlan plan, DevelopmentArea area, List<DueItem> open) {
        area.evaluateBy()
                .ifPresent(day -> open.add(of(plan, Kind.EVALUATION, area.id().value(), day)));
    }

    private static DueItem of(DevelopmentPlan plan, Kind kind, String item, LocalDate day) {
        return new DueItem(plan.id(), plan.unit(), kind, item, day);
    }

    /** By day, then by plan, kind and item. */
    @Override
    public int compareTo(DueItem other) {
        return ORDER.compare(this, other);
    }
}
