package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The ordinary meetings in which follow-ups are taken up. A meeting that falls on a closed day is not held; it is not
 * moved.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface Meetings {

    /**
     * Whether there is a meeting on a day, closed or not.
     *
     * @param day the day
     * @return true on a meeting's day
     */
    boolean isOn(LocalDate day);

    /** A meeting can be called on any working day. */
    record AnyDay() implements Meetings {
        @Override
        public boolean isOn(LocalDate day) {
            return true;
        }
    }

    /**
     * Meetings whose days are known.
     *
     * @param dates the days; copied, sorted, unmodifiable
     */
    record OnDates(SortedSet<LocalDate> dates) implements Meetings {
        public OnDates {
            dates = Collections.unmodifiableSortedSet(new TreeSet<>(dates));
            if (dates.isEmpty()) {
                throw new IllegalArgumentException("meetings must not be empty");
            }
        }

        @Override
        public boolean isOn(LocalDate day) {
            return dates.contains(day);
        }
    }

    /**
     * Meetings every so many weeks.
     *
     * @param first one of the meetings: it gives the weekday and, before and after it, the weeks
     * @param everyWeeks the weeks from one to the next, at least 1
     */
    record Weekly(LocalDate first, int everyWeeks) implements Meetings {
        public Weekly {
            requireNonNull(first, "first");
            if (everyWeeks < 1) {
                throw new IllegalArgumentException("weeks between meetings must be at least 1 but were " + everyWeeks);
            }
        }

        @Override
        public boolean isOn(LocalDate day) {
            return ChronoUnit.DAYS.between(first, day) % (7L * everyWeeks) == 0;
        }
    }

    /**
     * Meetings once a month on a weekday.
     *
     * @param ordinal 1–4 for the first to the fourth in the month, -1 for the last
     * @param weekday the weekday
     */
    record Monthly(int ordinal, DayOfWeek weekday) implements Meetings {
        public Monthly {
            requireNonNull(weekday, "weekday");
            if (ordinal != -1 && (ordinal < 1 || ordinal > 4)) {
                throw new IllegalArgumentException(
                        "ordinal must be in 1–4, or -1 for the last of the month, but was " + ordinal);
            }
        }

        @Override
        public boolean isOn(LocalDate day) {
            return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday)));
        }
    }

    /** {@return meetings on any working day} */
    static Meetings anyDay() {
        return new AnyDay();
    }

    /**
     * Meetings whose days are known.
     *
     * @param dates the days
     * @return the meetings
     * @throws IllegalArgumentException if there are none
     */
    static Meetings on(Collection<LocalDate> dates) {
        return new OnDates(new TreeSet<>(dates));
    }

    /**
     * Meetings every so many weeks.
     *
     * @param first one of the meetings
     * @param everyWeeks the weeks from one to the next, at least 1
     * @return the meetings
     * @throws IllegalArgumentException if the weeks are fewer than 1
     */
    static Meetings weekly(LocalDate first, int everyWeeks) {
        return new Weekly(first, everyWeeks);
    }

    /**
     * Meetings once a month on a weekday: {@code monthly(1, TUESDAY)} is the first Tuesday.
     *
     * @param ordinal 1–4, or -1 for the last of the month
     * @param weekday the weekday
     * @return the meetings
     * @throws IllegalArgumentException if the ordinal is neither
     */
    static Meetings monthly(int ordinal, DayOfWeek weekday) {
        return new Monthly(ordinal, weekday);
    }
}
