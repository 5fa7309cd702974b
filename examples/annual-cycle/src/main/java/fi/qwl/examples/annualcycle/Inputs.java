package fi.qwl.examples.annualcycle;

import fi.qwl.io.document.AgreedChoices;
import fi.qwl.io.document.Documents;
import fi.qwl.io.document.OrganisationPeriods;
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
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.outcome.PlanOutcome;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.study.Study;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that was read. Reading goes on after a fault, so that all faults are reported at once. */
final class Inputs {

    private final List<ImportIssue> issues = new ArrayList<>();
    private final List<Reconciliation> sums = new ArrayList<>();
    private @Nullable SurveyDefinition definition;
    private @Nullable OrganisationPeriods organisation;
    private @Nullable Study study;
    private @Nullable Wave lastWave;
    private List<PlanChoices> choices = List.of();
    private final List<MeetingRecord> records = new ArrayList<>();
    private final List<PlanOutcome> outcomes = new ArrayList<>();
    private long issuesNotListed;

    private Inputs() {}

    static Inputs read(
            Path definition,
            List<WaveFile> waves,
            @Nullable Path organisation,
            @Nullable Path choices,
            ReleaseStore store,
            Progress progress)
            throws IOException {
        Inputs inputs = new Inputs();
        progress.step("reading " + definition.getFileName());
        inputs.definition = inputs.take(Documents.read(DocumentSource.of(definition), SurveyDefinition.class))
                .orElse(null);
        if (organisation != null) {
            inputs.organisation = inputs.take(
                            OrganisationReader.standard().readPeriods(DocumentSource.of(organisation)))
                    .orElse(null);
        }
        if (choices != null) {
            inputs.choices = inputs.take(Documents.read(DocumentSource.of(choices), AgreedChoices.class)
                            .map(AgreedChoices::units))
                    .orElse(List.of());
        }
        if (inputs.definition != null && (organisation == null || inputs.organisation != null)) {
            inputs.readWaves(waves, store, progress);
        }
        inputs.lastWave = waves.get(waves.size() - 1).wave();
        inputs.checkChoices(choices);
        return inputs;
    }

    /** With records of meetings and outcomes of plans, of units that the last wave has. */
    Inputs withYear(List<Path> recordFiles, List<Path> outcomeFiles) throws IOException {
        for (Path file : recordFiles) {
            Optional<MeetingRecord> record = take(Documents.read(DocumentSource.of(file), MeetingRecord.class));
            if (record.isPresent() && isKnown(record.get().unit(), file)) {
                records.add(record.get());
            }
        }
        for (Path file : outcomeFiles) {
            take(Documents.read(DocumentSource.of(file), PlanOutcome.class)).ifPresent(outcomes::add);
        }
        return this;
    }

    private void readWaves(List<WaveFile> waves, ReleaseStore store, Progress progress) throws IOException {
        Study read = Study.of(definition(), store);
        read = organisation == null ? read : read.withOrganisation(organisation);
        for (WaveFile wave : waves) {
            progress.step("reading " + wave.file().getFileName());
            read = readWave(read, wave);
        }
        study = read;
    }

    private Study readWave(Study read, WaveFile file) throws IOException {
        DocumentSource source = DocumentSource.of(file.file());
        Optional<Organisation> units = organisationOf(file);
        if (organisation != null && units.isEmpty()) {
            return read;
        }
        if (!file.isReported()) {
            SurveyReader reader = SurveyReader.of(definition());
            return read.withAnswers(
                    taken(
                            units.isPresent()
                                    ? reader.read(source, file.wave(), units.get())
                                    : reader.read(source, file.wave())),
                    file.wave());
        }
        if (units.isEmpty()) {
            issues.add(OrganisationIssue.ORGANISATION_MISSING.at(
                    SourceLocation.ofFile(source.name()),
                    "Reported results need the units of their wave. Give an organisation file with --organisation."));
            return read;
        }
        return read.withReported(
                taken(ReportedReader.of(definition().policy())
                        .withLimits(definition().model().limits())
                        .read(source, file.wave(), units.get())),
                file.wave());
    }

    /** The wave's organisation; empty without an organisation file, or with an issue where the file lacks the wave. */
    private Optional<Organisation> organisationOf(WaveFile file) {
        if (organisation == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(organisation.history().at(file.wave()));
        } catch (IllegalArgumentException noSuchWave) {
            issues.add(OrganisationIssue.ORGANISATION_MISSING.at(
                    SourceLocation.ofFile(String.valueOf(file.file().getFileName())),
                    String.valueOf(noSuchWave.getMessage()).replace("\nMaybe", ". Maybe")));
            return Optional.empty();
        }
    }

    /** Choices of a unit that the last wave does not have are left out; without an organisation file any may be right. */
    private void checkChoices(@Nullable Path file) {
        if (file != null) {
            choices = choices.stream()
                    .filter(choice -> isKnown(choice.unit(), file))
                    .toList();
        }
    }

    /** Whether the last wave has the unit; an issue if not. Without an organisation file any may be right. */
    private boolean isKnown(UnitId unit, Path file) {
        if (organisation == null || lastWave == null || isUnusable()) {
            return true;
        }
        if (organisation.history().at(lastWave).find(unit).isPresent()) {
            return true;
        }
        issues.add(UnitIssue.UNIT_UNKNOWN.at(
                SourceLocation.ofFile(String.valueOf(file.getFileName())),
                "Expected a unit of the last wave but found '" + unit
                        + "'; what is said of it is left out. Correct the unit's id.",
                "name",
                unit));
        return false;
    }

    private <T> Optional<T> take(ImportResult<T> result) {
        return taken(result).value();
    }

    private <T> ImportResult<T> taken(ImportResult<T> result) {
        issues.addAll(result.issues());
        issuesNotListed += result.issuesNotListed();
        result.reconciliation().ifPresent(sums::add);
        return result;
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

    Study study() {
        if (study == null) {
            throw new IllegalStateException("an input is unusable");
        }
        return study;
    }

    Optional<OrganisationPeriods> organisation() {
        return Optional.ofNullable(organisation);
    }

    List<PlanChoices> choices() {
        return choices;
    }

    List<MeetingRecord> records() {
        return List.copyOf(records);
    }

    List<PlanOutcome> outcomes() {
        return List.copyOf(outcomes);
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
