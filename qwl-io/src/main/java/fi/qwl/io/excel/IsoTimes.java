package fi.qwl.io.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times of day and lengths of time as Strict Open XML stores them, by ISO 8601. Seconds may have any number of
 * decimals, which come from the arithmetic of days; they are rounded to milliseconds, as serial numbers are. A zone is
 * ignored: what counts is the time that the sheet shows.
 */
final class IsoTimes {

    private static final Pattern TIMES = Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})(?:[T ]|$)|T)?"
            + "(?:(\\d{2}):(\\d{2})(?::(\\d{2}(?:\\.\\d{1,40})?))?)?(?:Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern DURATION = Pattern.compile(
            "(-?)P(?:(\\d{1,9})D)?(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?" + "(?:(\\d{1,9}(?:\\.\\d{1,40})?)S)?)?");

    private static final long LAST_MILLI = 86_399_999;

    private IsoTimes() {}

    /**
     * What a text stands for.
     *
     * @return a {@link java.time.LocalDateTime}, a {@link LocalTime} or a {@link Duration}; null for any other text
     */
    static @Nullable Object parse(String text) {
        Matcher duration = DURATION.matcher(text);
        if (duration.matches() && text.length() > 2) {
            long hours = number(duration.group(2)) * 24 + number(duration.group(3));
            Duration length = Duration.ofHours(hours)
                    .plusMinutes(number(duration.group(4)))
                    .plusMillis(millis(duration.group(5)));
            return duration.group(1).isEmpty() ? length : length.negated();
        }
        Matcher times = TIMES.matcher(text);
        boolean isTime = times.matches() && (times.group(1) != null || times.group(2) != null);
        return isTime ? time(times) : null;
    }

    private static @Nullable Object time(Matcher times) {
        long minutes = number(times.group(2)) * 60 + number(times.group(3));
        long millis = millis(times.group(4));
        if (minutes >= 24 * 60 || millis > 60_000) {
            return null;
        }
        long ofDay = minutes * 60_000 + millis;
        try {
            return times.group(1) == null
                    ? LocalTime.ofNanoOfDay(Math.min(ofDay, LAST_MILLI) * 1_000_000)
                    : LocalDate.parse(times.group(1)).atStartOfDay().plus(Duration.ofMillis(ofDay));
        } catch (DateTimeException e) {
            // No such day; the caller reports the cell.
            return null;
        }
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long millis(@Nullable String seconds) {
        return seconds == null
                ? 0
                : new BigDecimal(seconds)
                        .movePointRight(3)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
