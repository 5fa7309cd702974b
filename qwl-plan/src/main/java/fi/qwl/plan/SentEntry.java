package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry that a calendar got from a plan. The plan remembers it, so that the next file says what was called off, dropped or
 * superseded, and leaves unchanged what did not change. Immutable.
 *
 * @param id the entry's id, unique over all plans
 * @param day the day that was sent
 * @param title the title that was sent
 * @param details the other words that were sent; may be empty
 * @param state whether it takes place
 * @param sequence how often the entry was changed, from 0
 * @param changed when it was changed the last time
 */
public record SentEntry(
        String id, LocalDate day, String title, String details, State state, int sequence, Instant changed) {

    /** Whether an entry takes place. */
    public enum State {
        /** It does. */
        CONFIRMED,
        /** It does not any more: calendars that have it strike it out. */
        CANCELLED
    }

    public SentEntry {
        requireNonNull(id, "id");
        requireNonNull(day, "day");
        requireNonNull(title, "title");
        requireNonNull(details, "details");
        requireNonNull(state, "state");
        requireNonNull(changed, "changed");
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence must not be negative but was " + sequence);
        }
    }

    /**
     * The same entry as called off.
     *
     * @param at when
     * @return the cancelled entry; this one if it is cancelled already
     */
    public SentEntry cancelled(Instant at) {
        return state == State.CANCELLED
                ? this
                : new SentEntry(id, day, title, details, State.CANCELLED, sequence + 1, at);
    }

    /**
     * What is sent instead of this entry.
     *
     * @param now the entry as it is now, with a sequence of its own
     * @return this one if nothing that people see differs; otherwise the new one with a sequence above this one's
     */
    public SentEntry replacedBy(SentEntry now) {
        boolean isSame =
                day.equals(now.day) && title.equals(now.title) && details.equals(now.details) && state == now.state;
        return isSame
                ? this
                : new SentEntry(
                        id,
                        now.day,
                        now.title,
                        now.details,
                        now.state,
                        Math.max(now.sequence, sequence + 1),
                        now.changed);
    }

    /** {@return the id, the day and the state, never a text} */
    @Override
    public String toString() {
        return "SentEntry " + id + " " + day + " " + state;
    }
}
