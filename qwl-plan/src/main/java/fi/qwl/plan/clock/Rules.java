package fi.qwl.plan.clock;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Role;

/** What holds for every rule. */
final class Rules {

    private Rules() {}

    static void require(ClockEventKind kind, Role role) {
        requireNonNull(kind, "kind");
        requireNonNull(role, "role");
        if (kind.scope() == ClockEventKind.Scope.PLAN) {
            throw new IllegalArgumentException(kind + " comes from the units' plans and takes no rule"
                    + "\nMaybe the follow-up plan of the unit is to be changed.");
        }
        if (kind == ClockEventKind.SURVEY_OPENS || kind == ClockEventKind.SURVEY_CLOSES) {
            throw new IllegalArgumentException(kind + " is the clock's own date and takes no rule");
        }
    }
}
