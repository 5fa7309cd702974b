package fi.qwl.examples.annualcycle;

import fi.qwl.index.ReportedResults;
import fi.qwl.io.document.AgreedChoices;
import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.OrganisationIssue;
import fi.qwl.io.issue.Reconciliation;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.issue.UnitIssue;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.reported.ReportedReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.model.Item;
import fi.qwl.model.RiskLimits;
import fi.qwl.plan.PlanChoices;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that was read. Reading goes on after a fault, so that all faults are reported at once. */
final class Inputs {

    private final List<ImportIssue> issues = new ArrayList<>();
    private final List<Reconciliation> sums = new ArrayList<>();
    private final SortedMap<Wave, Survey> surveys = new TreeMap<>();
    private final SortedMap<Wave, ReportedResults> reported = new TreeMap<>();
    private final SortedMap<Wave, Organisation> organisations = new TreeMap<>();
    private @Nullable SurveyDefinition definition;
    private @Nullable OrganisationHistory history;
    private List<PlanChoices> choices = List.of();
    private long issuesNotListed;

    private Inputs() {}

    static Inputs read(
            Path definition,
            List<WaveFile> waves,
            @Nullable Path organisation,
            @Nullable Path choices,
            Progress progress)
            throws IOException {
        Inputs inputs = new Inputs();
        progress.step("reading " + definition.getFileName());
        inputs.definition = inputs.take(Documents.read(DocumentSource.of(definition), SurveyDefinition.class))
                .orElse(null);
        if (organisation != null) {
            inputs.history = inputs.take(OrganisationReader.standard().read(DocumentSource.of(organisation)))
                    .orElse(null);
        }
        if (choices != null) {
            inputs.choices = inputs.take(Documents.read(DocumentSource.of(choices), AgreedChoices.class)
                            .map(AgreedChoices::units))
                    .orElse(List.of());
        }
        boolean isReady = inputs.definition != null && (organisation == null || inputs.history != null);
        for (WaveFile wave : waves) {
            progress.step("reading " + wave.file().getFileName());
            if (isReady) {
                inputs.readWave(wave);
            }
        }
        inputs.checkChoices(choices);
        return inputs;
    }

    private void readWave(WaveFile file) throws IOException {
        DocumentSource source = DocumentSource.of(file.file());
        Optional<Organisation> organisation = organisationOf(file);
        if (history != null && organisation.isEmpty()) {
            return;
        }
        if (file.isReported()) {
            readReported(file.wave(), source, organisation);
            return;
        }
        SurveyReader reader = SurveyReader.of(definition());
        ImportResult<Survey> result = organisation.isPresent()
                ? reader.read(source, file.wave(), organisation.get())
                : reader.read(source, file.wave());
        take(result).ifPresent(survey -> {
            surveys.put(file.wave(), survey);
            organisations.put(file.wave(), organisation.orElseGet(() -> unitsOf(survey)));
        });
    }

    private void readReported(Wave wave, DocumentSource source, Optional<Organisation> organisation)
            throws IOException {
        if (organisation.isEmpty()) {
            issues.add(OrganisationIssue.ORGANISATION_MISSING.at(
                    SourceLocation.ofFile(source.name()),
                    "Reported results need the units of their wave. Give an organisation file with --organisation."));
            return;
        }
        RiskLimits limits = definition().model().limits();
        ReportedReader reader = ReportedReader.of(definition().policy())
                .withLimits(limits)
                .withScales(definition().questionnaire().items().stream()
                        .map(Item::scale)
                        .distinct()
                        .toList());
        take(reader.read(source, wave, organisation.get())).ifPresent(results -> {
            reported.put(wave, results);
            organisations.put(wave, organisation.get());
        });
    }

    /** The wave's organisation; empty without an organisation file, or with an issue where the file lacks the wave. */
    private Optional<Organisation> organisationOf(WaveFile file) {
        if (history == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(history.at(file.wave()));
        } catch (IllegalArgumentException noSuchWave) {
            issues.add(OrganisationIssue.ORGANISATION_MISSING.at(
                    SourceLocation.ofFile(String.valueOf(file.file().getFileName())),
                    String.valueOf(noSuchWave.getMessage()).replace("\nMaybe", ". Maybe")));
            return Optional.empty();
        }
    }

    /** Without an organisation file, the units are those that the survey names, all under the definition's root. */
    private Organisation unitsOf(Survey survey) {
        List<Unit> units = new ArrayList<>(List.of(definition().root()));
        String root = definition().root().id().value();
        for (String id : survey.units().categories()) {
            units.add(Unit.of(id, id, UnitLevel.UNIT).withParent(root));
        }
        return Organisation.of(units);
    }

    private void checkChoices(@Nullable Path file) {
        if (file == null || organisations.isEmpty()) {
            return;
        }
        Organisation last = organisations.get(organisations.lastKey());
        for (PlanChoices choice : choices) {
            if (last != null && last.find(choice.unit()).isEmpty()) {
                issues.add(UnitIssue.UNIT_UNKNOWN.at(
                        SourceLocation.ofFile(String.valueOf(file.getFileName())),
                        "Expected choices of a unit of the last wave but found '" + choice.unit()
                                + "'; they are left out. Correct the unit's id.",
                        "name",
                        choice.unit()));
            }
        }
    }

    private <T> Optional<T> take(ImportResult<T> result) {
        issues.addAll(result.issues());
        issuesNotListed += result.issuesNotListed();
        result.reconciliation().ifPresent(sums::add);
        return result.value();
    }

    boolean isUnusable() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }

    SurveyDefinition definition() {
        if (definition == null) {
            throw new IllegalStateException("there is no definition");
        }
        return definition;
    }

    Optional<OrganisationHistory> history() {
        return Optional.ofNullable(history);
    }

    List<PlanChoices> choices() {
        return choices;
    }

    Map<Wave, Survey> surveys() {
        return surveys;
    }

    Map<Wave, ReportedResults> reported() {
        return reported;
    }

    /** The organisation of every wave that was read, in order. */
    SortedMap<Wave, Organisation> organisations() {
        return organisations;
    }

    List<ImportIssue> issues() {
        return issues;
    }

    /** What became of every record, sheet and file of all tables. */
    Reconciliation sums() {
        return Reconciliation.of(sums);
    }

    long issuesNotListed() {
        return issuesNotListed;
    }
}
