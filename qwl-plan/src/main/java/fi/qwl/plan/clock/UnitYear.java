package fi.qwl.plan.clock;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.schedule.MeetingSpread;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the host knows of a unit's year: its calendar, its plan, and what has taken place. Immutable.
 *
 * @param unit the unit
 * @param calendar its working days
 * @param plan its plan, if it has one
 * @param meetingOn the day that was proposed or agreed for its results meeting; without one the clock's rule holds
 * @param done what has taken place, of the kinds of a unit; unmodifiable
 */
public record UnitYear(
        UnitId unit,
        WorkCalendar calendar,
        Optional<DevelopmentPlan> plan,
        Optional<LocalDate> meetingOn,
        Set<ClockEventKind> done) {

    public UnitYear {
        requireNonNull(unit, "unit");
        requireNonNull(calendar, "calendar");
        requireNonNull(plan, "plan");
        requireNonNull(meetingOn, "meetingOn");
        done = Set.copyOf(done);
        done.forEach(UnitYear::requireOfUnit);
    }

    private static void requireOfUnit(ClockEventKind kind) {
        if (kind.scope() != ClockEventKind.Scope.UNIT) {
            throw new IllegalArgumentException(kind + " is not an event of a unit"
                    + "\nMaybe it is the municipality's, or is done by marking the plan's follow-up as done.");
        }
    }

    /**
     * A unit of which nothing has taken place.
     *
     * @param unit the unit
     * @param calendar its working days
     * @return the unit's year
     */
    public static UnitYear of(UnitId unit, WorkCalendar calendar) {
        return new UnitYear(unit, calendar, Optional.empty(), Optional.empty(), Set.of());
    }

    /**
     * The unit with its plan. An agreed plan says by itself that the plan is ready and that what leads to it has taken
     * place; a team that shares another unit's plan may be given that one.
     *
     * @param plan the plan
     * @return the unit's year
     */
    public UnitYear withPlan(DevelopmentPlan plan) {
        return new UnitYear(unit, calendar, Optional.of(plan), meetingOn, done);
    }

    /**
     * The unit with the day of its results meeting.
     *
     * @param day the day that was proposed or agreed
     * @return the unit's year
     */
    public UnitYear withMeetingOn(LocalDate day) {
        return new UnitYear(unit, calendar, plan, Optional.of(day), done);
    }

    /**
     * The units with a proposed day for each results meeting, so that the coordinator can be at all of them. A unit for which
     * no day is left keeps the day of the clock's rule.
     *
     * @param years the units, in the order in which they choose
     * @param spread the window, and how many meetings the coordinator can be at on a day
     * @return the units in the same order; unmodifiable
     */
    public static List<UnitYear> spread(List<UnitYear> years, MeetingSpread spread) {
        Map<UnitId, WorkCalendar> calendars = new LinkedHashMap<>();
        years.forEach(year -> calendars.put(year.unit(), year.calendar()));
        Map<UnitId, LocalDate> days = spread.propose(calendars).days();
        return years.stream()
                .map(year -> days.containsKey(year.unit()) ? year.withMeetingOn(days.get(year.unit())) : year)
                .toList();
    }

    /**
     * The unit after something took place.
     *
     * @param kind what took place: the results meeting, the workshop or the plan
     * @return the unit's year
     * @throws IllegalArgumentException if the kind is not one of a unit's rules
     */
    public UnitYear withDone(ClockEventKind kind) {
        Set<ClockEventKind> more = EnumSet.of(kind);
        more.addAll(done);
        return new UnitYear(unit, calendar, plan, meetingOn, more);
    }

    /**
     * Whether an event of a unit's rules has taken place. What leads to a plan is behind a unit that has agreed on one, so
     * that no workshop is late next to a plan that is ready.
     */
    boolean isDone(ClockEventKind kind) {
        boolean isAgreed = plan.filter(one -> !one.isDraft()).isPresent();
        return isAgreed || done.contains(kind) || done.stream().anyMatch(later -> later.compareTo(kind) > 0);
    }

    /** {@return the unit and what has taken place} */
    @Override
    public String toString() {
        return "UnitYear of " + unit + ", done " + new TreeSet<>(done);
    }
}
