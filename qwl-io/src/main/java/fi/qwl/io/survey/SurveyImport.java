package fi.qwl.io.survey;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.issue.UnitIssue;
import fi.qwl.io.mapping.RowRule;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.rows.UnitNames;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run over the rows of a survey's sheets: each row's answers go into the survey's columns. For one thread. */
final class SurveyImport {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\D.*)?|\\d{1,2}(?:\\. ?|/|-)\\d{1,2}(?:\\. ?|/|-)(\\d{4})(?:\\D.*)?");

    private final SurveyDefinition definition;
    private final Wave wave;
    private final UnitNames names;
    private final Issues issues;
    private final Survey.Builder survey;
    private final AnswerSink sink;
    private SeenKeys seen = new SeenKeys();
    private final List<PartColumns> parts = new ArrayList<>();
    private long allRows;
    private long rows;
    private long otherWaves;
    private long totals;
    private long headersAgain;
    private long unanswered;
    private long answers;
    private long answersBefore;
    private long people;

    SurveyImport(SurveyDefinition definition, List<SurveyPart> parts, Wave wave, UnitNames names, Issues issues) {
        this.definition = definition;
        this.wave = wave;
        this.names = names;
        this.issues = issues;
        Set<String> backgrounds = new LinkedHashSet<>();
        parts.forEach(part -> backgrounds.addAll(part.mapping().backgrounds().keySet()));
        this.survey = Survey.builder(wave, definition.questionnaire(), backgrounds.toArray(String[]::new));
        this.sink = new SurveySink();
    }

    /** Reads one sheet; its faults are told with its own places. */
    void read(SurveyPart part) throws IOException {
        PartColumns columns = new PartColumns(part, definition.questionnaire());
        parts.add(columns);
        rows = 0;
        otherWaves = 0;
        totals = 0;
        headersAgain = 0;
        unanswered = 0;
        part.unsureRules().forEach(rule -> tellUnsure(part, rule));
        UnitCells units = new UnitCells(names, columns);
        LongRows gathered = new LongRows(units, issues);
        try (TableCursor cursor = part.document().open(part.sheet())) {
            for (int record = 0; record <= part.header().record(); record++) {
                cursor.next();
            }
            while (cursor.next()) {
                rows++;
                if (isLeftOut(cursor, columns)) {
                    continue;
                }
                if (columns.isLong()) {
                    gathered.read(cursor, columns);
                } else if (isHeaderAgain(cursor, columns)) {
                    headersAgain++;
                } else {
                    readRow(cursor, columns, units);
                }
            }
        }
        if (columns.isLong()) {
            people += gathered.finish(columns, survey);
        }
        columns.findings.report(issues);
        reportCounts(columns, units.blank());
        allRows += rows;
    }

    private boolean isLeftOut(TableCursor cursor, PartColumns columns) {
        if (columns.wave != SurveyPart.NO_COLUMN && !isOfWave(cursor, columns.wave)) {
            otherWaves++;
            return true;
        }
        for (RowFilter filter : columns.filters) {
            if (filter.leavesOut(cursor)) {
                return true;
            }
        }
        return !columns.isLong() && isDouble(cursor, columns);
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

    private void readRow(TableCursor cursor, PartColumns columns, UnitCells units) {
        Optional<UnitId> unit = units.read(cursor);
        if (units.isTotals()) {
            totals++;
            return;
        }
        unit.ifPresent(id -> survey.unit(id.value()));
        answersBefore = answers;
        columns.backgrounds.forEach((name, column) -> survey.background(name, Keys.trim(cursor.text(column))));
        for (int index = 0; index < columns.readers.length; index++) {
            if (columns.items[index].length == 1) {
                columns.readers[index].read(cursor, columns.items[index][0], sink);
            } else if (columns.items[index].length > 1) {
                columns.readers[index].read(cursor, columns.items[index], sink);
            }
        }
        if (answers == answersBefore) {
            unanswered++;
        }
        survey.endRow();
        people++;
    }

    /** Whether the row repeats the headers of the answers, as where tables were pasted below each other. */
    private static boolean isHeaderAgain(TableCursor cursor, PartColumns columns) {
        String header = columns.firstHeader;
        if (header.length() < 2) {
            return false;
        }
        CharSequence cell = cursor.text(columns.firstAnswer);
        return cell.length() == header.length() && header.contentEquals(cell);
    }

    private boolean isDouble(TableCursor cursor, PartColumns columns) {
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

    ImportResult<Survey> finish(Optional<Organisation> organisation) {
        SurveyPart first = parts.get(0).part;
        if (allRows == 0) {
            issues.accept(RowIssue.NO_ROWS.at(
                    first.place().withRow(first.header().row()),
                    "Expected a row per respondent below the header but found none."
                            + " Check that the right file was exported."));
            return ImportResult.failed(issues);
        }
        if (people == 0) {
            issues.accept(RowIssue.NO_ROWS.at(
                    first.place().withRow(first.header().row()),
                    "Expected rows that count but all " + allRows
                            + " were left out. See why, and check the wave and the rules for rows.",
                    "rows",
                    allRows));
            return ImportResult.failed(issues);
        }
        // A million keys take as much room as the survey itself.
        seen = new SeenKeys();
        Survey built = survey.build();
        organisation.ifPresent(tree -> checkInvited(built, tree));
        return ImportResult.of(built, issues);
    }

    private void tellUnsure(SurveyPart part, RowRule rule) {
        issues.accept(SurveyIssue.RULE_UNSURE.at(
                part.place().withRow(part.header().row()),
                "Expected one column '" + rule.column() + "' to tell which rows count but found several; all rows are"
                        + " read. Name the right one in the mapping's \"rows\".",
                "column",
                rule.column()));
    }

    private void reportCounts(PartColumns columns, long blankUnits) {
        SurveyPart part = columns.part;
        if (blankUnits > 0) {
            issues.accept(SurveyIssue.UNIT_BLANK.at(
                    part.place().withColumn(columns.units[columns.units.length - 1]),
                    "In " + blankUnits + " rows the unit is blank; these people count for the whole organisation only.",
                    "rows",
                    blankUnits));
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
        tell(
                SurveyIssue.ROW_OF_TOTALS,
                columns,
                totals,
                " rows are marked as sums or means, not as people's answers, and were left out. Remove them from the file.");
        tell(
                SurveyIssue.ROW_HEADER_AGAIN,
                columns,
                headersAgain,
                " rows repeat the header and were left out. Check that no table of another survey was pasted below.");
        tell(
                SurveyIssue.ROW_UNANSWERED,
                columns,
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

    private void tell(IssueCode code, PartColumns columns, long count, String message) {
        if (count > 0) {
            issues.accept(code.at(columns.part.place(), count + message, "rows", count));
        }
    }

    private void checkInvited(Survey built, Organisation organisation) {
        PartColumns first = parts.get(0);
        SourceLocation unitPlace = first.units.length == 0
                ? first.part.place()
                : first.part.place().withColumn(first.units[first.units.length - 1]);
        long[] answered = new long[built.units().groupCount()];
        for (int row = 0; row < built.size(); row++) {
            if (built.units().groupOf(row) >= 0) {
                answered[built.units().groupOf(row)]++;
            }
        }
        List<String> ids = new ArrayList<>(built.units().categories());
        for (int group = 0; group < answered.length; group++) {
            Unit unit = organisation.find(new UnitId(ids.get(group))).orElseThrow();
            OptionalInt invited = unit.invited();
            if (invited.isPresent() && invited.getAsInt() < answered[group]) {
                issues.accept(UnitIssue.MORE_ANSWERED_THAN_INVITED.at(
                        unitPlace,
                        "Expected at most the " + invited.getAsInt() + " people invited in unit " + unit + " but "
                                + answered[group]
                                + " answered; its response rate is left out. Correct the headcount, or"
                                + " look for people who chose the wrong unit.",
                        "unit",
                        unit,
                        "invited",
                        invited.getAsInt(),
                        "answered",
                        answered[group]));
            }
        }
    }

    /** Puts answers into the survey's current row. */
    private final class SurveySink implements AnswerSink {

        @Override
        public void answer(int item, int point) {
            answers++;
            survey.answer(item, point);
        }

        @Override
        public void missing(int item, MissingReason reason) {
            survey.missing(item, reason);
        }
    }
}
