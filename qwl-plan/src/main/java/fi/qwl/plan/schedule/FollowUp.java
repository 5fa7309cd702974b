package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One dated follow-up of a plan. Immutable: {@link #movedTo}, {@link #done} and {@link #cancelled} return another one
 * with the same id.
 *
 * @param id the stable id
 * @param kind what is done
 * @param date the day
 * @param state its state
 * @param sequence how often the entry has been changed, from 0, as calendars count it
 * @param moreSittings the days on which it is held once more, for those who are not there on its day; sorted, unmodifiable
 */
public record FollowUp(
        FollowUpId id,
        FollowUpKind kind,
        LocalDate date,
        FollowUpState state,
        int sequence,
        List<LocalDate> moreSittings) {

    public FollowUp {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(date, "date");
        requireNonNull(state, "state");
        moreSittings = moreSittings.stream().sorted().distinct().toList();
        if (moreSittings.contains(date)) {
            throw new IllegalArgumentException("follow-up " + id + " has a second sitting on its own day " + date);
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence must not be negative but was " + sequence);
        }
    }

    /**
     * A follow-up that nobody has touched yet.
     *
     * @param id the stable id
     * @param kind what is done
     * @param date the day
     * @return the planned follow-up
     */
    public static FollowUp planned(FollowUpId id, FollowUpKind kind, LocalDate date) {
        return new FollowUp(id, kind, date, FollowUpState.PLANNED, 0, List.of());
    }

    /**
     * The follow-up on a day that people chose.
     *
     * @param day the new day
     * @param calendar the unit's working days
     * @return the moved follow-up
     * @throws fi.qwl.plan.refusal.RefusedException if the unit does not work on the day, with the nearest days on which it
     *     does
     * @throws IllegalStateException if it is done or cancelled
     */
    public FollowUp movedTo(LocalDate day, WorkCalendar calendar) {
        requireOpen("moved");
        calendar.requireOpen(day);
        return new FollowUp(id, kind, day, FollowUpState.MOVED, sequence + 1, without(day));
    }

    /**
     * The follow-up as held on its day.
     *
     * @param asOf the day of recording it
     * @return the done follow-up
     * @throws IllegalArgumentException if its day is still to come
     * @throws IllegalStateException if it is done already or cancelled
     */
    public FollowUp done(LocalDate asOf) {
        return doneOn(date, asOf);
    }

    /**
     * The follow-up as held on some day.
     *
     * @param day the day on which it was held
     * @param asOf the day of recording it
     * @return the done follow-up
     * @throws IllegalArgumentException if the day is after {@code asOf}
     * @throws IllegalStateException if it is done already or cancelled
     */
    public FollowUp doneOn(LocalDate day, LocalDate asOf) {
        requireOpen("done");
        if (day.isAfter(asOf)) {
            throw new IllegalArgumentException("follow-up " + id + " cannot have been held on " + day + ", after "
                    + asOf + "\nMaybe it was moved: movedTo says so.");
        }
        int changes = day.equals(date) ? sequence : sequence + 1;
        return new FollowUp(id, kind, day, FollowUpState.DONE, changes, without(day));
    }

    /**
     * The follow-up as called off.
     *
     * @return the cancelled follow-up
     * @throws IllegalStateException if it is done or cancelled already
     */
    public FollowUp cancelled() {
        requireOpen("cancelled");
        return new FollowUp(id, kind, date, FollowUpState.CANCELLED, sequence + 1, moreSittings);
    }

    /**
     * The follow-up held on several days, as shift work needs it.
     *
     * @param days the days besides its own; replaces those set before
     * @return the changed copy
     * @throws IllegalStateException if it is done or cancelled
     * @throws IllegalArgumentException if its own day is among them
     */
    public FollowUp withMoreSittings(List<LocalDate> days) {
        requireOpen("held on more days");
        return new FollowUp(id, kind, date, state, sequence + 1, days);
    }

    /** {@return all days on which it is held, in order; unmodifiable} */
    public List<LocalDate> sittings() {
        return Stream.concat(Stream.of(date), moreSittings.stream()).sorted().toList();
    }

    private List<LocalDate> without(LocalDate day) {
        return moreSittings.stream().filter(other -> !other.equals(day)).toList();
    }

    /** {@return whether it is still to be held} */
    public boolean isOpen() {
        return state == FollowUpState.PLANNED || state == FollowUpState.MOVED;
    }

    /**
     * Whether it should have been held.
     *
     * @param asOf the day of asking
     * @return true if it is open and its day is before {@code asOf}
     */
    public boolean isLate(LocalDate asOf) {
        return isOpen() && date.isBefore(asOf);
    }

    /** The same entry on another day, by the schedule. */
    FollowUp plannedOn(LocalDate day) {
        return day.equals(date) ? this : new FollowUp(id, kind, day, FollowUpState.PLANNED, sequence + 1, List.of());
    }

    private void requireOpen(String verb) {
        if (!isOpen()) {
            throw new IllegalStateException("follow-up " + id + " is " + state + " and cannot be " + verb
                    + "\nMaybe the schedule should be made again: it adds follow-ups where they are missing.");
        }
    }
}
