package fi.qwl.plan.schedule;

import java.time.LocalDate;

/** Until when the next follow-up must be held: the limit, made longer by the days that are paused. */
final class Deadlines {

    private final FollowUpPlan plan;
    private final boolean mayPause;

    Deadlines(FollowUpPlan plan) {
        this.plan = plan;
        this.mayPause =
                plan.holidaySeason() == HolidaySeason.PAUSE || !plan.pauses().isEmpty();
    }

    /**
     * The last day for the follow-up after {@code anchor}: the last one until which no more days than the limit have
     * counted. Not beyond the end of the plan where it pauses: a pause may have no end.
     */
    LocalDate after(LocalDate anchor) {
        LocalDate unpaused = anchor.plus(plan.limit());
        if (!mayPause) {
            return unpaused;
        }
        LocalDate due = anchor;
        LocalDate extended = unpaused;
        while (due.isBefore(plan.end())) {
            LocalDate next = due.plusDays(1);
            boolean isPaused = plan.isPaused(next);
            if (!isPaused && !due.isBefore(extended)) {
                return due;
            }
            due = next;
            extended = isPaused ? extended.plusDays(1) : extended;
        }
        return due;
    }

    /** The days after {@code anchor} up to {@code end} that are not paused. */
    int countedDays(LocalDate anchor, LocalDate end) {
        int days = 0;
        for (LocalDate day = anchor.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (!plan.isPaused(day)) {
                days++;
            }
        }
        return days;
    }

    /** The day on which so many days that are not paused have passed since {@code anchor}. */
    LocalDate afterCountedDays(LocalDate anchor, int days) {
        LocalDate day = anchor;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (!plan.isPaused(day)) {
                left--;
            }
        }
        return day;
    }
}
