package fi.qwl.service;

import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.util.List;

/**
 * Somebody who uses the service.
 *
 * @param login by which they log in: a role or the register's id, no name
 * @param role what they do
 * @param units the units that they answer for, in the organisation's order; for others than supervisors the whole; unmodifiable
 */
record StaffMember(String login, StaffRole role, List<Unit> units) {

    StaffMember {
        units = List.copyOf(units);
    }

    boolean answersFor(UnitId unit) {
        return units.stream().anyMatch(own -> own.id().equals(unit));
    }
}
