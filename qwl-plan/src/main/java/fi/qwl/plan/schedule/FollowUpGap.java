package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

/**
 * A time without follow-up that is longer than the plan's limit, and why that is.
 *
 * @param days from the follow-up (or the start of the plan) before it to the one (or the end) after it
 * @param cause why it is longer
 */
public record FollowUpGap(DateRange days, Cause cause) {

    /** Why a gap is longer than the limit. */
    public enum Cause {
        /** A declared pause, or a holiday season that pauses, lies in it. */
        PAUSE,
        /** It began before the day of asking: follow-ups are not put into the past. */
        PAST
    }

    public FollowUpGap {
        requireNonNull(days, "days");
        requireNonNull(cause, "cause");
    }
}
