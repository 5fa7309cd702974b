package fi.qwl.study;

import fi.qwl.index.Cells;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was read of one wave: answers or a report, or only the issues why there is neither. */
final class WaveInput {

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

    /** The wave's results, before any comparison; empty where nothing was read. */
    Optional<Results> findResults(SurveyDefinition definition) {
        Organisation organisation = organisation(definition);
        return answers.<Results>map(
                        survey -> Results.of(Cells.of(definition.model(), survey), organisation, definition.order()))
                .or(() -> report.map(results -> Results.of(results, organisation, definition.model())));
    }

    Results results(SurveyDefinition definition) {
        return findResults(definition)
                .orElseThrow(() -> new IllegalStateException("wave " + wave + " has an error, which blocks"));
    }
}
