package fi.qwl.io.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * One entry of a {@link FollowUpCalendar}. Most are made from plans; meetings and workshops are given as {@link Timed}.
 */
public sealed interface CalendarEntry {

    /**
     * The local part of the entry's stable UID, any text that is not blank. Other characters than letters, digits, {@code .},
     * {@code _} and {@code -} are written in the UID as the octets of their UTF-8, such as {@code %20}.
     *
     * @return the id
     */
    String id();

    /** {@return the title} */
    String summary();

    /** {@return more words; may be empty} */
    String description();

    /** {@return how often the entry was changed, from 0; a calendar takes the higher one} */
    int sequence();

    /** {@return whether it takes place} */
    State state();

    /** Whether an entry takes place. */
    enum State {
        /** It does. */
        CONFIRMED,
        /** It was called off: calendars that have it strike it out. */
        CANCELLED
    }

    /**
     * A day without a time.
     *
     * @param id the local part of the UID
     * @param date the day
     * @param summary the title; not blank
     * @param description more words; may be empty
     * @param sequence how often it was changed
     * @param state whether it takes place
     */
    record AllDay(String id, LocalDate date, String summary, String description, int sequence, State state)
            implements CalendarEntry {
        public AllDay {
            requireNonNull(date, "date");
            requireNonNull(description, "description");
            requireNonNull(state, "state");
            EntryRules.require(id, summary, sequence);
        }
    }

    /**
     * A meeting or workshop with a time. It is written in UTC, so no program has to know the zone's rules; the zone is
     * named in its text.
     *
     * @param id the local part of the UID
     * @param start the beginning, in the zone that people think in
     * @param end the end, after the beginning
     * @param summary the title; not blank
     * @param description more words; may be empty
     * @param place where; may be empty
     * @param sequence how often it was changed
     * @param state whether it takes place
     */
    record Timed(
            String id,
            ZonedDateTime start,
            ZonedDateTime end,
            String summary,
            String description,
            String place,
            int sequence,
            State state)
            implements CalendarEntry {
        public Timed {
            requireNonNull(start, "start");
            requireNonNull(end, "end");
            requireNonNull(description, "description");
            requireNonNull(place, "place");
            requireNonNull(state, "state");
            EntryRules.require(id, summary, sequence);
            if (!end.isAfter(start)) {
                throw new IllegalArgumentException(
                        "entry " + id + " ends at " + end + ", not after its start " + start);
            }
        }
    }
}
