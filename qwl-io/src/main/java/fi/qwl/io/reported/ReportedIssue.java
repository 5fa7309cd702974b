package fi.qwl.io.reported;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Severity;
import java.util.List;

/** What {@link ReportedReader} reports of a provider's results. */
public enum ReportedIssue implements IssueCode {
    /** All plain numbers of measures are so small that they may be means on an answer scale and not percentages. */
    VALUE_UNIT_UNCLEAR(Severity.ERROR, "measures", "scales"),
    /** The unit has a row in the table already; this one is left out. */
    UNIT_REPEATED(Severity.WARNING, "unit"),
    /** Rows have values but name no unit; they are left out. */
    ROW_WITHOUT_UNIT(Severity.WARNING, "rows"),
    /** Values have no number of people, neither beside them nor of the unit; they are not shown to anybody. */
    PEOPLE_NOT_REPORTED(Severity.WARNING, "values", "units"),
    /** Units of the organisation are not in the report. */
    UNITS_NOT_REPORTED(Severity.WARNING, "units", "missing", "all"),
    /** A cell should hold a percentage from 0 to 100 or a mark for a hidden value but holds something else; it is left out. */
    VALUE_NOT_READABLE(Severity.WARNING),
    /** A plain number between 0 and 1 is among percentages and may be a share of one; it is left out. */
    VALUE_PERHAPS_SHARE(Severity.WARNING),
    /** The report's risk class is not known; the cell is left out. */
    RISK_WORD_UNKNOWN(Severity.WARNING),
    /** The unit has other values on an earlier sheet; the earlier ones are kept. */
    REPORTED_VALUES_DISAGREE(Severity.WARNING, "unit", "values"),
    /** The unit is reported with fewer respondents than its sub-units together; both are kept as reported. */
    REPORTED_PEOPLE_DISAGREE(Severity.WARNING, "unit", "respondents", "below"),
    /**
     * The reported response rate does not follow from the numbers of people who answered and were invited; the numbers
     * of people are kept.
     */
    REPORTED_RATE_DISAGREES(Severity.WARNING),
    /** The unit's mean is not that of its sub-units weighted by their respondents; all are kept as reported. */
    REPORTED_MEANS_DISAGREE(Severity.WARNING, "unit", "measures"),
    /** The reported risk class is not the one that the model's limits give for the mean; both are kept as reported. */
    REPORTED_RISK_DISAGREES(Severity.WARNING, "unit", "factors"),
    /** All plain numbers of measures are from 0 to 1 and were taken for shares of one. */
    VALUES_ARE_SHARES(Severity.INFO, "measures"),
    /** A sheet about one unit has rows with labels that are not known; they are not read. */
    LABELS_PASSED_OVER(Severity.INFO, "labels"),
    /** The report has columns with headers that are not known; they are not read. */
    COLUMNS_PASSED_OVER(Severity.INFO, "headers");

    private final Severity severity;
    private final List<String> attributes;

    ReportedIssue(Severity severity, String... attributes) {
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
