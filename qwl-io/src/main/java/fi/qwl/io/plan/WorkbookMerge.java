package fi.qwl.io.plan;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.text.Keys;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Three ways meet: the plan as it was written, as it is now, and the workbook. What only a person changed is a change;
 * what both changed is a question. For one workbook and one thread.
 */
final class WorkbookMerge {

    private final DevelopmentPlan plan;
    private final FoundWorkbook found;
    private final CellReader reader;
    private final Issues issues;
    private final CellCheck check;
    private final Map<RowKey, Map<PlanCell, String>> now;
    private final List<PlanChange> changes = new ArrayList<>();
    private final List<PlanQuestion> questions = new ArrayList<>();

    WorkbookMerge(
            DevelopmentPlan plan,
            FoundWorkbook found,
            CellReader reader,
            Map<RowKey, Map<PlanCell, String>> now,
            Issues issues) {
        this.plan = plan;
        this.found = new FoundWorkbook(found.origin(), found.sheet(), new SortedRows(found, issues).recognised());
        this.reader = reader;
        this.now = now;
        this.issues = issues;
        this.check = new CellCheck(plan, reader, issues);
    }

    PlanUpdate merge() {
        Map<String, List<FoundRow>> areas = new LinkedHashMap<>();
        List<FoundRow> added = new ArrayList<>();
        List<FoundRow> emptied = new ArrayList<>();
        for (FoundRow row : ofPlan(added)) {
            if (row.isEmptied()) {
                emptied.add(row);
            } else {
                mergeAction(row);
                areas.computeIfAbsent(row.key().area(), none -> new ArrayList<>())
                        .add(row);
            }
        }
        areas.values().forEach(this::mergeArea);
        newRows().add(added);
        askForRemoved(emptied);
        return new PlanUpdate(plan, reader, changes, questions);
    }

    /** The rows that were written, each once; rows that a person added are put aside. */
    private List<FoundRow> ofPlan(List<FoundRow> added) {
        Map<RowKey, List<FoundRow>> byKey = new LinkedHashMap<>();
        for (FoundRow row : found.rows()) {
            if (isAdded(row)) {
                added.add(row);
            } else if (!found.origin().has(row.key())) {
                warn(
                        PlanWorkbookIssue.ROW_UNKNOWN,
                        row.location(),
                        "Expected the hidden cells of this row to be empty or as they were written but found others;"
                                + " the row is left out. Write its texts into an empty row.");
            } else {
                byKey.computeIfAbsent(row.key(), none -> new ArrayList<>()).add(row);
            }
        }
        CopiedRows copies = new CopiedRows(found.origin(), issues);
        List<FoundRow> once = new ArrayList<>();
        byKey.values().forEach(rows -> copies.original(rows, added).ifPresent(once::add));
        return once;
    }

    private static boolean isAdded(FoundRow row) {
        return row.key().area().isEmpty() && row.key().action().isEmpty();
    }

    private void mergeAction(FoundRow row) {
        if (!row.key().hasAction()) {
            return;
        }
        ActionId action = new ActionId(row.key().action());
        for (PlanCell cell : PlanCell.ofAction()) {
            if (isChanged(row, cell)) {
                merge(row, cell, action);
            }
        }
    }

    private void mergeArea(List<FoundRow> rows) {
        for (PlanCell cell : PlanCell.values()) {
            if (cell.isOfArea()) {
                mergeAreaCell(rows, cell);
            }
        }
        rows.stream().filter(row -> !row.key().hasAction() && row.hasAction()).forEach(this::addAction);
    }

    /** An action that was written into the row of an area without actions. */
    private void addAction(FoundRow row) {
        if (now(row, PlanCell.AREA).isEmpty()) {
            gone(row, PlanCell.ACTION);
            return;
        }
        newRows().addAction(row);
    }

    private NewRows newRows() {
        return new NewRows(plan, found, changes, questions, check, issues);
    }

    private void mergeAreaCell(List<FoundRow> all, PlanCell cell) {
        List<FoundRow> rows = saying(all, cell);
        List<FoundRow> distinct = new ArrayList<>();
        for (FoundRow row : rows) {
            boolean isNew = distinct.stream().noneMatch(one -> CellTexts.isSame(one.text(cell), row.text(cell)));
            if (isNew && isChanged(row, cell)) {
                distinct.add(row);
            }
        }
        boolean isOneRenamed = cell == PlanCell.AREA && !rows.stream().allMatch(row -> isChanged(row, cell));
        if (distinct.size() == 1 && !isOneRenamed) {
            merge(distinct.get(0), cell, null);
            return;
        }
        for (FoundRow row : distinct) {
            askWhichRow(row, cell, rows);
        }
    }

    /** A goal that one row changed is the area's; another name in one row may mean another area, so people say. */
    private void askWhichRow(FoundRow row, PlanCell cell, List<FoundRow> rows) {
        Map<PlanCell, String> current = now(row, cell);
        boolean isSame = CellTexts.isSame(current.getOrDefault(cell, ""), row.text(cell));
        if (current.isEmpty() || isSame || !check.isTaken(row, cell, null)) {
            return;
        }
        long other = rows.stream()
                .filter(one -> !CellTexts.isSame(one.text(cell), row.text(cell)))
                .findFirst()
                .map(one -> one.location().row().orElse(0))
                .orElse(0L);
        warn(
                PlanWorkbookIssue.CELLS_DIFFER,
                row.place(cell),
                "Expected the same text on all rows of the area but row " + other
                        + " holds another; the plan's stays until somebody decides. Write the same into both.",
                "row",
                other);
        questions.add(new PlanQuestion(PlanQuestion.Kind.ROWS_DIFFER, change(row, cell, null, current)));
    }

