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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reading of one sheet of a survey: its rows go into the survey's columns, and are counted. For one thread. */
final class SheetImport implements AnswerSink {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\D.*)?|\\d{1,2}(?:\\. ?|/|-)\\d{1,2}(?:\\. ?|/|-)(\\d{4})(?:\\D.*)?");

    private final PartColumns columns;
    private final Wave wave;
    private final UnitCells units;
    private final LongRows gathered;
    private final Survey.Builder survey;
    private final SeenKeys seen;
    private final Issues issues;
    private long rows;
    private long people;
    private long answers;
    private long otherWaves;
    private long totals;
    private long headersAgain;
    private long unanswered;

    SheetImport(PartColumns columns, Wave wave, UnitNames names, Survey.Builder survey, SeenKeys seen, Issues issues) {
        this.columns = columns;
        this.wave = wave;
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

    private void read(TableCursor cursor) {
        if (isLeftOut(cursor)) {
            return;
        }
        if (columns.isLong()) {
            gathered.read(cursor, columns);
        } else if (isHeaderAgain(cursor)) {
            headersAgain++;
        } else {
            readRespondent(cursor);
        }
    }

    private boolean isLeftOut(TableCursor cursor) {
        if (columns.wave != SurveyPart.NO_COLUMN && !isOfWave(cursor, columns.wave)) {
            otherWaves++;
            return true;
        }
        for (RowFilter filter : columns.filters) {
            if (filter.leavesOut(cursor)) {
                return true;
            }
        }
        return !columns.isLong() && isDouble(cursor);
    }

    private boolean isOfWave(TableCursor cursor, int column) {
        return cursor.kind(column) == CellKind.DATE
                ? wave.equals(Wave.of(cursor.date(column).getYear()))
                : isOfWave(Keys.trim(cursor.text(column)));
    }

    /** A wave, or a day of its year: whatever order day and month stand in, the year is plain. */
    private boolean isOfWave(String text) {
        if (text.equals(wave.toString())) {
            return true;
        }
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return false;
        }
        String year = day.group(1) == null ? day.group(2) : day.group(1);
        return wave.toString().equals(year);
    }

    private void readRespondent(TableCursor cursor) {
        Optional<UnitId> unit = units.read(cursor);
        if (units.isTotals()) {
            totals++;
            return;
        }
        unit.ifPresent(id -> survey.unit(id.value()));
        long before = answers;
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
    }

    @Override
    public void answer(int item, int point) {
        answers++;
        survey.answer(item, point);
    }

    @Override
    public void missing(int item, MissingReason reason) {
        survey.missing(item, reason);
    }

    /** Whether the row repeats the headers of the answers, as where tables were pasted below each other. */
    private boolean isHeaderAgain(TableCursor cursor) {
        String header = columns.firstHeader;
        if (header.length() < 2) {
            return false;
        }
        CharSequence cell = cursor.text(columns.firstAnswer);
        return cell.length() == header.length() && header.contentEquals(cell);
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
        if (otherWaves > 0) {
            issues.accept(SurveyIssue.ROW_OF_OTHER_WAVE.at(
                    part.place().withColumn(columns.wave),
                    otherWaves + " of " + rows + " rows are of other waves than " + wave + " and were left out.",
                    "rows",
                    otherWaves,
                    "all",
                    rows,
                    "wave",
                    wave));
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
