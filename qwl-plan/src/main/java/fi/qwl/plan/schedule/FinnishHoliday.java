package fi.qwl.plan.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static java.time.Month.OCTOBER;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;

import fi.qwl.words.Labelled;
import java.time.LocalDate;

/**
 * The holidays of Finland that are free at work: by law, or by agreement.
 *
 * <p>Dates are known for {@value #FIRST_YEAR}–{@value #LAST_YEAR}. Sources (published): the Church Act 1054/1993,
 * chapter 4 section 3, followed by 652/2023; before it the Church Act 635/1964; for May Day the Act 272/1944, for
 * Independence Day the Act 388/1937. From 1973 to 1991 Epiphany and Ascension Day were kept on Saturdays: Epiphany
 * on the one in 6–12 January, Ascension Day on the one before its Thursday. Later years follow today's law, which may
 * change.
 */
public enum FinnishHoliday implements Labelled {
    /** 1 January. */
    NEW_YEARS_DAY,
    /** 6 January; until 1991 the Saturday in 6–12 January. */
    EPIPHANY,
    /** The Friday before Easter. */
    GOOD_FRIDAY,
    /** The first Sunday after the full moon that follows 20 March, by the Church's computation. */
    EASTER_SUNDAY,
    /** The day after Easter. */
    EASTER_MONDAY,
    /** 1 May. */
    MAY_DAY,
    /** The sixth Thursday after Easter; until 1991 the Saturday before it. */
    ASCENSION_DAY,
    /** The seventh Sunday after Easter. */
    WHIT_SUNDAY,
    /** The Friday in 19–25 June: free by agreement, not by law. */
    MIDSUMMER_EVE,
    /** The Saturday in 20–26 June. */
    MIDSUMMER_DAY,
    /** The Saturday in 31 October–6 November. */
    ALL_SAINTS_DAY,
    /** 6 December. */
    INDEPENDENCE_DAY,
    /** 24 December: free by agreement, not by law. */
    CHRISTMAS_EVE,
    /** 25 December. */
    CHRISTMAS_DAY,
    /** 26 December. */
    SECOND_CHRISTMAS_DAY;

    /** The first year whose holidays are known. */
    public static final int FIRST_YEAR = 1990;

    /** The last year whose holidays are given. */
    public static final int LAST_YEAR = 2100;

    private static final int LAST_YEAR_OF_SATURDAYS = 1991;

    /**
     * The holiday's date.
     *
     * @param year a year from {@value #FIRST_YEAR} to {@value #LAST_YEAR}
     * @return the date
     * @throws IllegalArgumentException if the year is outside
     */
    public LocalDate in(int year) {
        requireKnown(year);
        return switch (this) {
            case NEW_YEARS_DAY -> LocalDate.of(year, JANUARY, 1);
            case EPIPHANY -> epiphany(year);
            case GOOD_FRIDAY -> Easter.sunday(year).minusDays(2);
            case EASTER_SUNDAY -> Easter.sunday(year);
            case EASTER_MONDAY -> Easter.sunday(year).plusDays(1);
            case MAY_DAY -> LocalDate.of(year, MAY, 1);
            case ASCENSION_DAY -> ascension(year);
            case WHIT_SUNDAY -> Easter.sunday(year).plusDays(49);
            case MIDSUMMER_EVE -> LocalDate.of(year, JUNE, 19).with(nextOrSame(FRIDAY));
            case MIDSUMMER_DAY -> LocalDate.of(year, JUNE, 20).with(nextOrSame(SATURDAY));
            case ALL_SAINTS_DAY -> LocalDate.of(year, OCTOBER, 31).with(nextOrSame(SATURDAY));
            case INDEPENDENCE_DAY -> LocalDate.of(year, DECEMBER, 6);
            case CHRISTMAS_EVE -> LocalDate.of(year, DECEMBER, 24);
            case CHRISTMAS_DAY -> LocalDate.of(year, DECEMBER, 25);
            case SECOND_CHRISTMAS_DAY -> LocalDate.of(year, DECEMBER, 26);
        };
    }

    /**
     * Whether the day is free by collective agreement only: the law knows neither eve. Source (published): the
     * general collective agreement of the municipalities (KVTES), chapter III on working hours, counts both among the
     * days that shorten the week.
     *
     * @return true for Midsummer Eve and Christmas Eve
     */
    public boolean isByAgreement() {
        return this == MIDSUMMER_EVE || this == CHRISTMAS_EVE;
    }

    static void requireKnown(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("year must be in " + FIRST_YEAR + "–" + LAST_YEAR + " but was " + year
                    + "\nMaybe a calendar of your own helps: WorkCalendar is one method.");
        }
    }

    private static LocalDate epiphany(int year) {
        LocalDate sixth = LocalDate.of(year, JANUARY, 6);
        return year <= LAST_YEAR_OF_SATURDAYS ? sixth.with(nextOrSame(SATURDAY)) : sixth;
    }

    private static LocalDate ascension(int year) {
        LocalDate thursday = Easter.sunday(year).plusDays(39);
        return year <= LAST_YEAR_OF_SATURDAYS ? thursday.with(previous(SATURDAY)) : thursday;
    }
}
