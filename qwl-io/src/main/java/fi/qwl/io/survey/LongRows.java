package fi.qwl.io.survey;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.rows.RecordCounts;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the rows of a file with a row per answer into one per respondent. Keys are kept until the file is read, and no
 * longer. For one import and one thread.
 */
final class LongRows {

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final UnitCells units;
    private final RecordCounts counts;
    private final Issues issues;

    LongRows(UnitCells units, RecordCounts counts, Issues issues) {
        this.units = units;
        this.counts = counts;
        this.issues = issues;
    }

    void read(TableCursor cursor, PartColumns columns) {
        if (cursor.kind(columns.respondent) == CellKind.BLANK) {
            counts.leaveOut(SurveyIssue.RESPONDENT_BLANK, cursor.row());
            return;
        }
        if (TotalsRows.isMarkedBy(cursor.text(columns.respondent))) {
            counts.leaveOut(SurveyIssue.ROW_OF_TOTALS, cursor.row());
            return;
        }
        Person person = people.computeIfAbsent(CodeText.ofKey(cursor.text(columns.respondent)), none -> new Person());
        if (person.unit.isEmpty()) {
            person.unit = units.read(cursor);
        }
        columns.backgrounds.forEach(
                (name, column) -> person.backgrounds.putIfAbsent(name, Keys.trim(cursor.text(column))));
        Integer item = columns.itemsByQuestion.get(CodeText.of(cursor.text(columns.question)));
        if (item == null) {
            counts.leaveOut(SurveyIssue.QUESTION_UNMAPPED, cursor.row());
            return;
        }
        columns.questionsMet.set(item);
        if (person.hasItem(item)) {
            counts.leaveOut(SurveyIssue.ANSWER_TWICE, cursor.row());
        } else {
            counts.count();
            columns.readers[item].read(cursor, columns.answer, person);
        }
    }

    /** Hands each respondent over as a row of the survey, counts them, and reports what was ignored. */
    long finish(PartColumns columns, Survey.Builder survey) {
        long respondents = people.size();
        BitSet absent = new BitSet();
        absent.set(0, columns.items.length);
        absent.andNot(columns.questionsMet);
        people.values().forEach(person -> person.writeTo(survey, absent));
        people.clear();
        tell(
                SurveyIssue.QUESTION_UNMAPPED,
                columns,
                columns.question,
                " rows hold questions that no item names; they are ignored.");
        tell(
                SurveyIssue.ANSWER_TWICE,
                columns,
                columns.question,
                " rows answer a question that the same respondent had answered before; the first answer counts.");
        tell(
                SurveyIssue.RESPONDENT_BLANK,
                columns,
                columns.respondent,
                " rows have no respondent's key and were left out: it is unknown whose answers they are.");
        return respondents;
    }

    private void tell(IssueCode code, PartColumns columns, int column, String message) {
        long count = counts.leftOut(code);
        if (count > 0) {
            issues.accept(code.at(columns.part.place().withColumn(column), count + message, "rows", count));
        }
    }

    /** One respondent's answers so far. */
    private static final class Person implements AnswerSink {
        private Optional<UnitId> unit = Optional.empty();
        private final Map<String, String> backgrounds = new HashMap<>();
        private final Map<Integer, Integer> points = new HashMap<>();
        private final Map<Integer, MissingReason> missing = new HashMap<>();

        @Override
        public void answer(int item, int point) {
            points.put(item, point);
        }

        @Override
        public void missing(int item, MissingReason reason) {
            missing.put(item, reason);
        }

        boolean hasItem(int item) {
            return points.containsKey(item) || missing.containsKey(item);
        }

        /** Items whose questions nobody was asked are not shown to anybody. */
        void writeTo(Survey.Builder survey, BitSet absent) {
            unit.ifPresent(id -> survey.unit(id.value()));
            backgrounds.forEach(survey::background);
            points.forEach(survey::answer);
            missing.forEach(survey::missing);
            absent.stream().forEach(item -> survey.missing(item, MissingReason.NOT_SHOWN));
            survey.endRow();
        }
    }
}
