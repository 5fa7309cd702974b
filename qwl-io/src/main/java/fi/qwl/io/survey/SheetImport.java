package fi.qwl.io.survey;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.Reconciliation.SheetRecords;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.mapping.RowRule;
import fi.qwl.io.rows.HeaderAgain;
import fi.qwl.io.rows.RecordCounts;
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
    private final HeaderAgain header;
    private final WaveCells waves;
    private final RecordCounts counts;
    private long rows;
    private long people;
    private long answers;
    private long fingerprint;
    private long rowPrint;
    private long unanswered;

    SheetImport(PartColumns columns, Wave wave, UnitNames names, Survey.Builder survey, SeenKeys seen, Issues issues) {
        this.columns = columns;
        this.header = new HeaderAgain(columns.headers());
        this.waves = new WaveCells(columns, wave);
        this.units = new UnitCells(names, columns);
        this.counts = new RecordCounts(columns.part.place());
        this.gathered = new LongRows(units, counts, issues);
        this.survey = survey;
        this.seen = seen;
        this.issues = issues;
    }

    /** Reads every row; faults are reported with the sheet's own places. */
    SheetRecords read() throws IOException {
        SurveyPart part = columns.part;
        part.unsureRules().forEach(this::reportUnsure);
        rows = part.sheet().forEachBelow(part.header().record(), this::read);
        if (columns.isLong()) {
            people = gathered.finish(columns, survey);
        }
        columns.findings.report(issues);
        MergedUnits.report(columns, units.blankRows(), issues);
        reportCounts();
        return counts.sums(rows);
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
        Optional<? extends IssueCode> reason = reasonToLeaveOut(cursor);
        if (reason.isPresent()) {
            counts.leaveOut(reason.get(), cursor.row());
        } else if (columns.isLong()) {
            gathered.read(cursor, columns);
        } else {
            readRespondent(cursor);
        }
    }

    private Optional<? extends IssueCode> reasonToLeaveOut(TableCursor cursor) {
        Optional<RowIssue> again = header.find(cursor);
        if (again.isPresent()) {
            return again;
        }
        Optional<SurveyIssue> ofWave = waves.reasonToLeaveOut(cursor);
        if (ofWave.isPresent()) {
            return ofWave;
        }
        for (RowFilter filter : columns.filters) {
            if (filter.leavesOut(cursor)) {
                return Optional.of(filter.code());
            }
        }
        return columns.isLong() ? Optional.empty() : reasonOfKey(cursor);
    }

    private void readRespondent(TableCursor cursor) {
        Optional<UnitId> unit = units.read(cursor);
        if (units.isTotals()) {
            counts.leaveOut(SurveyIssue.ROW_OF_TOTALS, cursor.row());
            return;
        }
        counts.count();
        unit.ifPresent(id -> survey.unit(id.value()));
        long before = answers;
        rowPrint = unit.map(UnitId::hashCode).orElse(0);
        columns.backgrounds.forEach((name, column) -> survey.background(name, Keys.trim(cursor.text(column))));
        for (int index = 0; index < columns.readers.length; index++) {
            if (columns.items[index].length == 1) {
                columns.readers[index].read(cursor, columns.items[index][0], this);
            } else if (columns.items[index].length > 1) {
                columns.readers[index].read(cursor, columns.items[index], this);
            } else {
                // What is not in the file was not asked: that is not the same as not answered.
                survey.missing(index, MissingReason.NOT_SHOWN);
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

    private Optional<SurveyIssue> reasonOfKey(TableCursor cursor) {
        if (columns.respondent == SurveyPart.NO_COLUMN || cursor.kind(columns.respondent) == CellKind.BLANK) {
            return Optional.empty();
        }
        if (TotalsRows.isMarkedBy(cursor.text(columns.respondent))) {
            return Optional.of(SurveyIssue.ROW_OF_TOTALS);
        }
        long before = seen.rowOf(cursor.text(columns.respondent), cursor.row());
        if (before == 0) {
            return Optional.empty();
        }
        issues.accept(SurveyIssue.RESPONDENT_TWICE.at(
                columns.part.place().withRow(cursor.row()).withColumn(columns.respondent),
                "Expected each respondent's key once but this one is in row " + before
                        + " already; this row was left out. Remove one of the two rows from the file.",
                "row",
                before));
        return Optional.of(SurveyIssue.RESPONDENT_TWICE);
    }

    private void reportUnsure(RowRule rule) {
        SurveyPart part = columns.part;
        issues.accept(SurveyIssue.RULE_UNSURE.at(
                part.place().withRow(part.header().row()),
                "Expected one column '" + rule.column()
                        + "' that decides which rows count but found several; all rows are"
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
        HeaderAgain.report(counts, issues);
        report(
                SurveyIssue.ROW_OF_TOTALS,
                counts.leftOut(SurveyIssue.ROW_OF_TOTALS),
                " rows are marked as sums or means, not as people's answers, and were left out. Remove them from the file.");
        report(
                SurveyIssue.ROW_UNANSWERED,
                unanswered,
                " rows answer none of the items; they still count as respondents. Check that they are not notes.");
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
