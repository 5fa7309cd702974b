package fi.qwl.plan.process;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * When and where people meet. The length is time that passes, so that an hour is an hour on a night when the clocks
 * change, too.
 *
 * @param start the start, with its zone
 * @param length how long it lasts; more than nothing
 * @param place the room or the link; may be empty
 */
public record Appointment(ZonedDateTime start, Duration length, String place) {

    private enum Wording implements Phrase {
        TIME
    }

    public Appointment {
        requireNonNull(start, "start");
        requireNonNull(place, "place");
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("length must be more than nothing but was " + length);
        }
    }

    /**
     * An appointment on a day on which the unit meets. Where a time comes twice, when the clocks go back, the first one is
     * meant.
     *
     * @param start the start as the clock on the wall shows it
     * @param zone the unit's zone, such as {@code Europe/Helsinki}
     * @param length how long it lasts
     * @param place the room or the link; may be empty
     * @param calendar the unit's calendar
     * @return the appointment
     * @throws RefusedException if the unit does not meet on the day, with the nearest days on which it does; or if the
     *     clock skips the time
     */
    public static Appointment agree(
            LocalDateTime start, ZoneId zone, Duration length, String place, WorkCalendar calendar) {
        calendar.requireOpen(start.toLocalDate());
        ZoneOffsetTransition transition = zone.getRules().getTransition(start);
        if (transition != null && transition.isGap()) {
            throw AppointmentRefusals.timeSkipped(transition).exception();
        }
        return new Appointment(start.atZone(zone).withEarlierOffsetAtOverlap(), length, place);
    }

    /** {@return the end} */
    public ZonedDateTime end() {
        return start.plus(length);
    }

    /**
     * The appointment for people, such as {@code ke 4.12.2024 klo 9.00–12.00, kirjasto}.
     *
     * @param language the language
     * @return one line
     */
    public String text(Language language) {
        Formats formats = Formats.in(language);
        String line = Wording.TIME.in(
                language,
                formats.weekday(start.toLocalDate()),
                formats.time(start.toLocalTime()),
                formats.time(end().toLocalTime()));
        return place.isBlank() ? line : line + ", " + place;
    }
}
