package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

import fi.qwl.words.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A unit's working days: another calendar's, without the unit's own blocked periods.
 *
 * <pre>{@code
 * WorkCalendar school = UnitCalendar.of(FinnishWorkingDays.standard())
 *         .withoutPeriod(BlockedPeriod.outsideTerms(terms))
 *         .withoutPeriod(BlockedPeriod.isoWeek(42, "autumn break"))
 *         .withoutPeriod(BlockedPeriod.isoWeek(10, "winter break"));
 * }</pre>
 *
 * <p>The holiday season is not in it by default: what happens in the season is each {@link FollowUpPlan}'s own
 * question, and its default leaves the season free. Immutable and safe for use by several threads.
 */
public final class UnitCalendar implements WorkCalendar {

    private final WorkCalendar base;
    private final List<BlockedPeriod> blocked;

    private UnitCalendar(WorkCalendar base, List<BlockedPeriod> blocked) {
        this.base = base;
        this.blocked = blocked;
    }

    /**
     * A unit without blocked periods.
     *
     * @param base the working days before anything is blocked
     * @return the calendar
     */
    public static UnitCalendar of(WorkCalendar base) {
        return new UnitCalendar(requireNonNull(base, "base"), List.of());
    }

    /**
     * The same unit with one more blocked period.
     *
     * @param period the period
     * @return the calendar
     */
    public UnitCalendar withoutPeriod(BlockedPeriod period) {
        List<BlockedPeriod> more = new ArrayList<>(blocked);
        more.add(requireNonNull(period, "period"));
        return new UnitCalendar(base, List.copyOf(more));
    }

    /** {@return the blocked periods in the order in which they were given; unmodifiable} */
    public List<BlockedPeriod> blocked() {
        return blocked;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return base.isWorkingDay(day) && blocked.stream().noneMatch(period -> period.covers(day));
    }

    @Override
    public Optional<ClosedDay> findClosure(LocalDate day) {
        return base.findClosure(day)
                .or(() -> blocked.stream()
                        .filter(period -> period.covers(day))
                        .findFirst()
                        .map(period -> new ClosedDay(ClosedDay.Kind.BLOCKED, period.label())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitCalendar that && base.equals(that.base) && blocked.equals(that.blocked);
    }

    @Override
    public int hashCode() {
        return 31 * base.hashCode() + blocked.hashCode();
    }

    /** {@return the base and the names of the blocked periods} */
    @Override
    public String toString() {
        return base + " without "
                + blocked.stream().map(period -> period.label().in(Language.EN)).toList();
    }
}
