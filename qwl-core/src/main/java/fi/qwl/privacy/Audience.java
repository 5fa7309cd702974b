package fi.qwl.privacy;

import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;

/**
 * Who reads a publication, and which units' results that reader is given (seed: roles; ours: the levels). It is a matter
 * of need, not of safety: the ledger counts all audiences as one reader, so that they may well tell one another.
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

    boolean reads(UnitGroup group, UnitId home) {
        return switch (this) {
            case TEAM, SUPERVISOR -> group.units().contains(home);
            case HR -> true;
            case MANAGEMENT_TEAM, WIDER_MANAGEMENT_TEAM, BOARD -> false;
        };
    }
}
