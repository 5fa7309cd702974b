package fi.qwl.examples.jshell;

import static java.util.Objects.requireNonNull;

import fi.qwl.index.Cells;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.document.Documents;
import fi.qwl.io.document.OrganisationPeriods;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.propose.MappingSuggestion;
import fi.qwl.io.propose.UnknownTableReader;
import fi.qwl.io.reported.ReportedReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.study.DataQuality;
import fi.qwl.study.Readiness;
import fi.qwl.study.Study;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A definition, its units and its waves, read a file at a time. Prints as a table of the waves. Immutable: each step
 * returns the longer study.
 */
public final class ShellStudy {

    private final SurveyDefinition definition;
    private final @Nullable OrganisationHistory history;
    private final Map<Wave, Reading> waves;
    private final List<ImportIssue> issues;
    private final Table read;

    /** What a wave was read as: answers or a report. */
    private record Reading(
            @Nullable ImportResult<Survey> answers,
            @Nullable ImportResult<ReportedResults> report) {}

    private ShellStudy(
            SurveyDefinition definition,
            @Nullable OrganisationHistory history,
            Map<Wave, Reading> waves,
            List<ImportIssue> issues,
            Table read) {
        this.definition = definition;
        this.history = history;
        this.waves = waves;
        this.issues = List.copyOf(issues);
        this.read = read;
    }

    static ShellStudy of(Path definition, Optional<Path> organisation) throws IOException {
        ImportResult<SurveyDefinition> asked = Documents.read(DocumentSource.of(definition), SurveyDefinition.class);
        List<ImportIssue> issues = new ArrayList<>(asked.issues());
        OrganisationHistory history = null;
        if (organisation.isPresent()) {
            ImportResult<OrganisationHistory> units =
                    OrganisationReader.standard().read(DocumentSource.of(organisation.get()));
            issues.addAll(units.issues());
            history = units.orElseThrow();
        }
        return new ShellStudy(
                asked.orElseThrow(), history, Map.of(), issues, Table.of("wave", "file", "answered", "warnings"));
    }

    /** {@return what was asked and promised} */
    public SurveyDefinition definition() {
        return definition;
    }

    /** {@return what was found in the files that were read, in the order of reading; unmodifiable} */
    public List<ImportIssue> issues() {
        return issues;
    }

    /**
     * Reads a wave's answers by the definition's own mappings.
     *
     * @param year the wave
     * @param file the file
     * @return the longer study
     * @throws IOException if the file cannot be read
     */
    public ShellStudy survey(int year, Path file) throws IOException {
        return with(Wave.of(year), file, definition);
    }

    /**
     * Reads a wave's answers by a mapping that is suggested from the headers; codebooks and backgrounds are those of the
     * definition. See what was placed before you trust it: {@link Qwl#suggestion}.
     *
     * @param year the wave
     * @param file the file
     * @return the longer study
     * @throws IOException if the file cannot be read
     */
    public ShellStudy suggested(int year, Path file) throws IOException {
        MappingSuggestion suggestion = UnknownTableReader.standard()
                .mapping(DocumentSource.of(file), definition.questionnaire())
                .orElseThrow();
        SurveyDefinition suggested = new SurveyDefinition(
                definition.questionnaire(),
                definition.model(),
                definition.order(),
                definition.policy(),
                List.of(suggestion.toMapping("suggested", definition.mappings())),
                definition.root());
        return with(Wave.of(year), file, suggested);
    }

    private ShellStudy with(Wave wave, Path file, SurveyDefinition by) throws IOException {
        SurveyReader reader = SurveyReader.of(by);
        DocumentSource source = DocumentSource.of(file);
        ImportResult<Survey> result =
                history == null ? reader.read(source, wave) : reader.read(source, wave, history.at(wave));
        Survey survey = result.orElseThrow();
        return with(wave, new Reading(result, null), file, Integer.toString(survey.size()), result.issues());
    }

    /**
     * Reads a wave's results as the provider reports them.
     *
     * @param year the wave
     * @param file the file
     * @return the longer study
     * @throws IOException if the file cannot be read
     */
    public ShellStudy reported(int year, Path file) throws IOException {
        Wave wave = Wave.of(year);
        ImportResult<ReportedResults> result = ReportedReader.of(definition.policy())
                .withLimits(definition.model().limits())
                .read(DocumentSource.of(file), wave, organisation(wave));
        result.orElseThrow();
        return with(wave, new Reading(null, result), file, "as reported", result.issues());
    }

