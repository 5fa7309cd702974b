package fi.qwl.io.survey;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.CellKind;
import fi.qwl.model.Item;
import fi.qwl.survey.Unit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Faults of single cells, gathered by kind: a label that a thousand people chose is one issue with a count and its first
 * place. The number of kinds is limited; the rest are counted.
 */
final class Findings {

    private static final int MOST_KINDS = 500;

    private final SourceLocation sheet;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private long left;

    Findings(SourceLocation sheet) {
        this.sheet = sheet;
    }

    void unknownLabel(Item item, long row, int column, String label) {
        add(
                "label-unknown",
                row,
                column,
                label,
                "Expected a label or a number of scale '" + item.scale().id() + "' for item " + item.id()
                        + " but found '" + label
                        + "'; the answer counts as missing. Add the label to the mapping's answers.");
    }

    void outOfScale(Item item, long row, int column) {
        add(
                "answer-out-of-scale",
                row,
                column,
                "",
                "Expected whole numbers from " + item.scale().min() + " to "
                        + item.scale().max() + " for item " + item.id()
                        + " but found others; these answers count as missing. Check the scale, or declare the number to"
                        + " mean a missing answer.");
    }

    void rounded(Item item, long row, int column) {
        add(
                Severity.INFO,
                "answer-rounded",
                row,
                column,
                "",
                "Numbers between two points for item " + item.id()
                        + " were taken for the nearer one, as the mapping declares.");
    }

    void unreadable(Item item, CellKind kind, long row, int column) {
        String found = switch (kind) {
            case DATE -> "a date; a spreadsheet may have taken an answer such as 2.3 for one";
            case ERROR -> "an error such as #N/A";
            case UNCALCULATED -> "a formula without its value; open and save the workbook once";
            default -> "a " + kind.name().toLowerCase(Locale.ROOT) + " cell";
        };
        add(
                "answer-not-readable",
                row,
                column,
                kind.name(),
                "Expected an answer to item " + item.id() + " but found " + found + "; it counts as missing.");
    }

    void several(Item item, long row, int column) {
        add(
                "answers-several",
                row,
                column,
                "",
                "Expected one of the options of item " + item.id()
                        + " to be filled but found several; the answer counts"
                        + " as missing. Check that these columns are one question with a single choice.");
    }

    /** A unit that nobody knows, and the one that is called nearly the same. */
    void nearUnit(Unit near, long row, int column, String name) {
        add(
                "unit-near",
                row,
                column,
                name,
                "Expected a unit of the organisation but found '" + name + "', which is nearly " + near
                        + "; the two are not taken for one, and these people count for the whole organisation only. If"
                        + " it is the same unit, correct the name.");
    }

    void unit(boolean isAmbiguous, long row, int column, String name) {
        if (isAmbiguous) {
            add(
                    "unit-ambiguous",
                    row,
                    column,
                    name,
                    "Several units are called '" + name + "'; these people count for the whole organisation only. Use"
                            + " the unit's id in the file.");
        } else {
            add(
                    "unit-unknown",
                    row,
                    column,
                    name,
                    "Expected a unit of the organisation but found '" + name + "'; these people count for the whole"
                            + " organisation only. Add the unit to the organisation, or correct its name.");
        }
    }

    private void add(String code, long row, int column, String detail, String message) {
        add(Severity.WARNING, code, row, column, detail, message);
    }

    private void add(Severity severity, String code, long row, int column, String detail, String message) {
        String kind = code + '\n' + column + '\n' + detail;
        Finding finding = findings.get(kind);
        if (finding != null) {
            finding.count++;
        } else if (findings.size() < MOST_KINDS) {
            findings.put(kind, new Finding(severity, code, sheet.withRow(row).withColumn(column), message));
        } else {
            left++;
        }
    }

    /** Hands the findings over, in the order of their first places. */
    void report(Issues issues) {
        for (Finding finding : findings.values()) {
            String message = finding.count == 1 ? finding.message : finding.message + " " + finding.count + " cells.";
            issues.accept(new ImportIssue(
                    finding.severity,
                    finding.code,
                    finding.first,
                    message,
                    Map.of("cells", Long.toString(finding.count))));
        }
        if (left > 0) {
            issues.accept(ImportIssue.of(
                    Severity.WARNING,
                    "more-findings",
                    sheet,
                    "There are " + left + " more faulty cells of other kinds."));
        }
    }

    private static final class Finding {
        private final Severity severity;
        private final String code;
        private final SourceLocation first;
        private final String message;
        private long count = 1;

        Finding(Severity severity, String code, SourceLocation first, String message) {
            this.severity = severity;
            this.code = code;
            this.first = first;
            this.message = message;
        }
    }
}
