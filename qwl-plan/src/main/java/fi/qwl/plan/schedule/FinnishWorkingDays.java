package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Working days of Finnish offices: Monday to Friday without {@link FinnishHoliday holidays}, for
 * {@value FinnishHoliday#FIRST_YEAR}–{@value FinnishHoliday#LAST_YEAR}. A day outside these years is refused.
 *
 * <p>It knows neither a unit's shifts nor its holidays; see {@link UnitCalendar}. Immutable and safe for use by
 * several threads.
 */
public final class FinnishWorkingDays implements WorkCalendar {

    private final boolean agreedDaysAreFree;

    private FinnishWorkingDays(boolean agreedDaysAreFree) {
        this.agreedDaysAreFree = agreedDaysAreFree;
    }

    /** {@return the usual calendar: Midsummer Eve and Christmas Eve are free by agreement} */
    public static FinnishWorkingDays standard() {
        return new FinnishWorkingDays(true);
    }

    /** {@return the calendar of the law alone: Midsummer Eve and Christmas Eve are working days} */
    public static FinnishWorkingDays statutory() {
        return new FinnishWorkingDays(false);
    }

    /**
     * The holidays that this calendar keeps, in order of date.
     *
     * @param year a year from {@value FinnishHoliday#FIRST_YEAR} to {@value FinnishHoliday#LAST_YEAR}
     * @return the holidays
     * @throws IllegalArgumentException if the year is outside
     */
    public List<FinnishHoliday> holidays(int year) {
        FinnishHoliday.requireKnown(year);
        return Arrays.stream(FinnishHoliday.values())
                .filter(this::isKept)
                .sorted(Comparator.comparing(holiday -> holiday.in(year)))
                .toList();
    }

    /**
     * The holiday on a day. Where two meet (Ascension Day on 1 May), the one that is first in
     * {@link FinnishHoliday}.
     *
     * @param day the day
     * @return the holiday, if this calendar keeps one
     * @throws IllegalArgumentException if the day's year is outside the known ones
     */
    public Optional<FinnishHoliday> findHoliday(LocalDate day) {
        requireNonNull(day, "day");
        FinnishHoliday.requireKnown(day.getYear());
        return Arrays.stream(FinnishHoliday.values())
                .filter(this::isKept)
                .filter(holiday -> holiday.in(day.getYear()).equals(day))
                .findFirst();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the day's year is outside the known ones
     */
    @Override
    public boolean isWorkingDay(LocalDate day) {
        return findClosure(day).isEmpty();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the day's year is outside the known ones
     */
    @Override
    public Optional<ClosedDay> findClosure(LocalDate day) {
        Optional<FinnishHoliday> holiday = findHoliday(day);
        if (holiday.isPresent()) {
            return holiday.map(FinnishWorkingDays::closure);
        }
        return isWeekend(day)
                ? Optional.of(new ClosedDay(ClosedDay.Kind.WEEKEND, ClosedDay.Kind.WEEKEND.label()))
                : Optional.empty();
    }

    private boolean isKept(FinnishHoliday holiday) {
        return agreedDaysAreFree || !holiday.isByAgreement();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static ClosedDay closure(FinnishHoliday holiday) {
        ClosedDay.Kind kind = holiday.isByAgreement() ? ClosedDay.Kind.AGREEMENT : ClosedDay.Kind.STATUTE;
        return new ClosedDay(kind, holiday.label());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FinnishWorkingDays that && agreedDaysAreFree == that.agreedDaysAreFree;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(agreedDaysAreFree);
    }

    /** {@return {@code Finnish working days} or {@code Finnish working days by law alone}} */
    @Override
    public String toString() {
        return agreedDaysAreFree ? "Finnish working days" : "Finnish working days by law alone";
    }
}
