package fi.qwl.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Brings areas with open actions from one plan into the next, under ids that are free there. */
final class CarryOver {

    private final PlanId from;
    private final Set<String> taken = new HashSet<>();

    CarryOver(PlanId from, Collection<DevelopmentArea> agreed) {
        this.from = from;
        for (DevelopmentArea area : agreed) {
            taken.add(area.id().value());
            area.actions().forEach(action -> taken.add(action.id().value()));
        }
    }

    DevelopmentArea carry(DevelopmentArea area) {
        List<Action> open = area.actions().stream()
                .filter(action -> action.status().isOpen())
                .map(this::carry)
                .toList();
        AreaId id = new AreaId(free(area.id().value()));
        DevelopmentArea.Builder builder = area.toBuilder().withId(id).actions(open);
        // The first plan that had it: a wish that is carried on for years should show its age.
        builder.carriedFrom(area.carriedFrom().orElse(from));
        return builder.withoutEvaluation().build();
    }

    private Action carry(Action action) {
        return action.toBuilder()
                .withId(new ActionId(free(action.id().value())))
                .build();
    }

    private String free(String wanted) {
        String id = wanted;
        while (!taken.add(id)) {
            id = from.value() + "-" + id;
        }
        return id;
    }
}
