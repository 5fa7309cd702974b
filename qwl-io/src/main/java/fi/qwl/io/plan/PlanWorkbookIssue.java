package fi.qwl.io.plan;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Severity;
import java.util.List;

/** What {@link PlanWorkbook} reports of a filled-in workbook. */
public enum PlanWorkbookIssue implements IssueCode {
    /** The workbook lacks the hidden sheet that identifies a plan's workbook. */
    PLAN_WORKBOOK_UNKNOWN(Severity.ERROR),
    /** The workbook's hidden sheet was changed or is of another format. */
    PLAN_WORKBOOK_DAMAGED(Severity.ERROR),
    /** The workbook was written from another plan. */
    PLAN_OTHER(Severity.ERROR, "expected", "found"),
    /** The workbook was written from a later version of the plan. */
    PLAN_VERSION_LATER(Severity.ERROR, "expected", "found"),
    /** No sheet of the workbook has the headings of a plan. */
    PLAN_TABLE_MISSING(Severity.ERROR),
    /** A copy of the sheet holds the same or what was written; it is left out. */
    SHEET_COPIED(Severity.INFO, "sheets"),
    /** A text above the table is not as it was written; it is not read. */
    TEXT_ABOVE_TABLE(Severity.WARNING),
    /** Several sheets have the headings of a plan. */
    PLAN_TABLE_AMBIGUOUS(Severity.ERROR, "sheets", "first"),
    /** Two columns have the same heading of the plan. */
    COLUMN_TWICE(Severity.ERROR, "column"),
    /** A heading was renamed; its column is known by its place. */
    HEADING_RENAMED(Severity.INFO, "expected"),
    /** The cell was changed both in the workbook and in the plan; the plan's text stays until somebody decides. */
    CELL_CONFLICT(Severity.WARNING, "written", "now"),
    /** The rows of one area have different texts; the plan's text stays. */
    CELLS_DIFFER(Severity.WARNING, "row"),
    /** A row of the plan is deleted or empty; the plan keeps it until somebody decides. */
    ROW_REMOVED(Severity.WARNING, "area", "action"),
    /** The hidden cells of the row were changed, so it is not recognised; it is left out. */
    ROW_UNKNOWN(Severity.WARNING),
    /** The row is a copy with its hidden cells: left out if it holds the same, a new action if it has another one. */
    ROW_COPIED(Severity.INFO),
    /** Two rows belong to the same action; neither is used. */
    ROW_TWICE(Severity.WARNING, "row"),
    /** The row was removed from the plan after the workbook was written; the cell is left out. */
    ROW_GONE(Severity.WARNING),
    /** A new row has no development area; it is left out. */
    ROW_WITHOUT_AREA(Severity.WARNING),
    /** The cell of the development area is blank; the plan's text stays. */
    AREA_BLANK(Severity.WARNING),
    /** Several development areas have the text, and it is not clear which one is meant. */
    AREA_AMBIGUOUS(Severity.WARNING, "areas"),
    /** The person or role is not known; the plan's people stay until somebody says who is meant. */
    RESPONSIBLE_UNKNOWN(Severity.WARNING),
    /** The schedule ends before it begins; the plan's schedule stays. */
    SCHEDULE_BACKWARDS(Severity.WARNING),
    /** A day was written without its month or year, or in words; it is taken as shown. */
    DAY_UNDERSTOOD(Severity.INFO, "days"),
    /** A day, a goal, people or an evaluation is missing from the cell; the plan's stays until somebody decides. */
    AGREED_TAKEN_AWAY(Severity.WARNING),
    /** The rows were sorted without their hidden cells; each is recognised by its texts. */
    ROWS_SORTED(Severity.INFO, "rows"),
    /** The schedule's text contains a date, which is kept as text; nothing falls due on it. */
    SCHEDULE_DAY_IN_WORDS(Severity.WARNING),
    /** The evaluation outcome in the cell differs from that of the plan; the rest of the cell is read. */
    OUTCOME_NOT_TAKEN(Severity.WARNING),
    /** The status is blank or not in the list; the plan's status stays. */
    STATUS_UNKNOWN(Severity.WARNING),
    /** The status cannot change while the plan is a draft; the plan's status stays. */
    STATUS_IN_DRAFT(Severity.WARNING, "expected", "found"),
    /** The chosen status cannot follow the present one; the plan's status stays. */
    STATUS_NOT_ALLOWED(Severity.WARNING, "before", "found"),
    /** The cell holds a date, an error or a formula without its value; the plan's text stays. */
    CELL_NOT_TEXT(Severity.WARNING, "kind");

    private final Severity severity;
    private final List<String> attributes;

    PlanWorkbookIssue(Severity severity, String... attributes) {
        this.severity = severity;
        this.attributes = List.of(attributes);
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public List<String> attributes() {
        return attributes;
    }
}
