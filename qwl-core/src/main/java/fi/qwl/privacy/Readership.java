package fi.qwl.privacy;

import fi.qwl.survey.Organisation;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * For whom a publication was narrowed. A supervisor of several units reads all of them in one publication.
 *
 * <pre>{@code
 * Readership reader = Readership.ofSupervisor(organisation, new SupervisorId("E01"));
 * publication.results().narrowedTo(reader);
 * }</pre>
 *
 * @param audience who reads it
 * @param homes the reader's units, each once; the root for those who read for the whole organisation; unmodifiable
 */
public record Readership(Audience audience, List<UnitId> homes) {

    public Readership {
        Objects.requireNonNull(audience, "audience");
        homes = homes.stream().distinct().toList();
        if (homes.isEmpty()) {
            throw new IllegalArgumentException(
                    "homes must not be empty\nMaybe the root is meant, for those who read for the whole organisation.");
        }
    }

    /**
     * Readers of one unit.
     *
     * @param audience who reads it
     * @param home the reader's unit; the root for those who read for the whole organisation
     */
    public Readership(Audience audience, UnitId home) {
        this(audience, List.of(home));
    }

    /**
     * A supervisor with all units that are theirs.
     *
     * @param organisation the units with their supervisors
     * @param supervisor the supervisor
     * @return the supervisor as a reader, with the units in the organisation's order
     * @throws IllegalArgumentException if the supervisor has no unit
     */
    public static Readership ofSupervisor(Organisation organisation, SupervisorId supervisor) {
        List<UnitId> units = organisation.units().stream()
                .filter(unit -> unit.supervisor().equals(Optional.of(supervisor)))
                .map(Unit::id)
                .toList();
        if (units.isEmpty()) {
            throw new IllegalArgumentException("the supervisor has no unit in this organisation"
                    + "\nMaybe the key is of another year, or the file of the organisation names no supervisors.");
        }
        return new Readership(Audience.SUPERVISOR, units);
    }

    /** {@return the reader's unit; of several the first} */
    public UnitId home() {
        return homes.get(0);
    }

    boolean reads(Organisation organisation, int unit) {
        return homes.stream().anyMatch(home -> audience.reads(organisation, organisation.indexOf(home), unit));
    }

    boolean readsAboutSupervisor(Organisation organisation, int unit) {
        return homes.stream()
                .anyMatch(home -> audience.readsAboutSupervisor(organisation, organisation.indexOf(home), unit));
    }

    boolean reads(UnitGroup group) {
        return homes.stream().anyMatch(home -> audience.reads(group, home));
    }

    boolean readsMerged(Organisation organisation, UnitGroup group) {
        return homes.stream().anyMatch(home -> audience.readsMerged(organisation, organisation.indexOf(home), group));
    }
}
