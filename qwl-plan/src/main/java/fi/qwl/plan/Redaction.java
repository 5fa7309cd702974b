package fi.qwl.plan;

import java.util.ArrayList;
import java.util.List;

/** Takes a person's id out of every place of a plan. */
final class Redaction {

    private final PersonId person;

    Redaction(PersonId person) {
        this.person = person;
    }

    /** A plan without the person, its last version's revision raised: what was begun before no longer follows it. */
    DevelopmentPlan apply(DevelopmentPlan plan) {
        DevelopmentPlan redacted = withoutPerson(plan);
        if (redacted.equals(plan)) {
            return plan;
        }
        List<PlanVersion> history = new ArrayList<>(redacted.history());
        PlanVersion last = history.remove(history.size() - 1);
        history.add(new PlanVersion(last.number(), last.by(), last.at(), last.what(), last.revision() + 1));
        return redacted.toBuilder().history(history).build();
    }

    private DevelopmentPlan withoutPerson(DevelopmentPlan plan) {
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
        return new PlanVersion(
                version.number(), version.by().withoutPerson(person), version.at(), version.what(), version.revision());
    }

    private List<Responsible> apply(List<Responsible> responsible) {
        return responsible.stream().map(one -> one.withoutPerson(person)).toList();
    }
}
