package fi.qwl.plan.schedule;

import java.time.LocalDate;

/** Tells on which days a unit works. Implementations are immutable. */
@FunctionalInterface
public interface WorkCalendar {

    /**
     * Whether the unit works on a day and can be asked to meet.
     *
     * @param day the day
     * @return true on a working day that is not blocked
     */
    boolean isWorkingDay(LocalDate day);
}
