package fi.qwl.io.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them in Finland: 2024-09-15, 15.9.2024. Others, such as 9/15/2024, could be two days. */
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T.*)?");
    private static final Pattern FINNISH = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");

    private Days() {}

    static Optional<LocalDate> parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher finnish = FINNISH.matcher(text);
        return finnish.matches() ? day(finnish.group(3), finnish.group(2), finnish.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
