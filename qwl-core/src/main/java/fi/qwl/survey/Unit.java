package fi.qwl.survey;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A node of an organisation, from the municipal group down to a team.
 *
 * <pre>{@code
 * Unit kitchen = Unit.of("310", "Keskuskeittiö", UnitLevel.UNIT).withParent("300").withInvited(9);
 * }</pre>
 *
 * <p>Immutable; each {@code with} method gives a changed copy.
 */
public final class Unit {

    private static final int UNKNOWN = -1;

    private final UnitId id;
    private final String name;
    private final UnitLevel level;
    private final @Nullable UnitId parent;
    private final int invited;
    private final @Nullable SupervisorId supervisor;
    private final List<String> otherNames;

    private Unit(
            UnitId id,
            String name,
            UnitLevel level,
            @Nullable UnitId parent,
            int invited,
            @Nullable SupervisorId supervisor,
            List<String> otherNames) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Objects.requireNonNull(name, "name");
        this.level = Objects.requireNonNull(level, "level");
        this.parent = parent;
        this.invited = invited;
        this.supervisor = supervisor;
        this.otherNames = otherNames;
    }

    /**
     * A unit without a parent, a headcount or a supervisor.
     *
     * @param id its stable id
     * @param name its name for people
     * @param level its level
     * @return the unit
     */
    public static Unit of(String id, String name, UnitLevel level) {
        return new Unit(new UnitId(id), name, level, null, UNKNOWN, null, List.of());
    }

    /**
     * Places it under another unit.
     *
     * @param parentId the parent's id
     * @return the changed copy
     */
    public Unit withParent(String parentId) {
        return new Unit(id, name, level, new UnitId(parentId), invited, supervisor, otherNames);
    }

    /**
     * Says how many people with this home unit were invited: those of its sub-units are counted there.
     *
     * @param people not negative
     * @return the changed copy
     */
    public Unit withInvited(int people) {
        if (people < 0) {
            throw new IllegalArgumentException("invited must not be negative but was " + people + " for unit " + id);
        }
        return new Unit(id, name, level, parent, people, supervisor, otherNames);
    }

    /** {@return the same unit without its headcount} */
    public Unit withoutInvited() {
        return new Unit(id, name, level, parent, UNKNOWN, supervisor, otherNames);
    }

    /**
     * Names its supervisor by key.
     *
     * @param key the host's key
     * @return the changed copy
     */
    public Unit withSupervisor(SupervisorId key) {
        return new Unit(id, name, level, parent, invited, Objects.requireNonNull(key, "key"), otherNames);
    }

    /**
     * Says by what other names files call it: an earlier or a short name, or a provider's spelling.
     *
     * @param names none of them blank
     * @return the changed copy
     */
    public Unit withOtherNames(Collection<String> names) {
        if (names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("another name of unit " + id + " must not be blank");
        }
        return new Unit(id, name, level, parent, invited, supervisor, List.copyOf(names));
    }

    /** {@return its stable id} */
    public UnitId id() {
        return id;
    }

    /** {@return its name for people} */
    public String name() {
        return name;
    }

    /** {@return its level} */
    public UnitLevel level() {
        return level;
    }

    /** {@return the unit above it; empty for the root} */
    public Optional<UnitId> parent() {
        return Optional.ofNullable(parent);
    }

    /** {@return how many people with this home unit were invited, if known} */
    public OptionalInt invited() {
        return invited == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(invited);
    }

    /** {@return the supervisor's key, if known} */
    public Optional<SupervisorId> supervisor() {
        return Optional.ofNullable(supervisor);
    }

    /** {@return the other names by which files call it; unmodifiable} */
    public List<String> otherNames() {
        return otherNames;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit that
                && id.equals(that.id)
                && name.equals(that.name)
                && level == that.level
                && Objects.equals(parent, that.parent)
                && invited == that.invited
                && Objects.equals(supervisor, that.supervisor)
                && otherNames.equals(that.otherNames);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, level, parent, invited, supervisor, otherNames);
    }

    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
