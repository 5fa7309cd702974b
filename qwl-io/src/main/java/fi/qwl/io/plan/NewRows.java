package fi.qwl.io.plan;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.text.Keys;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rows that a person added: they find their area by its text, and get ids that nothing has or had. */
final class NewRows {

    private final List<PlanChange> changes;
    private final List<PlanQuestion> questions;
    private final CellCheck check;
    private final Issues issues;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Set<String>> areasByTopic = new HashMap<>();
    private final Map<String, FoundRow> firstRows = new HashMap<>();

    NewRows(
            DevelopmentPlan plan,
            FoundWorkbook found,
            List<PlanChange> changes,
            List<PlanQuestion> questions,
            CellCheck check,
            Issues issues) {
        this.changes = changes;
        this.questions = questions;
        this.check = check;
        this.issues = issues;
        plan.areas().forEach(this::know);
        found.origin().prints().keySet().forEach(key -> ids.addAll(List.of(key.area(), key.action())));
        changes.forEach(change -> {
            ids.add(change.area().value());
            change.action().map(ActionId::value).ifPresent(ids::add);
        });
        for (FoundRow row : found.rows()) {
            boolean isOfPlan = areasByTopic.values().stream()
                    .anyMatch(areas -> areas.contains(row.key().area()));
            if (isOfPlan) {
                name(row.text(PlanCell.AREA), row.key().area());
                firstRows.putIfAbsent(row.key().area(), row);
            }
        }
    }

    private void know(DevelopmentArea area) {
        ids.add(area.id().value());
        area.actions().forEach(action -> ids.add(action.id().value()));
        name(area.topic(), area.id().value());
    }

    private void name(String topic, String area) {
        if (!Keys.isBlank(topic)) {
            areasByTopic
                    .computeIfAbsent(Keys.normalise(topic), none -> new TreeSet<>())
                    .add(area);
        }
    }

    void add(List<FoundRow> rows) {
        for (FoundRow row : rows) {
            if (row.cells().values().stream().anyMatch(text -> !text.isBlank())) {
                add(row);
            }
        }
    }

    private void add(FoundRow row) {
        String topic = row.text(PlanCell.AREA);
        if (Keys.isBlank(topic)) {
            warn(
                    row,
                    PlanCell.AREA,
                    PlanWorkbookIssue.ROW_WITHOUT_AREA,
                    "Expected the development area of the new row but the cell is blank; the row is left out. Write the"
                            + " area's text as it is on its other rows.");
            return;
        }
        Set<String> areas = areasByTopic.getOrDefault(Keys.normalise(topic), Set.of());
        if (areas.size() > 1) {
            warn(
                    row,
                    PlanCell.AREA,
                    PlanWorkbookIssue.AREA_AMBIGUOUS,
                    "Expected the text of one area but areas " + areas
                            + " have it; the new row is left out. Give them different texts.",
                    "areas",
                    areas);
        } else if (areas.isEmpty()) {
            addArea(row);
        } else {
            addAction(row, areas.iterator().next());
        }
    }

    private void addArea(FoundRow row) {
        String area = free("a");
        name(row.text(PlanCell.AREA), area);
        firstRows.put(area, row);
        Map<PlanCell, String> cells = new EnumMap<>(PlanCell.class);
        for (PlanCell cell : List.of(PlanCell.AREA, PlanCell.GOAL, PlanCell.FOLLOW_UP)) {
            take(row, cell, cells);
        }
        takeAction(row, cells);
        Optional<ActionId> action = row.hasAction() ? Optional.of(new ActionId(free(area + "-"))) : Optional.empty();
        changes.add(new PlanChange.NewRow(row.location(), new AreaId(area), action, true, cells));
        action.ifPresent(id -> askWhoIsMeant(row, new AreaId(area), id, cells));
    }

    private void addAction(FoundRow row, String area) {
        Optional<FoundRow> first = Optional.ofNullable(firstRows.get(area));
        String other = first.map(one -> "row " + one.location().row().orElse(0)).orElse("the plan");
        for (PlanCell cell : List.of(PlanCell.GOAL, PlanCell.FOLLOW_UP)) {
            boolean isOther = first.filter(one -> CellTexts.isSame(one.text(cell), row.text(cell)))
                    .isEmpty();
            if (isOther && !Keys.isBlank(row.text(cell))) {
                warn(
                        row,
                        cell,
                        PlanWorkbookIssue.CELLS_DIFFER,
                        "Expected the same text on all rows of the area but " + other
                                + " holds another; this one is left out. Write the same into both.");
            }
        }
        if (row.hasAction()) {
            addAction(row, new AreaId(area));
        }
    }

    /** The action that was written into the row of an area without actions. */
    void addAction(FoundRow row) {
        addAction(row, new AreaId(row.key().area()));
    }

    private void addAction(FoundRow row, AreaId area) {
        Map<PlanCell, String> cells = new EnumMap<>(PlanCell.class);
        takeAction(row, cells);
        ActionId action = new ActionId(free(area.value() + "-"));
        changes.add(new PlanChange.NewRow(row.location(), area, Optional.of(action), false, cells));
        askWhoIsMeant(row, area, action, cells);
    }

    /** People who could not be taken are not known. */
    private void askWhoIsMeant(FoundRow row, AreaId area, ActionId action, Map<PlanCell, String> taken) {
        String text = row.text(PlanCell.RESPONSIBLE);
        if (!text.isEmpty() && !taken.containsKey(PlanCell.RESPONSIBLE)) {
            questions.add(new PlanQuestion(
                    PlanQuestion.Kind.PEOPLE_UNKNOWN,
                    new PlanChange.Cell(
                            row.place(PlanCell.RESPONSIBLE),
                            area,
                            Optional.of(action),
                            PlanCell.RESPONSIBLE,
                            "",
                            text)));
        }
    }

    private void takeAction(FoundRow row, Map<PlanCell, String> cells) {
        PlanCell.ofAction().forEach(cell -> take(row, cell, cells));
    }

    private void take(FoundRow row, PlanCell cell, Map<PlanCell, String> cells) {
        String text = row.text(cell);
        if (!text.isEmpty() && (Keys.isBlank(text) || check.isTaken(row, cell, null))) {
            cells.put(cell, text);
        }
    }

    private String free(String prefix) {
        int number = 1;
        while (!ids.add(prefix + number)) {
            number++;
        }
        return prefix + number;
    }

    private void warn(FoundRow row, PlanCell cell, IssueCode code, String message, Object... attributes) {
        issues.accept(code.at(row.place(cell), message, attributes));
    }
}
