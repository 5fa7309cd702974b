package fi.qwl.plan.clock;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Role;
import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One event of the annual clock, with the role that answers for it and its state. Immutable.
 *
 * @param kind what happens
 * @param unit the unit; empty for an event of the whole municipality
 * @param role who answers for it
 * @param due the day on which it is due
 * @param isDone whether it has taken place
 */
public record ClockEvent(ClockEventKind kind, Optional<UnitId> unit, Role role, LocalDate due, boolean isDone) {

    public ClockEvent {
        requireNonNull(kind, "kind");
        requireNonNull(unit, "unit");
        requireNonNull(role, "role");
        requireNonNull(due, "due");
    }

    static ClockEvent ofMunicipality(ClockEventKind kind, Role role, LocalDate due, boolean isDone) {
        return new ClockEvent(kind, Optional.empty(), role, due, isDone);
    }

    static ClockEvent ofUnit(ClockEventKind kind, UnitId unit, Role role, LocalDate due, boolean isDone) {
        return new ClockEvent(kind, Optional.of(unit), role, due, isDone);
    }

    /**
     * Whether it should have taken place.
     *
     * @param asOf the day of asking
     * @return true if it is not done and its day is before {@code asOf}
     */
    public boolean isLate(LocalDate asOf) {
        return !isDone && due.isBefore(asOf);
    }

    /** {@return such as {@code WORKSHOP of 310 due 2024-12-20, done}} */
    @Override
    public String toString() {
        return kind + unit.map(one -> " of " + one).orElse("") + " due " + due + (isDone ? ", done" : "");
    }
}