    private ShellStudy with(Wave wave, Reading read, Path file, String answered, List<ImportIssue> found) {
        Map<Wave, Reading> longer = new TreeMap<>(waves);
        longer.put(wave, read);
        List<ImportIssue> all = new ArrayList<>(issues);
        all.addAll(found);
        Table table = this.read.row(wave, String.valueOf(file.getFileName()), answered, warnings(found));
        return new ShellStudy(definition, history, longer, all, table);
    }

    private static long warnings(List<ImportIssue> issues) {
        return issues.stream()
                .filter(issue -> issue.severity() == Severity.WARNING)
                .count();
    }

    /**
     * A wave's answers. They stay inside.
     *
     * @param year the wave
     * @return the survey
     * @throws IllegalArgumentException if no answers of the wave were read
     */
    public Survey survey(int year) {
        Reading reading = waves.get(Wave.of(year));
        if (reading != null && reading.answers() != null) {
            return reading.answers().orElseThrow();
        }
        throw new IllegalArgumentException("no answers of " + year + " were read\nMaybe one of " + waves.keySet()
                + " was meant, or its results were reported.");
    }

    /**
     * The units of a wave: those of the organisation file, or those that the survey names.
     *
     * @param wave the wave
     * @return the units
     */
    public Organisation organisation(Wave wave) {
        if (history != null) {
            return history.at(wave);
        }
        List<Unit> units = new ArrayList<>(List.of(definition.root()));
        for (String id : survey(wave.year()).units().categories()) {
            units.add(Unit.of(id, id, UnitLevel.UNIT)
                    .withParent(definition.root().id().value()));
        }
        return Organisation.of(units);
    }

    /** {@return the publications of every wave, by the definition's policy} */
    public List<PublishedResults> publications() {
        return publications(definition.policy());
    }

    /**
     * The publications of every wave.
     *
     * @param policy the definition's, or stricter
     * @return the publications, in order
     * @throws fi.qwl.privacy.ReleaseRefusedException if the policy is weaker than what was promised
     * @throws fi.qwl.study.StudyBlockedException if a finding blocks: {@link #readiness()}
     * @throws java.util.NoSuchElementException if there are no waves yet
     */
    public List<PublishedResults> publications(DisclosurePolicy policy) {
        try {
            Wave last =
                    waves.keySet().stream().reduce((earlier, later) -> later).orElseThrow();
            ReleaseRequest request = ReleaseRequest.on(LocalDate.of(last.year(), Month.NOVEMBER, 1))
                    .withPolicy(policy);
            return front().publish(request).stream().map(Publication::results).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a store in memory cannot break", e);
        }
    }

    /** {@return whether the waves can be published, and what is doubtful in them} */
    public Readiness readiness() {
        try {
            return front().readiness();
        } catch (IOException e) {
            throw new UncheckedIOException("a store in memory cannot break", e);
        }
    }

    /** Of a store of its own: a shell publishes nothing that anybody else reads. */
    private Study front() {
        Study study = Study.of(definition, ReleaseStore.inMemory());
        study = history == null ? study : study.withOrganisation(OrganisationPeriods.of(history));
        for (Map.Entry<Wave, Reading> wave : waves.entrySet()) {
            Reading reading = wave.getValue();
            study = reading.answers() != null
                    ? study.withAnswers(reading.answers(), wave.getKey())
                    : study.withReported(requireNonNull(reading.report()), wave.getKey());
        }
        return study;
    }

    /**
     * How good a wave's answers are: {@code page(s.quality(2024).page(Language.EN))} shows it.
     *
     * @param year the wave
     * @return the quality, with numbers of small units: it stays inside
     * @throws IllegalArgumentException if no answers of the year were read
     */
    public DataQuality quality(int year) {
        Wave wave = Wave.of(year);
        survey(year);
        return DataQuality.of(requireNonNull(requireNonNull(waves.get(wave)).answers()), organisation(wave))
                .orElseThrow();
    }

    /**
     * A wave's results before protection, to compare units and years inside the host.
     *
     * @param year the wave
     * @return the results of its answers
     * @throws IllegalArgumentException if no answers of the year were read
     */
    public Results results(int year) {
        return Results.of(Cells.of(definition.model(), survey(year)), organisation(Wave.of(year)), definition.order());
    }

    /** {@return the waves as a table} */
    @Override
    public String toString() {
        return read.toString();
    }

    /** {@return the waves as a table} */
    public Table table() {
        return read;
    }
}
