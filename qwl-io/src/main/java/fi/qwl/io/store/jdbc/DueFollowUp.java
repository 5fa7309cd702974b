package fi.qwl.io.store.jdbc;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.PlanId;
import fi.qwl.plan.schedule.FollowUpId;
import fi.qwl.plan.schedule.FollowUpKind;
import fi.qwl.survey.UnitId;
import java.time.LocalDate;

/**
 * A follow-up that is still to be held, as the database knows it without reading the plan.
 *
 * @param plan the plan
 * @param unit the plan's unit
 * @param followUp the follow-up
 * @param kind what is done
 * @param date the day
 */
public record DueFollowUp(PlanId plan, UnitId unit, FollowUpId followUp, FollowUpKind kind, LocalDate date) {

    public DueFollowUp {
        requireNonNull(plan, "plan");
        requireNonNull(unit, "unit");
        requireNonNull(followUp, "followUp");
        requireNonNull(kind, "kind");
        requireNonNull(date, "date");
    }
}
