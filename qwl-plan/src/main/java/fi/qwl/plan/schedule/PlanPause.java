package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

/**
 * A declared rest of development, such as a reorganisation: no follow-up falls into it and its days do not count
 * towards the limit.
 *
 * @param days the days
 * @param reason why, for people
 */
public record PlanPause(DateRange days, String reason) {

    public PlanPause {
        requireNonNull(days, "days");
        requireNonNull(reason, "reason");
    }
}
