package fi.qwl.io.plan;

import fi.qwl.io.issue.Issues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows that a person copied with their hidden cells: a copy that nobody changed says nothing, a copy with another action is
 * a new action. Other rows that appear twice are reported, and neither is taken.
 */
final class CopiedRows {

    private final WorkbookOrigin origin;
    private final Issues issues;

    CopiedRows(WorkbookOrigin origin, Issues issues) {
        this.origin = origin;
        this.issues = issues;
    }

    /**
     * The row that was written.
     *
     * @param rows all rows with its ids, at least one
     * @param added takes the copies that are new actions
     * @return the row; empty if several could be it
     */
    Optional<FoundRow> original(List<FoundRow> rows, List<FoundRow> added) {
        List<FoundRow> distinct = distinct(rows);
        if (distinct.size() == 1) {
            return Optional.of(distinct.get(0));
        }
        List<FoundRow> changed =
                distinct.stream().filter(row -> !origin.isWritten(row)).toList();
        boolean areNewActions =
                changed.size() < distinct.size() && changed.stream().allMatch(this::isOtherAction);
        if (areNewActions) {
            changed.forEach(row -> {
                report(row, "it has another action and is taken as a new one");
                added.add(row.withKey(RowKey.NONE));
            });
            return distinct.stream().filter(origin::isWritten).findFirst();
        }
        FoundRow first = distinct.get(0);
        long at = first.location().row().orElse(0);
        distinct.stream()
                .skip(1)
                .forEach(row -> issues.accept(PlanWorkbookIssue.ROW_TWICE.at(
                        row.location(),
                        "Expected each written row once but row " + at
                                + " is the same action, so neither is taken. For a new action, write into an empty row"
                                + " and delete the copy.",
                        "row",
                        at)));
        return Optional.empty();
    }

    /** The rows that a person sees differ. */
    private List<FoundRow> distinct(List<FoundRow> rows) {
        List<FoundRow> distinct = new ArrayList<>();
        for (FoundRow row : rows) {
            if (distinct.stream().noneMatch(row::looksLike)) {
                distinct.add(row);
            } else {
                report(row, "it holds the same as that row and is left out");
            }
        }
        return distinct;
    }

    private boolean isOtherAction(FoundRow row) {
        String action = row.text(PlanCell.ACTION);
        return !action.isBlank()
                && !row.text(PlanCell.AREA).isBlank()
                && !origin.isWritten(row.key(), PlanCell.ACTION, action);
    }

    private void report(FoundRow row, String consequence) {
        issues.accept(PlanWorkbookIssue.ROW_COPIED.at(
                row.location(), "Expected each written row once but this one is a copy; " + consequence + "."));
    }
}
