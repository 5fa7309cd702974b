package fi.qwl.io.survey;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.mapping.RowRule;
import fi.qwl.io.rows.UnitNames;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.Optional;

/** The reading of one sheet of a survey: its rows go into the survey's columns, and are counted. For one thread. */
final class SheetImport implements AnswerSink {

    private final PartColumns columns;
    private final UnitCells units;
    private final LongRows gathered;
    private final Survey.Builder survey;
    private final SeenKeys seen;
    private final Issues issues;
    private long rows;
    private long people;
    private long answers;
    private final HeaderAgain header;
    private final WaveCells waves;
    private long otherHeader;
    private long fingerprint;
    private long rowPrint;
    private long totals;
    private long headersAgain;
    private long unanswered;

    SheetImport(PartColumns columns, Wave wave, UnitNames names, Survey.Builder survey, SeenKeys seen, Issues issues) {
        this.columns = columns;
        this.header = new HeaderAgain(columns);
        this.waves = new WaveCells(columns, wave);
        this.units = new UnitCells(names, columns);
        this.gathered = new LongRows(units, issues);
        this.survey = survey;
        this.seen = seen;
        this.issues = issues;
    }

    /** Reads every row; faults are reported with the sheet's own places. */
    void read() throws IOException {
        SurveyPart part = columns.part;
        part.unsureRules().forEach(this::reportUnsure);
        rows = part.sheet().forEachBelow(part.header().record(), this::read);
        if (columns.isLong()) {
            people = gathered.finish(columns, survey);
        }
        columns.findings.report(issues);
        reportCounts();
    }

    /** How many rows there are. */
    long rows() {
        return rows;
    }

    /** How many respondents were read. */
    long people() {
        return people;
    }

    /** A sum over the respondents' units and answers that is the same for the same rows in any order. */
    long fingerprint() {
        return fingerprint;
    }

    private void read(TableCursor cursor) {
        if (isLeftOut(cursor)) {
            return;
        }
        if (columns.isLong()) {
            gathered.read(cursor, columns);
            return;
        }
        switch (header.of(cursor)) {
            case SAME_ORDER -> headersAgain++;
            case OTHER_ORDER -> otherHeader = otherHeader == 0 ? cursor.row() : otherHeader;
            case NONE -> readRespondent(cursor);
        }
    }

    private boolean isLeftOut(TableCursor cursor) {
        if (waves.leavesOut(cursor)) {
            return true;
        }
        for (RowFilter filter : columns.filters) {
            if (filter.leavesOut(cursor)) {
                return true;
            }
        }
        return !columns.isLong() && isDouble(cursor);
    }

    private void readRespondent(TableCursor cursor) {
        Optional<UnitId> unit = units.read(cursor);
        if (units.isTotals()) {
            totals++;
            return;
        }
        unit.ifPresent(id -> survey.unit(id.value()));
        long before = answers;
        rowPrint = unit.map(UnitId::hashCode).orElse(0);
        columns.backgrounds.forEach((name, column) -> survey.background(name, Keys.trim(cursor.text(column))));
        for (int index = 0; index < columns.readers.length; index++) {
            if (columns.items[index].length == 1) {
                columns.readers[index].read(cursor, columns.items[index][0], this);
            } else if (columns.items[index].length > 1) {
                columns.readers[index].read(cursor, columns.items[index], this);
            }
        }
        if (answers == before) {
            unanswered++;
        }
        survey.endRow();
        people++;
        fingerprint += rowPrint * 0xd6e8feb86659fd93L;
    }

    @Override
    public void answer(int item, int point) {
        answers++;
        rowPrint = rowPrint * 31 + item * 1_009L + point;
        survey.answer(item, point);
    }

    @Override
    public void missing(int item, MissingReason reason) {
        survey.missing(item, reason);
    }

    private boolean isDouble(TableCursor cursor) {
        if (columns.respondent == SurveyPart.NO_COLUMN || cursor.kind(columns.respondent) == CellKind.BLANK) {
            return false;
        }
        if (TotalsRows.isMarkedBy(cursor.text(columns.respondent))) {
            totals++;
            return true;
        }
        long before = seen.rowOf(cursor.text(columns.respondent), cursor.row());
        if (before == 0) {
            return false;
        }
        issues.accept(SurveyIssue.RESPONDENT_TWICE.at(
                columns.part.place().withRow(cursor.row()).withColumn(columns.respondent),
                "Expected each respondent's key once but this one stands in row " + before
                        + " already; this row was left out. Remove one of the two rows from the file.",
                "row",
                before));
        return true;
    }

    private void reportUnsure(RowRule rule) {
        SurveyPart part = columns.part;
        issues.accept(SurveyIssue.RULE_UNSURE.at(
                part.place().withRow(part.header().row()),
                "Expected one column '" + rule.column() + "' to tell which rows count but found several; all rows are"
                        + " read. Name the right one in the mapping's \"rows\".",
                "column",
                rule.column()));
    }

    private void reportCounts() {
        SurveyPart part = columns.part;
        if (units.blank() > 0) {
            issues.accept(SurveyIssue.UNIT_BLANK.at(
                    part.place().withColumn(columns.units[columns.units.length - 1]),
                    "In " + units.blank()
                            + " rows the unit is blank; these people count for the whole organisation only.",
                    "rows",
                    units.blank()));
        }
        waves.report(rows, issues);
        if (otherHeader > 0) {
            issues.accept(SurveyIssue.HEADER_OTHER_ORDER.at(
                    part.place().withRow(otherHeader),
                    "Expected rows of answers but found a second header with the columns in another order, so the rows"
                            + " below it cannot be read by the first. Put the two tables into files of their own."));
        }
        report(
                SurveyIssue.ROW_OF_TOTALS,
                totals,
                " rows are marked as sums or means, not as people's answers, and were left out. Remove them from the file.");
        report(
                SurveyIssue.ROW_HEADER_AGAIN,
                headersAgain,
                " rows repeat the header and were left out. Check that no table of another survey was pasted below.");
        report(
                SurveyIssue.ROW_UNANSWERED,
                unanswered,
                " rows answer none of the items; they count as respondents all the same. Check that they are no notes.");
        columns.filters.forEach(filter -> filter.report(part.place(), part.header(), rows, issues));
        issues.accept(SurveyIssue.MAPPING_USED.at(
                part.place().withRow(part.header().row()),
                "Columns were found by mapping '" + part.mapping().name() + "'; read " + rows + " rows.",
                "mapping",
                part.mapping().name(),
                "rows",
                rows));
    }

    private void report(IssueCode code, long count, String message) {
        if (count > 0) {
            issues.accept(code.at(columns.part.place(), count + message, "rows", count));
        }
    }
}
