package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import fi.qwl.words.Text;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.util.List;

/**
 * A period that a unit keeps free of follow-ups and deadlines: once, or every year.
 *
 * <pre>{@code
 * BlockedPeriod.summer();                                    // Midsummer Eve to 15 August
 * BlockedPeriod.isoWeek(42, "autumn break");                 // every year
 * BlockedPeriod.once(DateRange.parse("2025-03-24/2025-04-04"), "move to the new school");
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface BlockedPeriod {

    /** {@return what the unit calls the period; empty where the library names it, see {@link #label()}} */
    String reason();

    /** {@return what the period is called, in each language; the unit's own name as it was written} */
    default Text label() {
        return LocalText.of(reason());
    }

    /**
     * Whether the period covers a day.
     *
     * @param day the day
     * @return true if nothing is put on the day
     */
    boolean covers(LocalDate day);

    /**
     * A period that comes once.
     *
     * @param days the days
     * @param reason what it is called
     */
    record Once(DateRange days, String reason) implements BlockedPeriod {
        public Once {
            requireNonNull(days, "days");
            requireNonNull(reason, "reason");
        }

        /**
         * Some days in a row.
         *
         * @param first the first day
         * @param last the last day, not before the first
         * @param reason what the unit calls the period
         */
        public Once(LocalDate first, LocalDate last, String reason) {
            this(new DateRange(first, last), reason);
        }

        /** {@return the first day} */
        public LocalDate first() {
            return days.first();
        }

        /** {@return the last day} */
        public LocalDate last() {
            return days.last();
        }

        @Override
        public boolean covers(LocalDate day) {
            return days.contains(day);
        }
    }

    /**
     * The same days every year; a first day after the last one means over the turn of the year.
     *
     * @param first the first day
     * @param last the last day
     * @param reason what it is called
     */
    record Yearly(MonthDay first, MonthDay last, String reason) implements BlockedPeriod {
        public Yearly {
            requireNonNull(first, "first");
            requireNonNull(last, "last");
            requireNonNull(reason, "reason");
        }

        @Override
        public boolean covers(LocalDate day) {
            MonthDay inYear = MonthDay.from(day);
            boolean fromFirst = !inYear.isBefore(first);
            boolean toLast = !inYear.isAfter(last);
            return first.isAfter(last) ? fromFirst || toLast : fromFirst && toLast;
        }
    }

    /**
     * The same ISO week every year, Monday to Sunday.
     *
     * @param week the week's number, 1–53
     * @param reason what it is called
     */
    record IsoWeek(int week, String reason) implements BlockedPeriod {
        public IsoWeek {
            requireNonNull(reason, "reason");
            if (week < 1 || week > 53) {
                throw new IllegalArgumentException("week must be in 1–53 but was " + week);
            }
        }

        @Override
        public boolean covers(LocalDate day) {
            return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == week;
        }
    }

    /**
     * From Midsummer Eve to a day in August, every year.
     *
     * @param last the last day
     * @param reason what it is called
     */
    record FromMidsummer(MonthDay last, String reason) implements BlockedPeriod {
        public FromMidsummer {
            requireNonNull(last, "last");
            requireNonNull(reason, "reason");
            if (last.isBefore(MonthDay.of(6, 26))) {
                throw new IllegalArgumentException("the last day must not be before 26 June but was " + last);
            }
        }

        @Override
        public Text label() {
            return reason.isEmpty() ? PeriodName.HOLIDAY_SEASON.label() : LocalText.of(reason);
        }

        @Override
        public boolean covers(LocalDate day) {
            return !day.isBefore(FinnishHoliday.MIDSUMMER_EVE.in(day.getYear()))
                    && !MonthDay.from(day).isAfter(last);
        }
    }

    /**
     * Everything outside some terms. Years whose terms are not given are outside, so nothing is put on them.
     *
     * @param terms the terms; copied, unmodifiable
     * @param reason what the time outside is called
     */
    record Outside(List<DateRange> terms, String reason) implements BlockedPeriod {
        public Outside {
            terms = List.copyOf(terms);
            requireNonNull(reason, "reason");
            if (terms.isEmpty()) {
                throw new IllegalArgumentException("terms must not be empty: every day would be blocked");
            }
        }

        @Override
        public Text label() {
            return reason.isEmpty() ? PeriodName.OUTSIDE_TERMS.label() : LocalText.of(reason);
        }

        @Override
        public boolean covers(LocalDate day) {
            return terms.stream().noneMatch(term -> term.contains(day));
        }
    }

    /** {@return the default of the domain (seed, its days ours): nothing from Midsummer Eve to 15 August} */
    static BlockedPeriod summer() {
        return new FromMidsummer(MonthDay.of(8, 15), "");
    }

    /**
     * A period that comes once.
     *
     * @param days the days
     * @param reason what it is called
     * @return the period
     */
    static BlockedPeriod once(DateRange days, String reason) {
        return new Once(days, reason);
    }

    /**
     * The same days every year.
     *
     * @param first the first day
     * @param last the last day; before the first one over the turn of the year
     * @param reason what it is called
     * @return the period
     */
    static BlockedPeriod yearly(MonthDay first, MonthDay last, String reason) {
        return new Yearly(first, last, reason);
    }

    /**
     * The same ISO week every year: autumn breaks are often in week 42, winter breaks in 8, 9 or 10 by region.
     *
     * @param week the week's number, 1–53
     * @param reason what it is called
     * @return the period
     * @throws IllegalArgumentException if there is no such week
     */
    static BlockedPeriod isoWeek(int week, String reason) {
        return new IsoWeek(week, reason);
    }

    /**
     * Everything outside school terms.
     *
     * @param terms the terms that are known
     * @return the period
     * @throws IllegalArgumentException if there are no terms
     */
    static BlockedPeriod outsideTerms(List<DateRange> terms) {
        return new Outside(terms, "");
    }
}
