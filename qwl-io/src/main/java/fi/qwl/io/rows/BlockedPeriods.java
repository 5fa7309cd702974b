package fi.qwl.io.rows;

import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.plan.schedule.DateRange;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Periods in which nothing is arranged, as texts: {@code 2024-12-20/2025-01-07} once, {@code 06-20/08-15} every year,
 * {@code W42} the ISO week every year.
 */
public final class BlockedPeriods {

    private static final Pattern WEEK = Pattern.compile("[Ww](\\d{1,2})");
    private static final Pattern YEARLY = Pattern.compile("(\\d{2}-\\d{2})/(\\d{2}-\\d{2})");

    private BlockedPeriods() {}

    /**
     * Reads a period.
     *
     * @param text such as {@code W42}
     * @return the period; its reason is the text
     * @throws IllegalArgumentException if the text is not one of the three
     */
    public static BlockedPeriod parse(String text) {
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            return BlockedPeriod.isoWeek(Integer.parseInt(week.group(1)), text);
        }
        try {
            Matcher yearly = YEARLY.matcher(text);
            return yearly.matches()
                    ? BlockedPeriod.yearly(
                            MonthDay.parse("--" + yearly.group(1)), MonthDay.parse("--" + yearly.group(2)), text)
                    : BlockedPeriod.once(DateRange.parse(text), text);
        } catch (DateTimeException notInTheCalendar) {
            throw new IllegalArgumentException(
                    "a period must be such as 2024-12-20/2025-01-07, 06-20/08-15 or W42 but was '" + text + "'",
                    notInTheCalendar);
        }
    }
}
