package fi.qwl.plan.clock;

import fi.qwl.plan.Role;
import fi.qwl.words.Labelled;

/** What happens in a year of continuous development (seed; budget, personnel report and committee: the domain). */
public enum ClockEventKind implements Labelled {
    /** The survey opens. */
    SURVEY_OPENS(Scope.MUNICIPALITY, Role.COORDINATOR),
    /** The survey closes. */
    SURVEY_CLOSES(Scope.MUNICIPALITY, Role.COORDINATOR),
    /** The unit goes through its results and chooses. */
    RESULTS_MEETING(Scope.UNIT, Role.SUPERVISOR),
    /** The unit makes its plan together. */
    WORKSHOP(Scope.UNIT, Role.SUPERVISOR),
    /** The unit's plan is written. */
    PLAN_READY(Scope.UNIT, Role.SUPERVISOR),
    /** Progress is taken up in a meeting; from the unit's plan. */
    FOLLOW_UP(Scope.PLAN, Role.SUPERVISOR),
    /** A second survey of the unit's own; from the unit's plan. */
    UNIT_SURVEY(Scope.PLAN, Role.SUPERVISOR),
    /** The unit evaluates its plan; from the unit's plan. */
    EVALUATION(Scope.PLAN, Role.SUPERVISOR),
    /** The management team gets the results. */
    MANAGEMENT_REPORT(Scope.MUNICIPALITY, Role.COORDINATOR),
    /** The wider management team gets what units passed on. */
    NEEDS_REPORT(Scope.MUNICIPALITY, Role.COORDINATOR),
    /** The board and council get the results. */
    COUNCIL_REPORT(Scope.MUNICIPALITY, Role.MANAGEMENT_TEAM),
    /** Next year's budget is prepared: resources for development are asked for. */
    BUDGET(Scope.MUNICIPALITY, Role.MANAGEMENT_TEAM),
    /** The personnel report is ready. */
    PERSONNEL_REPORT(Scope.MUNICIPALITY, Role.COORDINATOR),
    /** The co-operation and occupational-safety committee deals with the results. */
    COMMITTEE(Scope.MUNICIPALITY, Role.COORDINATOR);

    /** Where an event comes from. */
    public enum Scope {
        /** Once, for the whole municipality. */
        MUNICIPALITY,
        /** In every unit, by a rule. */
        UNIT,
        /** In a unit, by its own plan. */
        PLAN
    }

    private final Scope scope;
    private final Role role;

    ClockEventKind(Scope scope, Role role) {
        this.scope = scope;
        this.role = role;
    }

    /** {@return where events of this kind come from} */
    public Scope scope() {
        return scope;
    }

    /** {@return who answers for it by default (seed: the supervisor in a unit, the coordinator for the clock)} */
    public Role role() {
        return role;
    }
}
