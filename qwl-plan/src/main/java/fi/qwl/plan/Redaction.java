package fi.qwl.plan;

import java.util.List;

/** Takes a person's id out of every place of a plan. */
final class Redaction {

    private final PersonId person;

    Redaction(PersonId person) {
        this.person = person;
    }

    DevelopmentPlan apply(DevelopmentPlan plan) {
        DevelopmentPlan.Builder builder = plan.toBuilder();
        boolean isSupervisor = plan.supervisor()
                .filter(supervisor -> supervisor.value().equals(person.value()))
                .isPresent();
        if (isSupervisor) {
            builder.supervisor(null);
        }
        return builder.areas(plan.areas().stream().map(this::apply).toList())
                .history(plan.history().stream().map(this::apply).toList())
                .build();
    }

    private DevelopmentArea apply(DevelopmentArea area) {
        return area.toBuilder()
                .followedBy(apply(area.followedBy()))
                .actions(area.actions().stream().map(this::apply).toList())
                .build();
    }

    private Action apply(Action action) {
        return action.toBuilder().responsible(apply(action.responsible())).build();
    }

    private PlanVersion apply(PlanVersion version) {
        return new PlanVersion(version.number(), version.by().withoutPerson(person), version.at(), version.what());
    }

    private List<Responsible> apply(List<Responsible> responsible) {
        return responsible.stream().map(one -> one.withoutPerson(person)).toList();
    }
}
