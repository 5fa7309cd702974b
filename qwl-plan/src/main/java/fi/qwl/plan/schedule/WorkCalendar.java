package fi.qwl.plan.schedule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a unit works. Implementations are immutable and safe for use by several threads.
 *
 * <p>For Finland see {@link FinnishWorkingDays}, for a unit with its own closed periods {@link UnitCalendar}.
 */
@FunctionalInterface
public interface WorkCalendar {

    /**
     * Whether the unit works on a day and can be asked to meet.
     *
     * @param day the day
     * @return true on a working day that is not blocked
     */
    boolean isWorkingDay(LocalDate day);

    /**
     * Why the unit does not work on a day.
     *
     * @param day the day
     * @return the reason; empty on a working day
     */
    default Optional<ClosedDay> findClosure(LocalDate day) {
        return isWorkingDay(day)
                ? Optional.empty()
                : Optional.of(new ClosedDay(ClosedDay.Kind.OTHER, ClosedDay.Kind.OTHER.label()));
    }

    /**
     * Refuses a day on which the unit does not work.
     *
     * @param day the day
     * @throws fi.qwl.plan.refusal.RefusedException if it is closed, with the nearest open days
     */
    default void requireOpen(LocalDate day) {
        findClosure(day).ifPresent(closure -> {
            throw ClosedDayRefusals.of(day, closure, this).exception();
        });
    }

    /**
     * The last working day on or before a day: things are moved earlier rather than later (seed).
     *
     * @param day the day to start from
     * @param earliest the first day that may be returned
     * @return the working day; empty if there is none from {@code earliest} on
     */
    default Optional<LocalDate> findWorkingDayOnOrBefore(LocalDate day, LocalDate earliest) {
        for (LocalDate candidate = day; !candidate.isBefore(earliest); candidate = candidate.minusDays(1)) {
            if (isWorkingDay(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
