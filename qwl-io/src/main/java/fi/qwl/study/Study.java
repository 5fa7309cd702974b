package fi.qwl.study;

import static java.util.Objects.requireNonNull;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.document.Documents;
import fi.qwl.io.document.OrganisationPeriods;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.reported.ReportedReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.plan.Baselines;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanEdit;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleasePreview;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A survey over its years: what was asked and promised, the units, each wave's answers or reported results, and the store of
 * what was released. Read it, look at its {@link #readiness()}, publish it; then plans come from what was agreed.
 *
 * <pre>{@code
 * Study study = Study.of(definition, store)
 *         .withOrganisation(OrganisationPeriods.of(history))
 *         .withAnswers(DocumentSource.of(file), Wave.of(2024));
 * Readiness readiness = study.readiness();
 * if (!readiness.isBlocked()) {
 *     List<Publication> years = study.publish(ReleaseRequest.on(day));
 * }
 * }</pre>
 *
 * <p>Faults of the inputs never throw; they are findings of the readiness, and {@link #publish} refuses while one blocks.
 * Answers stay inside: only publications leave, and they are made under the definition's promise together with everything
 * that the store has released before. Immutable; {@code with} methods give longer studies. Safe for use by several threads,
 * as its store is.
 */
public final class Study {

    private final SurveyDefinition definition;
    private final ReleaseStore store;
    private final @Nullable OrganisationPeriods organisation;
    private final SortedMap<Wave, WaveInput> waves;
    private final List<ImportResult<?>> readings;
    private final List<Acceptance> accepted;

    private Study(
            SurveyDefinition definition,
            ReleaseStore store,
            @Nullable OrganisationPeriods organisation,
            SortedMap<Wave, WaveInput> waves,
            List<ImportResult<?>> readings,
            List<Acceptance> accepted) {
        this.definition = definition;
        this.store = store;
        this.organisation = organisation;
        this.waves = waves;
        this.readings = List.copyOf(readings);
        this.accepted = List.copyOf(accepted);
    }

    /**
     * A study without waves.
     *
     * @param definition what was asked and promised, and how exports are read
     * @param store what was released of this survey, all waves; another survey has another store
     * @return the study
     */
    public static Study of(SurveyDefinition definition, ReleaseStore store) {
        return new Study(
                requireNonNull(definition, "definition"),
                requireNonNull(store, "store"),
                null,
                new TreeMap<>(),
                List.of(),
                List.of());
    }

    /**
     * A study without waves, from the document of its definition.
     *
     * @param definition the document
     * @param store what was released of this survey, all waves
     * @return the study, unless the document has faults; all of them
     * @throws IOException if the stream is broken
     */
    public static ImportResult<Study> read(DocumentSource definition, ReleaseStore store) throws IOException {
        return Documents.read(definition, SurveyDefinition.class).map(asked -> of(asked, store));
    }

    /**
     * Adds the units of every wave; before the waves, since these are read with their units. Without an organisation the
     * units are those that the answers name.
     *
     * @param table the table of units
     * @return the longer study
     * @throws IOException if the stream is broken
     */
    public Study withOrganisation(DocumentSource table) throws IOException {
        ImportResult<OrganisationPeriods> read = OrganisationReader.standard().readPeriods(table);
        Study longer = read.value().map(this::withOrganisation).orElse(this);
        return longer.with(read);
    }

    /**
     * Adds the units of every wave; before the waves, since these are read with their units.
     *
     * @param units the organisation over the years, with the periods that units have blocked
     * @return the longer study
     * @throws IllegalArgumentException if the study has waves already
     */
    public Study withOrganisation(OrganisationPeriods units) {
        if (!waves.isEmpty()) {
            throw new IllegalArgumentException("the study has waves, which were read with other units"
                    + "\nMaybe give the organisation before the first wave.");
        }
        return new Study(definition, store, requireNonNull(units, "units"), waves, readings, accepted);
    }

    /**
     * Adds a wave's answers, read by the definition's mappings.
     *
     * @param table the export
     * @param wave the wave
     * @return the longer study
     * @throws IllegalArgumentException if the study has the wave already
     * @throws IOException if the stream is broken
     */
    public Study withAnswers(DocumentSource table, Wave wave) throws IOException {
        SurveyReader reader = SurveyReader.of(definition);
        Optional<Organisation> units = unitsOf(wave);
        ImportResult<Survey> read =
                units.isPresent() ? reader.read(table, wave, units.get()) : reader.read(table, wave);
        return withAnswers(read, wave);
    }

    /**
     * Adds a wave's answers that the caller has read, with a password for example.
     *
     * @param read what the reader gave
     * @param wave the wave that was read
     * @return the longer study
     * @throws IllegalArgumentException if the study has the wave already, or the answers are of another wave
     */
    public Study withAnswers(ImportResult<Survey> read, Wave wave) {
        read.value().map(Survey::wave).ifPresent(found -> requireWave(wave, found));
        return with(WaveInput.ofAnswers(wave, read, unitsOf(wave)), read);
    }

    /**
     * Adds a wave's results as the provider reported them.
     *
     * @param table the report
     * @param wave the wave
     * @return the longer study
     * @throws IllegalArgumentException if the study has the wave already, or no units of it
     * @throws IOException if the stream is broken
     */
    public Study withReported(DocumentSource table, Wave wave) throws IOException {
        Organisation units = unitsOf(wave)
                .orElseThrow(() -> new IllegalArgumentException("a report needs the units of wave " + wave
                        + "\nMaybe give the organisation first: withOrganisation."));
        return withReported(
                ReportedReader.of(definition.policy())
                        .withLimits(definition.model().limits())
                        .read(table, wave, units),
                wave);
    }

    /**
     * Adds a wave's results as the provider reported them, read by the caller.
     *
     * @param read what the reader gave
     * @param wave the wave that was read
     * @return the longer study
     * @throws IllegalArgumentException if the study has the wave already
     */
    public Study withReported(ImportResult<ReportedResults> read, Wave wave) {
        return with(WaveInput.ofReport(wave, read, unitsOf(wave)), read);
    }

    /**
     * Records that somebody goes on in spite of a finding that blocks. It covers what is there now: if the inputs change so
     * that the finding says something else, it blocks again.
     *
     * @param kind the finding's kind
     * @param reason why it is no fault; not blank
     * @param by who decided: a role or an opaque id; not blank
     * @return the study with the acceptance
     * @throws IllegalArgumentException if there is no such finding, it does not block or cannot be accepted
     * @throws IOException if the store cannot be read
     */
    public Study accept(FindingKind kind, String reason, String by) throws IOException {
        List<Acceptance> more = new ArrayList<>(accepted);
        List<Finding> found = readiness().findings().stream()
                .filter(finding -> finding.kind() == kind && finding.blocks())
                .toList();
        if (found.isEmpty() || !kind.canBeAccepted()) {
            throw new IllegalArgumentException("nothing of kind " + kind.code() + " blocks and can be accepted"
                    + "\nMaybe look at readiness().blocking().");
        }
        found.forEach(finding -> more.add(new Acceptance(finding.fingerprint(), reason, by)));
        return new Study(definition, store, organisation, waves, readings, more);
    }

    /**
     * Whether it can be published: what is doubtful in the inputs, and what blocks. It records nothing.
     *
     * @return all findings, with the sums of the readings
     * @throws IOException if the store cannot be read
     */
    public Readiness readiness() throws IOException {
        return new ReadinessChecks(definition, List.copyOf(waves.values()), readings, store.read()).readiness(accepted);
    }

    /**
     * Publishes every wave in order, each compared with the one before, like for like. What was published before comes as it
     * left.
     *
     * @param request the day, and what is asked for
     * @return the publications in the order of the waves; unmodifiable
     * @throws StudyBlockedException if a finding blocks; nothing was published
     * @throws IllegalStateException if there is no wave
     * @throws fi.qwl.privacy.ReleaseRefusedException if a wave cannot be released; the waves before it were
     * @throws IOException if the store cannot be read or written
     */
    public List<Publication> publish(ReleaseRequest request) throws IOException {
        requireReady();
        List<Publication> publications = new ArrayList<>();
        for (Results results : results()) {
            publications.add(Publisher.release(results, request, store));
        }
        return List.copyOf(publications);
    }

    /**
     * Publishes every wave in order, as was promised and no more.
     *
     * @param day the day of the release
     * @return as {@link #publish(ReleaseRequest)}
     * @throws StudyBlockedException if a finding blocks; nothing was published
     * @throws IllegalStateException if there is no wave
     * @throws fi.qwl.privacy.ReleaseRefusedException if a wave cannot be released; the waves before it were
     * @throws IOException if the store cannot be read or written
     */
    public List<Publication> publish(LocalDate day) throws IOException {
        return publish(ReleaseRequest.on(day));
    }

    /**
     * What {@link #publish(ReleaseRequest)} would decide of the last wave, without values: what would be shown, coarsened, hidden or kept, and
     * why, and what would be lost against the last release. It records nothing.
     *
     * @param request the day, and what is asked for
     * @return the decisions
     * @throws StudyBlockedException if a finding blocks
     * @throws fi.qwl.privacy.ReleaseRefusedException if the wave cannot be released
     * @throws IOException if the store cannot be read
     */
    public ReleasePreview preview(ReleaseRequest request) throws IOException {
        requireReady();
        List<Results> all = results();
        return Publisher.preview(all.get(all.size() - 1), request, store);
    }

    private void requireReady() throws IOException {
        Readiness readiness = readiness();
        if (readiness.isBlocked()) {
            throw new StudyBlockedException(readiness);
        }
        if (waves.isEmpty()) {
            throw new IllegalStateException("the study has no wave\nMaybe add one: withAnswers, withReported.");
        }
    }

    private List<Results> results() {
        List<Results> all = new ArrayList<>();
        for (WaveInput wave : waves.values()) {
            Results results = wave.results(definition);
            UnitSuccession succession = organisation == null
                    ? UnitSuccession.none()
                    : organisation.history().successionInto(wave.wave());
            all.add(all.isEmpty() ? results : results.comparedWith(all.get(all.size() - 1), succession));
        }
        return all;
    }

    /**
     * The plan of what a unit agreed on: its areas begin from the last wave's published values, and follow-ups are scheduled
     * until the next yearly survey.
     *
     * @param agreed what the unit agreed on
     * @param calendar the working days of all units; what the unit or one above it has blocked is taken out
     * @param by who records it
     * @param at when, in the unit's zone; no follow-up is before
     * @return the plan with its follow-ups
     * @throws IllegalStateException if the last wave is not published, so that there is nothing to begin from
     * @throws IllegalArgumentException if the organisation has no such unit
     * @throws IOException if the store cannot be read
     */
    public DevelopmentPlan plan(PlanChoices agreed, WorkCalendar calendar, Responsible by, ZonedDateTime at)
            throws IOException {
        PublishedResults last = lastPublished();
        last.unit(agreed.unit());
        DevelopmentPlan plan = DevelopmentPlan.of(planId(last, agreed.unit()), agreed, by, at.toInstant());
        LocalDate start = agreed.agreedOn().isAfter(at.toLocalDate()) ? agreed.agreedOn() : at.toLocalDate();
        FollowUpPlan followUps = FollowUpPlan.untilSurvey(
                plan.id().value(), start, at.toLocalDate().plusYears(1));
        PlanEdit edit = plan.edit();
        plan.areas().forEach(area -> edit.area(Baselines.addTo(last, agreed.unit(), area)));
        return edit.followUpPlan(followUps)
                .followUps(followUps
                        .schedule(calendarOf(last, agreed.unit(), calendar))
                        .orElseThrow()
                        .followUps())
                .save(by, at.toInstant(), "baselines taken from the publication, follow-ups scheduled");
    }

    /**
     * An empty draft for every unit without units below, for those who want forms to fill in. Nobody agreed on anything, so
     * a draft has no areas and no follow-ups.
     *
     * @param by who makes them
     * @param at when
     * @return the drafts, in the organisation's order; unmodifiable
     * @throws IllegalStateException if the last wave is not published
     * @throws IOException if the store cannot be read
     */
    public List<DevelopmentPlan> drafts(Responsible by, ZonedDateTime at) throws IOException {
        PublishedResults last = lastPublished();
        List<DevelopmentPlan> drafts = new ArrayList<>();
        for (int index = 0; index < last.organisation().size(); index++) {
            Unit unit = last.organisation().units().get(index);
            if (last.organisation().isLeaf(index)) {
                drafts.add(DevelopmentPlan.draft(planId(last, unit.id()), unit.id(), List.of(), by, at.toInstant()));
            }
        }
        return List.copyOf(drafts);
    }

    private static PlanId planId(PublishedResults results, UnitId unit) {
        return new PlanId(results.wave() + "-" + unit);
    }

    private PublishedResults lastPublished() throws IOException {
        if (waves.isEmpty()) {
            throw new IllegalStateException("the study has no wave\nMaybe add one: withAnswers, withReported.");
        }
        Wave last = waves.lastKey();
        return store.read()
                .findLast(last)
                .map(Publication::results)
                .orElseThrow(() ->
                        new IllegalStateException("wave " + last + " is not published\nMaybe call publish first."));
    }

    private Optional<Organisation> unitsOf(Wave wave) {
        return Optional.ofNullable(organisation).map(units -> units.history().at(wave));
    }

    private static void requireWave(Wave asked, Wave found) {
        if (!asked.equals(found)) {
            throw new IllegalArgumentException("expected answers of wave " + asked + " but they are of " + found
                    + "\nMaybe they were read for another wave.");
        }
    }

    private WorkCalendar calendarOf(PublishedResults last, UnitId unit, WorkCalendar base) {
        return organisation == null
                ? base
                : organisation.calendars(last.wave(), base).getOrDefault(unit, base);
    }

    private Study with(ImportResult<?> read) {
        List<ImportResult<?>> more = new ArrayList<>(readings);
        more.add(read);
        return new Study(definition, store, organisation, waves, more, accepted);
    }

    private Study with(WaveInput input, ImportResult<?> read) {
        TreeMap<Wave, WaveInput> longer = new TreeMap<>(waves);
        if (longer.put(input.wave(), input) != null) {
            throw new IllegalArgumentException(
                    "the study has wave " + input.wave() + " already"
                            + "\nMaybe another wave was meant, or several files of one wave are read together by SurveyReader.");
        }
        return new Study(definition, store, organisation, longer, readings, accepted).with(read);
    }

    /** {@return the name of the questionnaire and the waves} */
    @Override
    public String toString() {
        return "Study of " + definition.questionnaire().name() + ", waves " + waves.keySet();
    }
}
