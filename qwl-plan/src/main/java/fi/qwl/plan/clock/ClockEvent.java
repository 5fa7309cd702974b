package fi.qwl.plan.clock;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Role;
import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One event of the annual clock, with the role that answers for it and how it stands. Immutable. */
public final class ClockEvent {

    private final ClockEventKind kind;
    private final @Nullable UnitId unit;
    private final Role role;
    private final LocalDate due;
    private final boolean isDone;

    private ClockEvent(ClockEventKind kind, @Nullable UnitId unit, Role role, LocalDate due, boolean isDone) {
        this.kind = requireNonNull(kind, "kind");
        this.unit = unit;
        this.role = requireNonNull(role, "role");
        this.due = requireNonNull(due, "due");
        this.isDone = isDone;
    }

    static ClockEvent ofMunicipality(ClockEventKind kind, Role role, LocalDate due, boolean isDone) {
        return new ClockEvent(kind, null, role, due, isDone);
    }

    static ClockEvent ofUnit(ClockEventKind kind, UnitId unit, Role role, LocalDate due, boolean isDone) {
        return new ClockEvent(kind, unit, role, due, isDone);
    }

    /** {@return what happens} */
    public ClockEventKind kind() {
        return kind;
    }

    /** {@return the unit; empty for an event of the whole municipality} */
    public Optional<UnitId> findUnit() {
        return Optional.ofNullable(unit);
    }

    /** {@return who answers for it} */
    public Role role() {
        return role;
    }

    /** {@return the day on which it is due} */
    public LocalDate due() {
        return due;
    }

    /** {@return whether it has taken place} */
    public boolean isDone() {
        return isDone;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof ClockEvent that
                && kind == that.kind
                && Objects.equals(unit, that.unit)
                && role == that.role
                && due.equals(that.due)
                && isDone == that.isDone;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, unit, role, due, isDone);
    }

    /** {@return such as {@code WORKSHOP of 310 due 2024-12-20, done}} */
    @Override
    public String toString() {
        return kind + (unit == null ? "" : " of " + unit) + " due " + due + (isDone ? ", done" : "");
    }
}
