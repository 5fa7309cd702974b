package fi.qwl.io.survey;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Severity;
import java.util.List;

/** What {@link SurveyReader} reports of answers and respondents. */
public enum SurveyIssue implements IssueCode {
    /** The workbook has no sheet with the name in the definition. */
    SHEET_MISSING(Severity.ERROR, "expected", "found"),
    /** Several sheets have the requested columns, and it is not clear which one to read. */
    SHEET_AMBIGUOUS(Severity.ERROR, "mapping", "sheets"),
    /** The file has a row per answer but the column of the respondents' keys is not named. */
    RESPONDENT_NEEDED(Severity.ERROR, "mapping"),
    /** The same file was given twice, so every respondent would be counted twice. */
    FILE_TWICE(Severity.ERROR, "file", "other"),
    /**
     * More than half of the factor's items are missing from the file, so its value would say nothing about the factor.
     */
    FACTOR_UNMEASURED(Severity.ERROR, "factor", "missing", "all"),
    /** The template was written for another survey: its items are not those of the definition. */
    TEMPLATE_OTHER(Severity.ERROR, "lacking", "other"),
    /** The template's hidden sheet was changed and cannot be read. */
    TEMPLATE_DAMAGED(Severity.ERROR),
    /** An answer is a text that its scale does not know; it counts as missing. */
    LABEL_UNKNOWN(Severity.WARNING, "item", "scale", "label", "cells"),
    /** An answer is a number that its scale does not have; it counts as missing. */
    ANSWER_OUT_OF_SCALE(Severity.WARNING, "item", "min", "max", "cells"),
    /** A cell holds a date, an error or a formula without its value instead of an answer; it counts as missing. */
    ANSWER_NOT_READABLE(Severity.WARNING, "item", "kind", "cells"),
    /** Several options of a question are filled although only one can be chosen; the answer counts as missing. */
    ANSWERS_SEVERAL(Severity.WARNING, "item", "cells"),
    /** A number is the tool's code for a missing answer and a point of the scale as well; it is kept as a point. */
    CODE_IS_POINT(Severity.WARNING, "code", "cells"),
    /** The respondent's key is in an earlier row already; this row is left out. */
    RESPONDENT_TWICE(Severity.WARNING, "row"),
    /** Rows have no respondent's key, so nobody can know whose answers they are; they are left out. */
    RESPONDENT_BLANK(Severity.WARNING, "rows"),
    /** A respondent answered the same question before; the first answer counts. */
    ANSWER_TWICE(Severity.WARNING, "rows"),
    /** Several columns fit the rule that says which rows count; all rows are read. */
    RULE_UNSURE(Severity.WARNING, "column"),
    /** Rows are marked as sums or means, not as people's answers; they are left out. */
    ROW_OF_TOTALS(Severity.WARNING, "rows"),
    /** Respondents have no unit of the organisation; they count for the whole organisation only. */
    UNITS_NOT_KNOWN(Severity.WARNING, "people", "all", "percent"),
    /** Items have neither a column nor a question in the file; they were not asked, or are not read. */
    ITEMS_MISSING(Severity.WARNING, "items", "missing", "all"),
    /** An item's answers run against those of the others, as if its question were worded the other way round. */
    ITEM_OPPOSED(Severity.WARNING, "item", "correlation"),
    /** Two sheets or files hold the same answers in the same number of rows; both are counted. */
    ROWS_TWICE(Severity.WARNING, "rows", "other"),
    /** The wave of rows is blank or cannot be read; the rows are left out. */
    ROW_WITHOUT_WAVE(Severity.WARNING, "rows", "all"),
    /** Units are blank since their cells are merged with one above; these people are not counted in it. */
    UNITS_MERGED(Severity.WARNING, "rows", "names"),
    /** There are more kinds of faulty cells than are reported. */
    MORE_FINDINGS(Severity.WARNING, "cells"),
    /** Rows answer none of the items; they still count as respondents. */
    ROW_UNANSWERED(Severity.INFO, "rows"),
    /** People did not submit their answers; the rows are left out. */
    ROW_INCOMPLETE(Severity.INFO, "rows", "all"),
    /** Rows are trials, not answers; they are left out. */
    ROW_PREVIEW(Severity.INFO, "rows", "all"),
    /** Rows belong to waves other than the one that is read; they are left out. */
    ROW_OF_OTHER_WAVE(Severity.INFO, "rows", "all", "wave"),
    /** Rows hold questions that do not belong to any item; they are ignored. */
    QUESTION_UNMAPPED(Severity.INFO, "rows"),
    /** Rows have no unit; these people count for the whole organisation only. */
    UNIT_BLANK(Severity.INFO, "rows"),
    /** Numbers between two points were read as the nearer point, as the mapping declares. */
    ANSWER_ROUNDED(Severity.INFO, "item", "cells"),
    /** The columns were found by a mapping and the rows were read. */
    MAPPING_USED(Severity.INFO, "mapping", "rows");

    private final Severity severity;
    private final List<String> attributes;

    SurveyIssue(Severity severity, String... attributes) {
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
