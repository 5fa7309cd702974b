package fi.qwl.plan.clock;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.survey.UnitId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the host knows of a unit's year: its calendar, its plan, and what has taken place. Immutable. */
public final class UnitYear {

    private final UnitId unit;
    private final WorkCalendar calendar;
    private final @Nullable DevelopmentPlan plan;
    private final Set<ClockEventKind> done;

    private UnitYear(UnitId unit, WorkCalendar calendar, @Nullable DevelopmentPlan plan, Set<ClockEventKind> done) {
        this.unit = requireNonNull(unit, "unit");
        this.calendar = requireNonNull(calendar, "calendar");
        this.plan = plan;
        this.done = Set.copyOf(done);
    }

    /**
     * A unit of which nothing has taken place.
     *
     * @param unit the unit
     * @param calendar its working days
     * @return the unit's year
     */
    public static UnitYear of(UnitId unit, WorkCalendar calendar) {
        return new UnitYear(unit, calendar, null, Set.of());
    }

    /**
     * The unit with its plan. An agreed plan says by itself that the plan is ready; a team that shares another unit's plan
     * may be given that one.
     *
     * @param plan the plan
     * @return the unit's year
     */
    public UnitYear withPlan(DevelopmentPlan plan) {
        return new UnitYear(unit, calendar, requireNonNull(plan, "plan"), done);
    }

    /**
     * The unit after something took place.
     *
     * @param kind what took place: the results meeting, the workshop or the plan
     * @return the unit's year
     * @throws IllegalArgumentException if the kind is not one of a unit's rules
     */
    public UnitYear withDone(ClockEventKind kind) {
        if (kind.scope() != ClockEventKind.Scope.UNIT) {
            throw new IllegalArgumentException(kind + " is not told for a unit"
                    + "\nMaybe it is the municipality's, or is done by marking the plan's follow-up as done.");
        }
        Set<ClockEventKind> more = EnumSet.of(kind);
        more.addAll(done);
        return new UnitYear(unit, calendar, plan, more);
    }

    /** {@return the unit} */
    public UnitId unit() {
        return unit;
    }

    /** {@return its working days} */
    public WorkCalendar calendar() {
        return calendar;
    }

    /** {@return its plan, if it has one} */
    public Optional<DevelopmentPlan> findPlan() {
        return Optional.ofNullable(plan);
    }

    /** {@return whether an event of a unit's rules has taken place} */
    boolean isDone(ClockEventKind kind) {
        boolean isAgreed = plan != null && !plan.isDraft();
        return done.contains(kind) || (kind == ClockEventKind.PLAN_READY && isAgreed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitYear that
                && unit.equals(that.unit)
                && calendar.equals(that.calendar)
                && Objects.equals(plan, that.plan)
                && done.equals(that.done);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, plan, done);
    }

    /** {@return the unit and what has taken place} */
    @Override
    public String toString() {
        return "UnitYear of " + unit + ", done " + new TreeSet<>(done);
    }
}
