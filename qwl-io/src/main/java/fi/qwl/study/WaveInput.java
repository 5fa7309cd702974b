package fi.qwl.study;

import fi.qwl.index.Cells;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.UnitIssue;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was read of one wave: answers or a report, or only the issues why there is neither. */
final class WaveInput {

    /** In percent of the answers; more block (ours). */
    static final int MOST_UNKNOWN = 5;

    static final Set<IssueCode> UNKNOWN_UNIT = Set.of(UnitIssue.UNIT_UNKNOWN, UnitIssue.UNIT_NEAR);

    private final transient Wave wave;
    private final transient Optional<Survey> answers;
    private final transient Optional<ReportedResults> report;
    private final transient Optional<Organisation> units;
    private final transient List<ImportIssue> issues;

    private WaveInput(
            Wave wave,
            Optional<Survey> answers,
            Optional<ReportedResults> report,
            Optional<Organisation> units,
            List<ImportIssue> issues) {
        this.wave = wave;
        this.answers = answers;
        this.report = report;
        this.units = units;
        this.issues = issues;
    }

    static WaveInput ofAnswers(Wave wave, ImportResult<Survey> read, Optional<Organisation> units) {
        return new WaveInput(wave, read.value(), Optional.empty(), units, read.issues());
    }

    static WaveInput ofReport(Wave wave, ImportResult<ReportedResults> read, Optional<Organisation> units) {
        return new WaveInput(wave, Optional.empty(), read.value(), units, read.issues());
    }

    Wave wave() {
        return wave;
    }

    List<ImportIssue> issues() {
        return issues;
    }

    /** How many people answered; none for a report. */
    Optional<Integer> respondents() {
        return answers.map(Survey::size);
    }

    /** The units of the organisation; without one those that the answers name, all under the definition's root. */
    Organisation organisation(SurveyDefinition definition) {
        return units.orElseGet(() -> {
            Unit root = definition.root();
            List<Unit> all = new ArrayList<>(List.of(root));
            answers.ifPresent(survey -> survey.units().categories().stream()
                    .filter(id -> !id.equals(root.id().value()))
                    .forEach(id -> all.add(
                            Unit.of(id, id, UnitLevel.UNIT).withParent(root.id().value()))));
            return Organisation.of(all);
        });
    }

    /** How many answers are of units that the organisation does not have. */
    long ofUnknownUnits() {
        return issues.stream()
                .filter(issue -> UNKNOWN_UNIT.contains(issue.kind()))
                .mapToLong(issue -> Long.parseLong(issue.attributes().getOrDefault("cells", "0")))
                .sum();
    }

    /** Whether so many answers are of unknown units that nothing can be said of how many of a known one answered. */
    boolean hasManyUnknownUnits() {
        return ofUnknownUnits() * 100 > (long) MOST_UNKNOWN * respondents().orElse(0);
    }

    /** The wave's results, before any comparison; empty where nothing was read. */
    Optional<Results> findResults(SurveyDefinition definition) {
        Organisation all = organisation(definition);
        Organisation organisation = hasManyUnknownUnits() ? all.withoutInvited() : all;
        return answers.<Results>map(
                        survey -> Results.of(Cells.of(definition.model(), survey), organisation, definition.order()))
                .or(() -> report.map(results -> Results.of(results, organisation, definition.model())));
    }

    /** How good the answers are; empty for a report, and where nothing was read. */
    Optional<DataQuality> findQuality(SurveyDefinition definition) {
        return answers.map(survey -> new DataQuality(survey, organisation(definition), issues));
    }

    Results results(SurveyDefinition definition) {
        return findResults(definition)
                .orElseThrow(() -> new IllegalStateException("wave " + wave + " has an error, which blocks"));
    }
}
