package fi.qwl.plan.clock;

import fi.qwl.model.LocalText;
import fi.qwl.plan.Role;

/** What happens in a year of continuous development (seed; budget, personnel report and committee: the domain). */
public enum ClockEventKind {
    /** The survey opens. */
    SURVEY_OPENS(
            Scope.MUNICIPALITY, Role.COORDINATOR, LocalText.of("kysely avautuu", "enkäten öppnas", "survey opens")),
    /** The survey closes. */
    SURVEY_CLOSES(
            Scope.MUNICIPALITY, Role.COORDINATOR, LocalText.of("kysely päättyy", "enkäten stängs", "survey closes")),
    /** The unit goes through its results and chooses. */
    RESULTS_MEETING(
            Scope.UNIT,
            Role.SUPERVISOR,
            LocalText.of("tulosten läpikäynti", "genomgång av resultaten", "results meeting")),
    /** The unit makes its plan together. */
    WORKSHOP(
            Scope.UNIT,
            Role.SUPERVISOR,
            LocalText.of("kehittämistyöpaja", "utvecklingsverkstad", "development workshop")),
    /** The unit's plan is written. */
    PLAN_READY(
            Scope.UNIT,
            Role.SUPERVISOR,
            LocalText.of("kehittämissuunnitelma valmis", "utvecklingsplanen klar", "development plan ready")),
    /** Progress is taken up in a meeting; from the unit's plan. */
    FOLLOW_UP(Scope.PLAN, Role.SUPERVISOR, LocalText.of("seuranta", "uppföljning", "follow-up")),
    /** A second survey of the unit's own; from the unit's plan. */
    UNIT_SURVEY(Scope.PLAN, Role.SUPERVISOR, LocalText.of("yksikön oma kysely", "enhetens egen enkät", "unit survey")),
    /** The unit evaluates its plan; from the unit's plan. */
    EVALUATION(Scope.PLAN, Role.SUPERVISOR, LocalText.of("arviointi", "utvärdering", "evaluation")),
    /** The management team gets the results. */
    MANAGEMENT_REPORT(
            Scope.MUNICIPALITY,
            Role.COORDINATOR,
            LocalText.of(
                    "tulokset johtoryhmälle", "resultaten till ledningsgruppen", "results to the management team")),
    /** The wider management team gets what units passed on. */
    NEEDS_REPORT(
            Scope.MUNICIPALITY,
            Role.COORDINATOR,
            LocalText.of(
                    "yksiköiden tarpeet laajalle johtoryhmälle",
                    "enheternas behov till den utvidgade ledningsgruppen",
                    "needs to the wider management team")),
    /** The board and council get the results. */
    COUNCIL_REPORT(
            Scope.MUNICIPALITY,
            Role.MANAGEMENT_TEAM,
            LocalText.of(
                    "tulokset hallitukselle ja valtuustolle",
                    "resultaten till styrelsen och fullmäktige",
                    "results to the board and council")),
    /** Next year's budget is prepared: resources for development are asked for. */
    BUDGET(
            Scope.MUNICIPALITY,
            Role.MANAGEMENT_TEAM,
            LocalText.of("talousarvion valmistelu", "budgetberedning", "budget preparation")),
    /** The personnel report is ready. */
    PERSONNEL_REPORT(
            Scope.MUNICIPALITY,
            Role.COORDINATOR,
            LocalText.of("henkilöstökertomus", "personalberättelse", "personnel report")),
    /** The co-operation and occupational-safety committee deals with the results. */
    COMMITTEE(
            Scope.MUNICIPALITY,
            Role.COORDINATOR,
            LocalText.of(
                    "yhteistyö- ja työsuojelutoimikunta",
                    "samarbets- och arbetarskyddskommittén",
                    "co-operation and safety committee"));

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
    private final LocalText label;

    ClockEventKind(Scope scope, Role role, LocalText label) {
        this.scope = scope;
        this.role = role;
        this.label = label;
    }

    /** {@return where events of this kind come from} */
    public Scope scope() {
        return scope;
    }

    /** {@return who answers for it by default (seed: the supervisor in a unit, the coordinator for the clock)} */
    public Role role() {
        return role;
    }

    /** {@return the name for people in lower case} */
    public LocalText label() {
        return label;
    }
}
