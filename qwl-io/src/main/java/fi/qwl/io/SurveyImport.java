package fi.qwl.io;

import fi.qwl.io.mapping.Codebook;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.text.Keys;
import fi.qwl.model.Item;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One run over the rows of a survey's sheet: each row's answers go into the survey's columns. For one thread. */
final class SurveyImport {

    private static final int NO_COLUMN = -1;

    private final SurveyReader.Plan plan;
    private final UnitNames units;
    private final Issues issues;
    private final Findings findings;
    private final Survey.Builder survey;
    private final AnswerReader[] answers;
    private final int[] answerColumns;
    private final int respondentColumn;
    private final int unitColumn;
    private final int completionColumn;
    private final Map<String, Integer> backgroundColumns = new HashMap<>();
    private final Map<String, Optional<UnitId>> unitsByText = new HashMap<>();
    private final SeenKeys seen = new SeenKeys();
    private long rows;
    private long incomplete;
    private long blankUnits;

    SurveyImport(SurveyDefinition definition, SurveyReader.Plan plan, Wave wave, UnitNames units, Issues issues) {
        SurveyMapping mapping = plan.mapping();
        this.plan = plan;
        this.units = units;
        this.issues = issues;
        this.findings = new Findings(plan.place());
        this.survey = Survey.builder(
                wave, definition.questionnaire(), mapping.backgrounds().keySet().toArray(String[]::new));
        this.respondentColumn = column(mapping.respondent());
        this.unitColumn = column(mapping.unit());
        this.completionColumn = column(mapping.completion());
        mapping.backgrounds().forEach((name, header) -> backgroundColumns.put(name, column(Optional.of(header))));
        List<Item> items = definition.questionnaire().items();
        this.answerColumns = new int[items.size()];
        this.answers = new AnswerReader[items.size()];
        for (int index = 0; index < items.size(); index++) {
            Item item = items.get(index);
            answerColumns[index] = column(Optional.ofNullable(mapping.items().get(item.id())));
            Codebook codebook = mapping.codebook(item.scale().id());
            answers[index] = new AnswerReader(item, index, codebook, findings);
        }
    }

    private int column(Optional<String> header) {
        return header.map(text -> plan.header().find(text).get(0)).orElse(NO_COLUMN);
    }

    void read(TableCursor cursor) throws IOException {
        for (int record = 0; record <= plan.header().record(); record++) {
            cursor.next();
        }
        while (cursor.next()) {
            readRow(cursor);
        }
    }

    private void readRow(TableCursor cursor) {
        rows++;
        if (completionColumn != NO_COLUMN && cursor.kind(completionColumn) == CellKind.BLANK) {
            incomplete++;
            return;
        }
        if (isDouble(cursor)) {
            return;
        }
        readUnit(cursor);
        backgroundColumns.forEach((name, column) -> survey.background(name, Keys.trim(cursor.text(column))));
        for (int index = 0; index < answers.length; index++) {
            if (answerColumns[index] != NO_COLUMN) {
                answers[index].read(cursor, answerColumns[index], survey);
            }
        }
        survey.endRow();
    }

    private boolean isDouble(TableCursor cursor) {
        if (respondentColumn == NO_COLUMN || cursor.kind(respondentColumn) == CellKind.BLANK) {
            return false;
        }
        long before = seen.rowOf(cursor.text(respondentColumn), cursor.row());
        if (before == 0) {
            return false;
        }
        issues.accept(ImportIssue.of(
                Severity.WARNING,
                "respondent-twice",
                plan.place().withRow(cursor.row()).withColumn(respondentColumn),
                "Expected each respondent's key once but this one stands in row " + before
                        + " already; this row was left out. Remove one of the two rows from the file."));
        return true;
    }

    private void readUnit(TableCursor cursor) {
        if (unitColumn == NO_COLUMN) {
            return;
        }
        String text = cursor.text(unitColumn).toString();
        Optional<UnitId> unit = unitsByText.computeIfAbsent(text, units::find);
        if (unit.isPresent()) {
            survey.unit(unit.get().value());
        } else if (Keys.isBlank(text)) {
            blankUnits++;
        } else {
            findings.unit(units.isAmbiguous(text), cursor.row(), unitColumn, Keys.trim(text));
        }
    }

    ImportResult<Survey> finish(Optional<Organisation> organisation) {
        if (rows == 0) {
            issues.accept(ImportIssue.of(
                    Severity.ERROR,
                    "no-rows",
                    plan.place().withRow(plan.header().row()),
                    "Expected a row per respondent below the header but found none."
                            + " Check that the right file was exported."));
            return ImportResult.failed(issues);
        }
        findings.report(issues);
        reportCounts();
        Survey built = survey.build();
        organisation.ifPresent(tree -> checkInvited(built, tree));
        return ImportResult.of(built, issues);
    }

    private void reportCounts() {
        if (blankUnits > 0) {
            issues.accept(ImportIssue.of(
                    Severity.INFO,
                    "unit-blank",
                    plan.place().withColumn(unitColumn),
                    "In " + blankUnits
                            + " rows the unit is blank; these people count for the whole organisation only."));
        }
        if (incomplete > 0) {
            issues.accept(ImportIssue.of(
                    Severity.INFO,
                    "row-incomplete",
                    plan.place().withColumn(completionColumn),
                    "In " + incomplete + " of " + rows + " rows '"
                            + plan.mapping().completion().orElse("") + "' is blank: these people did not send their"
                            + " answers, and the rows were left out."));
        }
        issues.accept(ImportIssue.of(
                Severity.INFO,
                "mapping-used",
                plan.place().withRow(plan.header().row()),
                "Columns were found by mapping '" + plan.mapping().name() + "'; read " + rows + " rows."));
    }

    private void checkInvited(Survey built, Organisation organisation) {
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
                issues.accept(ImportIssue.of(
                        Severity.WARNING,
                        "more-answered-than-invited",
                        plan.place().withColumn(unitColumn),
                        "Expected at most the " + invited.getAsInt() + " people invited in unit " + unit + " but "
                                + answered[group]
                                + " answered; its response rate is left out. Correct the headcount, or"
                                + " look for people who chose the wrong unit."));
            }
        }
    }
}
