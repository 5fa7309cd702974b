package fi.qwl.io.survey;

import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.issue.UnitIssue;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.rows.UnitNames;
import fi.qwl.io.rows.UnitSpelling;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One run over a survey's sheets: each row's answers go into the survey's columns. For one thread. */
final class SurveyImport {

    /** Fewer people without a known unit, or a smaller share of all, are named one by one only (ours). */
    private static final int FEWEST_UNKNOWN = 5;

    private static final int UNKNOWN_SHARE = 20;

    private final SurveyDefinition definition;
    private final Wave wave;
    private final UnitNames names;
    private final Issues issues;
    private final Survey.Builder survey;
    private final MeasuredItems measured;
    /** The sheets that were read, by number of people and what they answered. */
    private final Map<List<Long>, SurveyPart> readBefore = new HashMap<>();

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
        this.measured = new MeasuredItems(definition.questionnaire());
        this.survey = Survey.builder(
                wave, definition.questionnaire(), definition.policy(), backgrounds.toArray(String[]::new));
    }

    void read(SurveyPart part) throws IOException {
        PartColumns columns = new PartColumns(part, definition.questionnaire());
        parts.add(columns);
        SheetImport sheet = new SheetImport(columns, wave, names, survey, seen, issues);
        part.file().sums().add(sheet.read());
        rows += sheet.rows();
        people += sheet.people();
        measured.add(columns, issues);
        checkSameRows(part, sheet);
    }

    /** A single answer may well be given twice; the same rows of many people are not. */
    private void checkSameRows(SurveyPart part, SheetImport sheet) {
        if (sheet.people() < 2 || sheet.fingerprint() == 0) {
            return;
        }
        SurveyPart other = readBefore.putIfAbsent(List.of(sheet.people(), sheet.fingerprint()), part);
        if (other != null) {
            issues.accept(SurveyIssue.ROWS_TWICE.at(
                    part.place(),
                    "The " + sheet.people() + " rows hold the same answers as those of " + other.place()
                            + "; both are counted. Remove one of them if the same people were exported twice.",
                    "rows",
                    sheet.people(),
                    "other",
                    other.place()));
        }
    }

    /** The survey; empty, with an error, where no row counts. */
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
        measured.finish(parts.get(0).part, issues);
        // A million keys take as much room as the survey itself.
        seen = new SeenKeys();
        Survey built = survey.build();
        if (!names.hasOrganisation()) {
            checkSpellings(built);
        }
        OpposedItems.report(built, this::itemPlace, issues);
        organisation.ifPresent(tree -> {
            checkUnitsKnown(built);
            checkInvited(built, tree);
        });
        return Optional.of(built);
    }

    /** One unit under two names would be published as two small ones, or the small ones' people guessed. */
    private void checkSpellings(Survey built) {
        for (List<String> alike : UnitSpelling.alike(built.units().categories())) {
            issues.accept(UnitIssue.UNITS_ALIKE.at(
                    unitPlace(),
                    "Units " + alike + " may be one unit that is spelled differently; they are treated as different"
                            + " ones. Correct the names, or give the organisation with both names.",
                    "names",
                    alike));
        }
    }

    private SourceLocation itemPlace(int item) {
        PartColumns first = parts.get(0);
        return first.items[item].length == 0
                ? first.part.place()
                : first.part.place().withColumn(first.items[item][0]);
    }

    private SourceLocation unitPlace() {
        PartColumns first = parts.get(0);
        return first.units.length == 0
                ? first.part.place()
                : first.part.place().withColumn(first.units[first.units.length - 1]);
    }

    /** One sum before everything that is said of single names. */
    private void checkUnitsKnown(Survey built) {
        int unknown = 0;
        for (int row = 0; row < built.size(); row++) {
            unknown += built.units().groupOf(row) < 0 ? 1 : 0;
        }
        if (unknown >= FEWEST_UNKNOWN && unknown * UNKNOWN_SHARE >= built.size()) {
            long percent = Math.round(100.0 * unknown / built.size());
            issues.acceptSum(SurveyIssue.UNITS_NOT_KNOWN.at(
                    unitPlace(),
                    unknown + " of " + built.size() + " respondents (" + percent
                            + " %) have no unit of the organisation;"
                            + " they count for the whole organisation only, and the response rates of the units are too"
                            + " low by them. Correct the names, or add them to the units' other names.",
                    "people",
                    unknown,
                    "all",
                    built.size(),
                    "percent",
                    percent));
        }
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
                issues.accept(UnitIssue.MORE_ANSWERED_THAN_INVITED.at(
                        unitPlace(),
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
