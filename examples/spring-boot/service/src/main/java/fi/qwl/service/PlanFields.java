package fi.qwl.service;

import fi.qwl.model.Measure;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Goal;
import fi.qwl.plan.PlanEdit;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a plan's form sent, as changes to the plan. A field that was not sent leaves the plan as it is. For one use. */
final class PlanFields {

    private final DevelopmentPlan plan;
    private final Map<String, String> sent;
    private final Set<String> actionIds;

    PlanFields(DevelopmentPlan plan, Map<String, String> sent) {
        this.plan = plan;
        this.sent = sent;
        this.actionIds =
                plan.actions().stream().map(action -> action.id().value()).collect(Collectors.toSet());
    }

    /** {@return the changes; empty if there are none} */
    Optional<PlanEdit> edit() {
        List<DevelopmentArea> changed = new ArrayList<>();
        for (DevelopmentArea area : plan.areas()) {
            DevelopmentArea next = changed(area);
            if (!next.equals(area)) {
                changed.add(next);
            }
        }
        added().ifPresent(changed::add);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        PlanEdit edit = plan.edit();
        changed.forEach(edit::area);
        return Optional.of(edit);
    }

    private DevelopmentArea changed(DevelopmentArea area) {
        String prefix = "area." + area.id() + ".";
        List<Action> actions =
                new ArrayList<>(area.actions().stream().map(this::changed).toList());
        newAction(prefix, area.id()).ifPresent(actions::add);
        return area.toBuilder()
                .topic(required(prefix + "topic", area.topic()))
                .goal(new Goal(
                        text(prefix + "goal", area.goal().text()), area.goal().targets()))
                .actions(actions)
                .build();
    }

    private Action changed(Action action) {
        String prefix = "action." + action.id() + ".";
        Action.Builder next = action.toBuilder()
                .text(required(prefix + "text", action.text()))
                .implementation(text(prefix + "how", action.implementation()));
        Fields.day(prefix + "due", sent.getOrDefault(prefix + "due", "")).ifPresent(due -> {
            if (action.start().filter(due::isBefore).isPresent()) {
                throw new BadFieldException(prefix + "due");
            }
            next.due(due);
        });
        return next.status(status(prefix + "status", action.status())).build();
    }

    private Status status(String field, Status now) {
        Status next = Fields.choice(field, Status.class, sent.getOrDefault(field, now.name()));
        boolean isAllowed =
                next == now || (!plan.isDraft() && now.findObjection(next).isEmpty());
        if (!isAllowed) {
            throw new BadFieldException(field);
        }
        return next;
    }

    private Optional<DevelopmentArea> added() {
        String topic = text("new.topic", "");
        if (topic.isEmpty()) {
            return Optional.empty();
        }
        AreaId id = new AreaId(free(
                "a",
                candidate ->
                        plan.areas().stream().anyMatch(area -> area.id().value().equals(candidate))));
        DevelopmentArea.Builder area = DevelopmentArea.builder(id, topic).goal(Goal.of(text("new.goal", "")));
        measure(sent.getOrDefault("new.measure", "")).ifPresent(area::measure);
        newAction("new.", id).ifPresent(area::action);
        return Optional.of(area.build());
    }

    private static Optional<Measure> measure(String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Measure.standard().stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new BadFieldException("new.measure")));
    }

    private Optional<Action> newAction(String prefix, AreaId area) {
        String text = text(prefix + "action", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Action.Builder action = Action.builder(new ActionId(free(area + "-", actionIds::contains)))
                .text(text)
                .responsible(Responsible.of(Role.SUPERVISOR));
        Fields.day(prefix + "due", sent.getOrDefault(prefix + "due", "")).ifPresent(action::due);
        return Optional.of(action.build());
    }

    private static String free(String prefix, Predicate<String> isTaken) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> prefix + number)
                .filter(isTaken.negate())
                .findFirst()
                .orElseThrow();
    }

    private String text(String field, String now) {
        return Fields.text(field, sent.getOrDefault(field, now));
    }

    private String required(String field, String now) {
        return Fields.required(field, sent.getOrDefault(field, now));
    }
}
