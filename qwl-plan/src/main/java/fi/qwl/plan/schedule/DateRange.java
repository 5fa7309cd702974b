package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The days from a first to a last one, both inside.
 *
 * @param first the first day
 * @param last the last day
 */
public record DateRange(LocalDate first, LocalDate last) {

    public DateRange {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "last day " + last + " is before first day " + first + "\nMaybe the two were swapped.");
        }
    }

    /**
     * Whether a day lies in the range.
     *
     * @param day the day
     * @return true from the first to the last day
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** {@return every day of the range, in order} */
    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    /** {@return the range in ISO form, such as {@code 2025-06-20/2025-08-15}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return first + "/" + last;
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text two ISO dates with a slash between them
     * @return the range
     * @throws IllegalArgumentException if the text has no slash or the days are in the wrong order
     * @throws java.time.format.DateTimeParseException if a part is no date
     */
    public static DateRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "no range of days: '" + text + "'\nMaybe write it as 2025-06-20/2025-08-15.");
        }
        return new DateRange(LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
    }
}
