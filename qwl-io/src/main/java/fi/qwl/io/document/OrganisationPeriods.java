package fi.qwl.io.document;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.plan.schedule.UnitCalendar;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An organisation with the periods in which its units arrange nothing: all that a {@code qwl-organisation/1} document
 * holds.
 *
 * @param history the organisations of all waves
 * @param blocked the periods that a unit itself has blocked, by wave and unit
 */
public record OrganisationPeriods(OrganisationHistory history, Map<Wave, Map<UnitId, List<BlockedPeriod>>> blocked) {

    public OrganisationPeriods {
        requireNonNull(history, "history");
        Map<Wave, Map<UnitId, List<BlockedPeriod>>> copy = new LinkedHashMap<>();
        blocked.forEach((wave, units) -> copy.put(wave, Map.copyOf(units)));
        blocked = Map.copyOf(copy);
    }

    /**
     * An organisation whose units have blocked nothing.
     *
     * @param history the organisations of all waves
     * @return the organisation
     */
    public static OrganisationPeriods of(OrganisationHistory history) {
        return new OrganisationPeriods(history, Map.of());
    }

    /**
     * The calendars of a wave's units: the working days less the periods that a unit, or one above it, has blocked.
     *
     * @param wave the wave
     * @param base the working days before anything is blocked
     * @return by unit; every unit of the wave has one
     * @throws IllegalArgumentException if the history has no such wave
     */
    public Map<UnitId, WorkCalendar> calendars(Wave wave, WorkCalendar base) {
        Organisation organisation = history.at(wave);
        Map<UnitId, List<BlockedPeriod>> own = blocked.getOrDefault(wave, Map.of());
        Map<UnitId, WorkCalendar> calendars = new LinkedHashMap<>();
        for (Unit unit : organisation.units()) {
            UnitCalendar calendar = UnitCalendar.of(base);
            for (Optional<Unit> at = Optional.of(unit);
                    at.isPresent();
                    at = at.get().parent().flatMap(organisation::find)) {
                for (BlockedPeriod period : own.getOrDefault(at.get().id(), List.of())) {
                    calendar = calendar.withoutPeriod(period);
                }
            }
            calendars.put(unit.id(), calendar);
        }
        return calendars;
    }
}
