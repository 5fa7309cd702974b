package fi.qwl.io.survey;

import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.issue.UnitIssue;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.rows.UnitNames;
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

/** One run over a survey's sheets: each row's answers go into the survey's columns. For one thread. */
final class SurveyImport {

    private final SurveyDefinition definition;
    private final Wave wave;
    private final UnitNames names;
    private final Issues issues;
    private final Survey.Builder survey;
    private SeenKeys seen = new SeenKeys();
    private final List<PartColumns> parts = new ArrayList<>();
    private long rows;
    private long people;

    SurveyImport(SurveyDefinition definition, List<SurveyPart> parts, Wave wave, UnitNames names, Issues issues) {
        this.definition = definition;
        this.wave = wave;
        this.names = names;
        this.issues = issues;
        Set<String> backgrounds = new LinkedHashSet<>();
        parts.forEach(part -> backgrounds.addAll(part.mapping().backgrounds().keySet()));
        this.survey = Survey.builder(wave, definition.questionnaire(), backgrounds.toArray(String[]::new));
    }

    void read(SurveyPart part) throws IOException {
        PartColumns columns = new PartColumns(part, definition.questionnaire());
        parts.add(columns);
        SheetImport sheet = new SheetImport(columns, wave, names, survey, seen, issues);
        sheet.read();
        rows += sheet.rows();
        people += sheet.people();
    }

    /** The survey; none, with an error, where no row counts. */
    Optional<Survey> finish(Optional<Organisation> organisation) {
        if (people == 0) {
            SurveyPart first = parts.get(0).part;
            issues.accept(RowIssue.NO_ROWS.at(
                    first.place().withRow(first.header().row()),
                    rows == 0
                            ? "Expected a row per respondent below the header but found none."
                                    + " Check that the right file was exported."
                            : "Expected rows that count but all " + rows
                                    + " were left out. See why, and check the wave and the rules for rows.",
                    "rows",
                    rows));
            return Optional.empty();
        }
        // A million keys take as much room as the survey itself.
        seen = new SeenKeys();
        Survey built = survey.build();
        organisation.ifPresent(tree -> checkInvited(built, tree));
        return Optional.of(built);
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
}
