package fi.qwl.plan.workshop;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baselines;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.privacy.PublishedResults;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a workshop came to: a draft of plan rows for the areas that were agreed. What was not talked about stays empty;
 * nothing is invented. The supervisor makes the plan of it. Immutable: each row gives a new result.
 *
 * <pre>{@code
 * WorkshopResult result = WorkshopResult.of(agreement)
 *         .row(new AreaId("a1"), row -> row.goal(Goal.of("…")).action(action));
 * DevelopmentPlan draft = result.draft(new PlanId("310-2024"), supervisor, now);
 * }</pre>
 */
public final class WorkshopResult {

    private final Agreement agreement;
    private final List<DevelopmentArea> rows;

    private WorkshopResult(Agreement agreement, List<DevelopmentArea> rows) {
        this.agreement = agreement;
        this.rows = rows;
    }

    /**
     * Begins with what was agreed: every area, without goal and actions.
     *
     * @param agreement the agreement
     * @return the result
     */
    public static WorkshopResult of(Agreement agreement) {
        return new WorkshopResult(requireNonNull(agreement, "agreement"), agreement.areas());
    }

    /**
     * The result with an area's row filled in further.
     *
     * @param area the area
     * @param fill fills it in: goal, actions, follow-up, the four views of influence
     * @return the changed copy
     * @throws fi.qwl.plan.refusal.RefusedException if the area was not chosen
     */
    public WorkshopResult row(AreaId area, Consumer<DevelopmentArea.Builder> fill) {
        agreement.requireArea(area);
        List<DevelopmentArea> changed = new ArrayList<>(rows);
        changed.replaceAll(row -> {
            if (!row.id().equals(area)) {
                return row;
            }
            DevelopmentArea.Builder builder = row.toBuilder();
            fill.accept(builder);
            return builder.build();
        });
        return new WorkshopResult(agreement, List.copyOf(changed));
    }

    /**
     * The result with the published values from which its areas start.
     *
     * @param results the publication that the meeting was about
     * @return the changed copy
     */
    public WorkshopResult withBaselines(PublishedResults results) {
        return new WorkshopResult(
                agreement,
                rows.stream()
                        .map(row -> Baselines.addTo(results, agreement.unit(), row))
                        .toList());
    }

    /** {@return the agreement that it rests on} */
    public Agreement agreement() {
        return agreement;
    }

    /** {@return the rows, one per area, in the order of the agreement; unmodifiable} */
    public List<DevelopmentArea> rows() {
        return rows;
    }

    /** {@return the areas that have no goal or no action yet; unmodifiable} */
    public List<AreaId> unfinished() {
        return rows.stream()
                .filter(row -> row.goal().isEmpty() || row.actions().isEmpty())
                .map(DevelopmentArea::id)
                .toList();
    }

    /**
     * The draft that the supervisor finishes.
     *
     * @param id the plan's id
     * @param by who makes it
     * @param at when
     * @return a plan that is not agreed yet, with the strengths and the rows
     */
    public DevelopmentPlan draft(PlanId id, Responsible by, Instant at) {
        return DevelopmentPlan.draft(id, agreement.unit(), rows, by, at).toBuilder()
                .strengths(agreement.strengths())
                .build();
    }

    /**
     * What the unit has agreed once the rows are accepted; {@link DevelopmentPlan#of} makes the plan of it.
     *
     * @param agreedOn the day on which the plan is agreed
     * @return the choices with their rows
     */
    public PlanChoices choices(LocalDate agreedOn) {
        PlanChoices.Builder choices = PlanChoices.builder(agreement.unit(), agreedOn);
        agreement.strengths().forEach(choices::strength);
        rows.forEach(choices::area);
        return choices.build();
    }

    /** {@return the unit and the number of rows, never a text} */
    @Override
    public String toString() {
        return "WorkshopResult of " + agreement.unit() + ", rows " + rows.size();
    }
}
