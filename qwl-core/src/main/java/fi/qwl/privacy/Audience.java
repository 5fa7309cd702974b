package fi.qwl.privacy;

import fi.qwl.survey.Organisation;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import java.util.Optional;

/**
 * Who reads a publication, and which units' results that reader is given (seed: roles; ours: the levels). It is a matter
 * of need, not of safety: the ledger counts all audiences as one reader, so that they may share what they read.
 *
 * <p>A measure about a supervisor ({@link fi.qwl.model.SupervisorMeasures}) has fewer readers: the unit, its supervisor,
 * that supervisor's superior, and HR; others are given it from sectors up.
 */
public enum Audience {
    /** A unit's staff: their own unit and those above it. */
    TEAM,
    /** A unit's supervisor: the unit, all below it and those above it. */
    SUPERVISOR,
    /** The HR and wellbeing coordinator: all that is published. */
    HR,
    /** The management team: down to units. */
    MANAGEMENT_TEAM,
    /** The wider management team: down to sectors. */
    WIDER_MANAGEMENT_TEAM,
    /** Board and council: down to sectors; what they read may become public. */
    BOARD;

    boolean reads(Organisation organisation, int home, int unit) {
        UnitLevel level = organisation.units().get(unit).level();
        boolean isAbove = unit <= home && home < organisation.endOf(unit);
        boolean isBelow = home <= unit && unit < organisation.endOf(home);
        return switch (this) {
            case TEAM -> isAbove;
            case SUPERVISOR -> isAbove || isBelow;
            case HR -> true;
            case MANAGEMENT_TEAM -> level != UnitLevel.TEAM;
            case WIDER_MANAGEMENT_TEAM, BOARD -> level != UnitLevel.TEAM && level != UnitLevel.UNIT;
        };
    }

    /**
     * Whether a measure that is about a unit's supervisor is for this reader: for the unit and its supervisor, that
     * supervisor's superior, and HR; for all others from sectors up, where it is no longer about one person.
     */
    boolean readsAboutSupervisor(Organisation organisation, int home, int unit) {
        boolean isForAll = isAboutNoOnePerson(organisation, unit);
        return switch (this) {
            case HR -> true;
            case TEAM -> isForAll || home == unit;
            case SUPERVISOR ->
                isForAll || (home <= unit && unit < organisation.endOf(home) && home >= superior(organisation, unit));
            case MANAGEMENT_TEAM, WIDER_MANAGEMENT_TEAM, BOARD -> isForAll;
        };
    }

    /** Whether a unit is so wide that what is said of its supervisors' work is about no one person: from sectors up. */
    static boolean isAboutNoOnePerson(Organisation organisation, int unit) {
        UnitLevel level = organisation.units().get(unit).level();
        return level != UnitLevel.TEAM && level != UnitLevel.UNIT;
    }

    /** The nearest unit above that has another supervisor, as far as supervisors are known; -1 for the root. */
    private static int superior(Organisation organisation, int unit) {
        Optional<SupervisorId> own = organisation.units().get(unit).supervisor();
        int above = organisation.parentOf(unit);
        while (above >= 0
                && own.isPresent()
                && organisation.units().get(above).supervisor().equals(own)) {
            above = organisation.parentOf(above);
        }
        return above;
    }

    boolean reads(UnitGroup group, UnitId home) {
        return switch (this) {
            case TEAM, SUPERVISOR -> group.units().contains(home);
            case HR -> true;
            case MANAGEMENT_TEAM, WIDER_MANAGEMENT_TEAM, BOARD -> false;
        };
    }

    /** Neighbours that are shown together are for whoever is given one of them as their own, or all. */
    boolean readsMerged(Organisation organisation, int home, UnitGroup group) {
        return reads(group, organisation.units().get(home).id())
                || group.units().stream().allMatch(unit -> reads(organisation, home, organisation.indexOf(unit)));
    }
}
