package fi.qwl.io.excel;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Dates as spreadsheets store them: days since a beginning, parts of a day as decimals. */
final class SerialDates {

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);

    /** The day that 1900 did not have; every later serial is one too large. */
    private static final double FALSE_LEAP_DAY = 60;

    /** The first day of the year 10000, which no spreadsheet shows. */
    private static final double END = 2_958_466;

    private static final long MILLIS_OF_DAY = 86_400_000L;

    private SerialDates() {}

    static boolean isDate(double serial) {
        return serial >= 0 && serial < END;
    }

    static LocalDateTime of(double serial, boolean is1904) {
        long millis = Math.round(serial * MILLIS_OF_DAY);
        LocalDate start = is1904 ? START_1904 : serial < FALSE_LEAP_DAY ? BEFORE_1900 : BEFORE_1900.minusDays(1);
        return start.plusDays(millis / MILLIS_OF_DAY)
                .atTime(LocalTime.ofNanoOfDay(millis % MILLIS_OF_DAY * 1_000_000L));
    }

    /** Whether a serial is a part of a day and no day. */
    static boolean isTime(double serial) {
        return serial >= 0 && Math.round(serial * MILLIS_OF_DAY) < MILLIS_OF_DAY;
    }

    /** Whether a serial is a length of time; from 10,000 hours on, which spreadsheets do not take for one, it is a day. */
    static boolean isDuration(double serial) {
        return serial >= 0 && serial * 24 < 10_000;
    }

    static LocalTime time(double serial) {
        return LocalTime.ofNanoOfDay(Math.round(serial * MILLIS_OF_DAY) * 1_000_000L);
    }

    static Duration duration(double serial) {
        return Duration.ofMillis(Math.round(serial * MILLIS_OF_DAY));
    }

    static String text(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? DateTimeFormatter.ISO_LOCAL_DATE.format(date)
                : date.toString();
    }
}
