package fi.qwl.io.plan;

import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Goal;
import fi.qwl.plan.PlanEdit;
import fi.qwl.plan.Responsible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries changes out on the areas of a plan. For one thread and one use. */
final class ChangedAreas {

    private final DevelopmentPlan plan;
    private final CellReader reader;
    private final Map<AreaId, DevelopmentArea> areas = new LinkedHashMap<>();

    ChangedAreas(DevelopmentPlan plan, CellReader reader) {
        this.plan = plan;
        this.reader = reader;
        plan.areas().forEach(area -> areas.put(area.id(), area));
    }

    /** Whether the changes leave every area as it is: the same said in other words, such as a status in another language. */
    boolean areSameAfter(List<PlanChange> changes) {
        changes.forEach(this::apply);
        return List.copyOf(areas.values()).equals(plan.areas());
    }

    PlanEdit apply(List<PlanChange> changes) {
        changes.forEach(this::apply);
        PlanEdit edit = plan.edit();
        areas.values().stream().filter(area -> !plan.areas().contains(area)).forEach(edit::area);
        plan.areas().stream()
                .map(DevelopmentArea::id)
                .filter(id -> !areas.containsKey(id))
                .forEach(edit::remove);
        return edit;
    }

    private void apply(PlanChange change) {
        DevelopmentArea area = areas.get(change.area());
        if (change instanceof PlanChange.NewRow row) {
            areas.put(row.area(), area == null ? newArea(row) : withAction(area, row));
        } else if (area != null && change instanceof PlanChange.Cell cell) {
            areas.put(cell.area(), withCell(area, cell));
        } else if (area != null && change instanceof PlanChange.People people) {
            areas.put(area.id(), withPeople(area, people));
        } else if (area != null && change instanceof PlanChange.RemovedRow row) {
            remove(area, row);
        }
    }

    private static DevelopmentArea withPeople(DevelopmentArea area, PlanChange.People meant) {
        List<Action> actions = area.actions().stream()
                .map(action -> Optional.of(action.id()).equals(meant.action())
                        ? action.toBuilder().responsible(meant.people()).build()
                        : action)
                .toList();
        return area.toBuilder().actions(actions).build();
    }

    private void remove(DevelopmentArea area, PlanChange.RemovedRow row) {
        if (row.action().isEmpty()) {
            areas.remove(area.id());
            return;
        }
        ActionId action = row.action().get();
        List<Action> left =
                area.actions().stream().filter(one -> !one.id().equals(action)).toList();
        areas.put(area.id(), area.toBuilder().actions(left).build());
    }

    private DevelopmentArea newArea(PlanChange.NewRow row) {
        DevelopmentArea area =
                DevelopmentArea.builder(row.area(), text(row, PlanCell.AREA)).build();
        area = withAreaText(area, PlanCell.GOAL, text(row, PlanCell.GOAL));
        area = withAreaText(area, PlanCell.FOLLOW_UP, text(row, PlanCell.FOLLOW_UP));
        return withAction(area, row);
    }

    private DevelopmentArea withAction(DevelopmentArea area, PlanChange.NewRow row) {
        if (row.action().isEmpty()) {
            return area;
        }
        Action action = Action.builder(row.action().get()).build();
        for (PlanCell cell : PlanCell.ofAction()) {
            action = withText(action, cell, text(row, cell));
        }
        return area.toBuilder().action(action).build();
    }

    private static String text(PlanChange.NewRow row, PlanCell cell) {
        return row.cells().getOrDefault(cell, "");
    }

    private DevelopmentArea withCell(DevelopmentArea area, PlanChange.Cell cell) {
        if (cell.action().isEmpty()) {
            return withAreaText(area, cell.cell(), cell.after());
        }
        ActionId id = cell.action().get();
        List<Action> actions = new ArrayList<>();
        for (Action action : area.actions()) {
            actions.add(action.id().equals(id) ? withText(action, cell.cell(), cell.after()) : action);
        }
        return area.toBuilder().actions(actions).build();
    }

    private DevelopmentArea withAreaText(DevelopmentArea area, PlanCell cell, String text) {
        DevelopmentArea.Builder builder = area.toBuilder();
        switch (cell) {
            case AREA -> builder.topic(text);
            case GOAL -> builder.goal(new Goal(text, area.goal().targets()));
            case FOLLOW_UP -> {
                CellReader.FollowUp followUp = reader.followUp(text, area.followedBy());
                builder.followUp(followUp.words())
                        .followedBy(followUp.followedBy())
                        .evaluateBy(followUp.evaluateBy());
            }
            default -> throw new IllegalArgumentException(cell + " is no cell of an area");
        }
        return builder.build();
    }

    private Action withText(Action action, PlanCell cell, String text) {
        Action.Builder builder = action.toBuilder();
        switch (cell) {
            case ACTION -> builder.text(text);
            case IMPLEMENTATION -> builder.implementation(text);
            case RESPONSIBLE -> {
                List<Responsible> now = action.responsible();
                builder.responsible(reader.responsible(text, now).orElse(now));
            }
            case SCHEDULE -> {
                CellReader.Schedule schedule = reader.schedule(text);
                builder.schedule(schedule.words()).start(schedule.start()).due(schedule.due());
            }
            case STATUS -> CellReader.status(text).ifPresent(builder::status);
            default -> throw new IllegalArgumentException(cell + " is no cell of an action");
        }
        return builder.build();
    }
}