    private boolean isChanged(FoundRow row, PlanCell cell) {
        return row.cells().containsKey(cell) && !found.origin().isWritten(row.key(), cell, row.text(cell));
    }

    /** What is the area's is often merged over its rows, or cleared but once: a blank beside a text says nothing. */
    private static List<FoundRow> saying(List<FoundRow> rows, PlanCell cell) {
        List<FoundRow> saying =
                rows.stream().filter(row -> !Keys.isBlank(row.text(cell))).toList();
        return saying.isEmpty() ? rows : saying;
    }

    private void merge(FoundRow row, PlanCell cell, @Nullable ActionId action) {
        Map<PlanCell, String> current = now(row, cell);
        if (current.isEmpty()) {
            gone(row, cell);
            return;
        }
        String text = current.getOrDefault(cell, "");
        if (CellTexts.isSame(text, row.text(cell))) {
            return;
        }
        if (!check.isTaken(row, cell, action)) {
            if (cell == PlanCell.RESPONSIBLE) {
                questions.add(new PlanQuestion(PlanQuestion.Kind.PEOPLE_UNKNOWN, change(row, cell, action, current)));
            }
            return;
        }
        PlanChange change = change(row, cell, action, current);
        boolean isOfOneSide = found.origin().isWritten(row.key(), cell, text);
        if (isOfOneSide && check.takesAway(row, cell, text)) {
            warn(
                    PlanWorkbookIssue.AGREED_TAKEN_AWAY,
                    row.place(cell),
                    "Expected the day, the goal, the people or the evaluation that was agreed on but the cell lost it; the"
                            + " plan's stays until somebody decides. Write it again, or say that it was given up.");
            questions.add(new PlanQuestion(PlanQuestion.Kind.AGREED_TAKEN_AWAY, change));
            return;
        }
        if (isOfOneSide) {
            changes.add(change);
            return;
        }
        warn(
                PlanWorkbookIssue.CELL_CONFLICT,
                row.place(cell),
                "Expected the plan's cell to be as it was when the workbook was written (version "
                        + found.origin().version() + ") but it was changed since (version " + plan.version()
                        + "); the plan's stays until somebody decides. Compare the two texts.",
                "written",
                found.origin().version(),
                "now",
                plan.version());
        questions.add(new PlanQuestion(PlanQuestion.Kind.CHANGED_ON_BOTH_SIDES, change));
    }

    private static PlanChange change(
            FoundRow row, PlanCell cell, @Nullable ActionId action, Map<PlanCell, String> current) {
        return new PlanChange.Cell(
                row.place(cell),
                new AreaId(row.key().area()),
                Optional.ofNullable(action),
                cell,
                current.getOrDefault(cell, ""),
                row.text(cell));
    }

    /** The plan's row now; for a cell of the area any of its rows will do. */
    private Map<PlanCell, String> now(FoundRow row, PlanCell cell) {
        if (!cell.isOfArea()) {
            return now.getOrDefault(row.key(), Map.of());
        }
        return now.entrySet().stream()
                .filter(entry -> entry.getKey().area().equals(row.key().area()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Map.of());
    }

    private void gone(FoundRow row, PlanCell cell) {
        warn(
                PlanWorkbookIssue.ROW_GONE,
                row.place(cell),
                "Expected the plan to have this row still but it was removed after the workbook was written; the cell is"
                        + " left out. Write its texts into an empty row if they are still wanted.");
    }

    private void askForRemoved(List<FoundRow> emptied) {
        Map<RowKey, SourceLocation> places = new HashMap<>();
        emptied.forEach(row -> places.put(row.key(), row.location()));
        Set<RowKey> there = new HashSet<>();
        found.rows().forEach(row -> there.add(row.key()));
        emptied.forEach(row -> there.remove(row.key()));
        for (DevelopmentArea area : plan.areas()) {
            List<RowKey> keys = CellTexts.keys(area);
            List<RowKey> gone = keys.stream()
                    .filter(key -> found.origin().has(key) && !there.contains(key))
                    .toList();
            if (gone.size() == keys.size()) {
                ask(gone.get(0), area.id(), null, places);
            } else {
                area.actions().stream()
                        .map(Action::id)
                        .filter(id -> gone.contains(new RowKey(area.id().value(), id.value())))
                        .forEach(id -> ask(new RowKey(area.id().value(), id.value()), area.id(), id, places));
            }
        }
    }

    private void ask(RowKey key, AreaId area, @Nullable ActionId action, Map<RowKey, SourceLocation> places) {
        SourceLocation place = places.getOrDefault(key, found.sheet());
        String what = action == null ? "area " + area : "action " + action;
        warn(
                PlanWorkbookIssue.ROW_REMOVED,
                place,
                "Expected a row for " + what + " but it is deleted or empty; the plan keeps it until somebody decides."
                        + " Set its status to cancelled if it was given up.",
                action == null ? "area" : "action",
                action == null ? area : action);
        questions.add(new PlanQuestion(
                PlanQuestion.Kind.ROW_REMOVED, new PlanChange.RemovedRow(place, area, Optional.ofNullable(action))));
    }

    private void warn(IssueCode code, SourceLocation place, String message, Object... attributes) {
        issues.accept(code.at(place, message, attributes));
    }
}
