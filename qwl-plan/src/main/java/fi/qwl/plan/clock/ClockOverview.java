package fi.qwl.plan.clock;

import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annual clock on a day, over all units: what is late, what is next, and how many units have done what. Immutable.
 */
public final class ClockOverview {

    private final LocalDate asOf;
    private final List<ClockEvent> municipality;
    private final Map<UnitId, List<ClockEvent>> units;
    private final Map<UnitId, LocalDate> meetingDays;

    private ClockOverview(
            LocalDate asOf,
            List<ClockEvent> municipality,
            Map<UnitId, List<ClockEvent>> units,
            Map<UnitId, LocalDate> meetingDays) {
        this.asOf = asOf;
        this.municipality = municipality;
        this.units = units;
        this.meetingDays = meetingDays;
    }

    static ClockOverview of(AnnualClock clock, WorkCalendar calendar, List<UnitYear> units, LocalDate asOf) {
        Map<UnitId, List<ClockEvent>> events = new LinkedHashMap<>();
        Map<UnitId, LocalDate> meetingDays = new LinkedHashMap<>();
        for (UnitYear unit : units) {
            unit.meetingOn().ifPresent(day -> meetingDays.put(unit.unit(), day));
            if (events.put(unit.unit(), clock.events(unit)) != null) {
                throw new IllegalArgumentException("unit " + unit.unit() + " was given twice");
            }
        }
        return new ClockOverview(
                asOf,
                clock.events(calendar),
                Collections.unmodifiableMap(events),
                Collections.unmodifiableMap(meetingDays));
    }

    /**
     * How many events of a kind are how.
     *
     * @param done how many have taken place
     * @param late how many should have
     * @param ahead how many are due later
     */
    public record Count(int done, int late, int ahead) {

        /** {@return how many there are} */
        public int total() {
            return done + late + ahead;
        }
    }

    /** {@return the day of the overview} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the units, in the order in which they were given; unmodifiable} */
    public List<UnitId> units() {
        return List.copyOf(units.keySet());
    }

    /** {@return the days that were proposed or agreed for results meetings, of the units that have one; unmodifiable} */
    public Map<UnitId, LocalDate> meetingDays() {
        return meetingDays;
    }

    /** {@return all events of the municipality and of its units, in order of date; unmodifiable} */
    public List<ClockEvent> events() {
        return AnnualClock.inOrder(
                Stream.concat(municipality.stream(), units.values().stream().flatMap(List::stream))
                        .toList());
    }

    /**
     * A unit's events.
     *
     * @param unit the unit
     * @return its events, in order of date; unmodifiable
     * @throws IllegalArgumentException if the unit was not given
     */
    public List<ClockEvent> events(UnitId unit) {
        List<ClockEvent> events = units.get(unit);
        if (events == null) {
            throw new IllegalArgumentException("unit " + unit + " is not in the overview");
        }
        return events;
    }

    /** {@return everything that is late, in order of date; unmodifiable} */
    public List<ClockEvent> late() {
        return events().stream().filter(event -> event.isLate(asOf)).toList();
    }

    /**
     * What is late in a unit.
     *
     * @param unit the unit
     * @return its late events, in order of date; unmodifiable
     * @throws IllegalArgumentException if the unit was not given
     */
    public List<ClockEvent> late(UnitId unit) {
        return events(unit).stream().filter(event -> event.isLate(asOf)).toList();
    }

    /** {@return the units with something late, those with the most first, then in their order; unmodifiable} */
    public List<UnitId> unitsWithLate() {
        List<UnitId> behind = new ArrayList<>(units.keySet());
        behind.removeIf(unit -> late(unit).isEmpty());
        behind.sort(
                (one, other) -> Integer.compare(late(other).size(), late(one).size()));
        return List.copyOf(behind);
    }

    /**
     * A unit's next event.
     *
     * @param unit the unit
     * @return the first event that is not done and due on the day of the overview or later; empty if there is none
     * @throws IllegalArgumentException if the unit was not given
     */
    public Optional<ClockEvent> findNext(UnitId unit) {
        return events(unit).stream()
                .filter(event -> !event.isDone() && !event.isLate(asOf))
                .findFirst();
    }

    /** {@return how many events of each kind are how, over all units, in the order of kinds; unmodifiable} */
    public Map<ClockEventKind, Count> totals() {
        Map<ClockEventKind, Count> totals = new EnumMap<>(ClockEventKind.class);
        for (ClockEvent event : events()) {
            totals.merge(
                    event.kind(),
                    count(event),
                    (sum, one) ->
                            new Count(sum.done() + one.done(), sum.late() + one.late(), sum.ahead() + one.ahead()));
        }
        return Collections.unmodifiableMap(totals);
    }

    /**
     * How many events of a kind are how, over all units.
     *
     * @param kind the kind
     * @return the counts; all zero where there are no events of this kind
     */
    public Count total(ClockEventKind kind) {
        return totals().getOrDefault(kind, new Count(0, 0, 0));
    }

    private Count count(ClockEvent event) {
        if (event.isDone()) {
            return new Count(1, 0, 0);
        }
        return event.isLate(asOf) ? new Count(0, 1, 0) : new Count(0, 0, 1);
    }

    /** {@return the day, the number of units and how much is late} */
    @Override
    public String toString() {
        return "ClockOverview " + asOf + ", units " + units.size() + ", late " + late().size();
    }
}
