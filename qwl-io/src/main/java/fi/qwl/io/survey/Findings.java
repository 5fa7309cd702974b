package fi.qwl.io.survey;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.issue.UnitIssue;
import fi.qwl.io.spi.CellKind;
import fi.qwl.model.Item;
import fi.qwl.survey.Unit;
import java.util.Arrays;
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
                SurveyIssue.LABEL_UNKNOWN,
                row,
                column,
                label,
                "Expected a label or a number of scale '" + item.scale().id() + "' for item " + item.id()
                        + " but found '" + label
                        + "'; the answer counts as missing. Add the label to the mapping's answers.",
                "item",
                item.id(),
                "scale",
                item.scale().id(),
                "label",
                label);
    }

    void outOfScale(Item item, long row, int column) {
        add(
                SurveyIssue.ANSWER_OUT_OF_SCALE,
                row,
                column,
                "",
                "Expected whole numbers from " + item.scale().min() + " to "
                        + item.scale().max() + " for item " + item.id()
                        + " but found others; these answers count as missing. Check the scale, or declare the number to"
                        + " mean a missing answer.",
                "item",
                item.id(),
                "min",
                item.scale().min(),
                "max",
                item.scale().max());
    }

    void rounded(Item item, long row, int column) {
        add(
                SurveyIssue.ANSWER_ROUNDED,
                row,
                column,
                "",
                "Numbers between two points for item " + item.id()
                        + " were read as the nearer one, as the mapping declares.",
                "item",
                item.id());
    }

    void unreadable(Item item, CellKind kind, long row, int column) {
        String found = switch (kind) {
            case DATE -> "a date; a spreadsheet may have taken an answer such as 2.3 for one";
            case TIME, DURATION -> "a time; a spreadsheet may have taken an answer such as 2:30 for one";
            case ERROR -> "an error such as #N/A";
            case UNCALCULATED -> "a formula without its value; open and save the workbook once";
            default -> "a " + kind.name().toLowerCase(Locale.ROOT) + " cell";
        };
        add(
                SurveyIssue.ANSWER_NOT_READABLE,
                row,
                column,
                kind.name(),
                "Expected an answer to item " + item.id() + " but found " + found + "; it counts as missing.",
                "item",
                item.id(),
                "kind",
                kind);
    }

    /** One issue of all items: the tool's code is the same everywhere. */
    void codeIsPoint(String code, long row, int column) {
        add(
                SurveyIssue.CODE_IS_POINT,
                sheet.withRow(row).withColumn(column),
                code,
                "The number " + code
                        + " is the tool's code for a missing answer and a point of the scale as well; it is"
                        + " kept as a point. Declare it as missing in the mapping's answers if it means that.",
                "code",
                code);
    }

    void several(Item item, long row, int column) {
        add(
                SurveyIssue.ANSWERS_SEVERAL,
                row,
                column,
                "",
                "Expected one of the options of item " + item.id()
                        + " to be filled but found several; the answer counts"
                        + " as missing. Check that these columns are one question with a single choice.",
                "item",
                item.id());
    }

    /** A unit that nobody knows, and the one that is called nearly the same. */
    void nearUnit(Unit near, long row, int column, String name) {
        add(
                UnitIssue.UNIT_NEAR,
                row,
                column,
                name,
                "Expected a unit of the organisation but found '" + name + "', which is nearly " + near
                        + "; the two are not treated as one, and these people count for the whole organisation only. If"
                        + " it is the same unit, correct the name.",
                "name",
                name,
                "near",
                near);
    }

    void unit(boolean isAmbiguous, long row, int column, String name) {
        if (isAmbiguous) {
            add(
                    UnitIssue.UNIT_AMBIGUOUS,
                    row,
                    column,
                    name,
                    "Several units are called '" + name + "'; these people count for the whole organisation only. Use"
                            + " the unit's id in the file.",
                    "name",
                    name);
        } else {
            add(
                    UnitIssue.UNIT_UNKNOWN,
                    row,
                    column,
                    name,
                    "Expected a unit of the organisation but found '" + name + "'; these people count for the whole"
                            + " organisation only. Add the unit to the organisation, or correct its name.",
                    "name",
                    name);
        }
    }

    private void add(IssueCode code, long row, int column, String detail, String message, Object... attributes) {
        add(code, sheet.withRow(row).withColumn(column), column + "\n" + detail, message, attributes);
    }

    private void add(IssueCode code, SourceLocation first, String detail, String message, Object... attributes) {
        String kind = code.code() + '\n' + detail;
        Finding finding = findings.get(kind);
        if (finding != null) {
            finding.count++;
        } else if (findings.size() < MOST_KINDS) {
            findings.put(kind, new Finding(code, first, message, attributes));
        } else {
            left++;
        }
    }

    /** Hands the findings over, in the order of their first places. */
    void report(Issues issues) {
        for (Finding finding : findings.values()) {
            String message = finding.count == 1 ? finding.message : finding.message + " " + finding.count + " cells.";
            Object[] attributes = Arrays.copyOf(finding.attributes, finding.attributes.length + 2);
            attributes[finding.attributes.length] = "cells";
            attributes[finding.attributes.length + 1] = finding.count;
            issues.accept(finding.code.at(finding.first, message, attributes));
        }
        if (left > 0) {
            issues.accept(SurveyIssue.MORE_FINDINGS.at(
                    sheet, "There are " + left + " more faulty cells of other kinds.", "cells", left));
        }
    }

    private static final class Finding {
        private final IssueCode code;
        private final SourceLocation first;
        private final String message;
        private final Object[] attributes;
        private long count = 1;

        Finding(IssueCode code, SourceLocation first, String message, Object[] attributes) {
            this.code = code;
            this.first = first;
            this.message = message;
            this.attributes = attributes;
        }
    }
}
