package fi.qwl.plan.workshop;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.process.Appointment;

/**
 * One sitting of a workshop. A unit that cannot leave its work at the same time has several.
 *
 * @param appointment when and where
 * @param people how many come
 */
public record WorkshopSitting(Appointment appointment, int people) {

    public WorkshopSitting {
        requireNonNull(appointment, "appointment");
    }
}
