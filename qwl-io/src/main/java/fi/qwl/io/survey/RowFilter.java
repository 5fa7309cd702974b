package fi.qwl.io.survey;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.mapping.RowRule;
import fi.qwl.io.mapping.RowRule.Action;
import fi.qwl.io.mapping.RowRule.Reason;
import fi.qwl.io.rows.Header;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves rows out by a rule, and counts them. For one sheet and one thread. */
final class RowFilter {

    private final RowRule rule;
    private final int column;
    private final Set<String> values;
    private long left;

    RowFilter(RowRule rule, int column) {
        this.rule = rule;
        this.column = column;
        this.values = rule.values().stream().map(CodeText::of).collect(Collectors.toSet());
    }

    /** Whether the row does not count; it is counted as such. */
    boolean leavesOut(TableCursor cursor) {
        boolean isNamed = values.isEmpty()
                ? cursor.kind(column) != CellKind.BLANK
                : values.contains(CodeText.of(cursor.text(column)));
        boolean isLeft = isNamed != (rule.action() == Action.KEEP);
        left += isLeft ? 1 : 0;
        return isLeft;
    }

    /** What the rows are that are left out. */
    IssueCode code() {
        return rule.reason() == Reason.INCOMPLETE ? SurveyIssue.ROW_INCOMPLETE : SurveyIssue.ROW_PREVIEW;
    }

    /** Reports how many rows were left out, if any. */
    void report(SourceLocation sheet, Header header, long rows, Issues issues) {
        if (left == 0) {
            return;
        }
        boolean isIncomplete = rule.reason() == Reason.INCOMPLETE;
        issues.accept(code().at(
                        sheet.withColumn(column),
                        "In " + left + " of " + rows + " rows '" + shown(header) + "' " + meaning(isIncomplete)
                                + ", and the rows were left out.",
                        "rows",
                        left,
                        "all",
                        rows));
    }

    private String shown(Header header) {
        return rule.column().startsWith("~") || rule.column().contains("|")
                ? header.names().get(column)
                : rule.column();
    }

    private String meaning(boolean isIncomplete) {
        String found = values.isEmpty() && rule.action() == Action.KEEP ? "is blank" : "says so";
        return isIncomplete
                ? found + ": these people did not send their answers"
                : found + ": these are trials, not answers";
    }
}
