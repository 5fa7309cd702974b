package fi.qwl.examples.annualcycle;

import fi.qwl.index.Cells;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.model.IndexModel;
import fi.qwl.plan.Baselines;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.DraftAreas;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanEdit;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.plan.schedule.FollowUpSchedule;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From what was read to what is said: publications of all waves, and a plan with follow-ups for every unit. */
final class YearOfUnits {

    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private final List<PublishedResults> publications;
    private final List<DevelopmentPlan> plans;
    private final LocalDate asOf;

    private YearOfUnits(List<PublishedResults> publications, List<DevelopmentPlan> plans, LocalDate asOf) {
        this.publications = publications;
        this.plans = plans;
        this.asOf = asOf;
    }

    static YearOfUnits of(Inputs inputs, Optional<DisclosurePolicy> policy, Optional<LocalDate> asOf, Language language)
            throws IOException {
        Wave lastWave = inputs.organisations().lastKey();
        LocalDate day = asOf.orElse(LocalDate.of(lastWave.year(), Month.NOVEMBER, 1));
        ReleaseRequest request = ReleaseRequest.on(day);
        List<PublishedResults> publications =
                publish(inputs, policy.map(request::withPolicy).orElse(request));
        PublishedResults last = publications.get(publications.size() - 1);
        return new YearOfUnits(publications, plans(inputs.choices(), last, day, language), day);
    }

    private static List<PublishedResults> publish(Inputs inputs, ReleaseRequest request) throws IOException {
        List<PublishedResults> publications = new ArrayList<>();
        ReleaseStore store = ReleaseStore.inMemory();
        Results before = null;
        for (Wave wave : inputs.organisations().keySet()) {
            Results results = results(inputs, wave, before);
            publications.add(Publisher.release(results, request, store).results());
            before = results;
        }
        return publications;
    }

    private static Results results(Inputs inputs, Wave wave, @Nullable Results before) {
        IndexModel model = inputs.definition().model();
        Organisation organisation = inputs.organisations().get(wave);
        Survey survey = inputs.surveys().get(wave);
        ReportedResults reported = inputs.reported().get(wave);
        if (organisation == null) {
            throw new IllegalStateException("wave " + wave + " was not read");
        }
        Results results;
        if (survey != null) {
            results = Results.of(
                    Cells.of(model, survey), organisation, inputs.definition().order());
        } else if (reported != null) {
            results = Results.of(reported, organisation, model);
        } else {
            throw new IllegalStateException("wave " + wave + " has neither answers nor reported results");
        }
        UnitSuccession succession =
                inputs.history().map(history -> history.successionInto(wave)).orElse(UnitSuccession.none());
        return before == null ? results : results.comparedWith(before, succession);
    }

    private static List<DevelopmentPlan> plans(
            List<PlanChoices> choices, PublishedResults all, LocalDate asOf, Language language) {
        // The coordinator drafts the plans, and a unit's plan may rest on its supervisory work.
        PublishedResults last =
                all.narrowedTo(Audience.HR, all.organisation().root().id());
        Map<UnitId, PlanChoices> byUnit = new HashMap<>();
        choices.forEach(choice -> byUnit.put(choice.unit(), choice));
        Responsible by = Responsible.of(Role.COORDINATOR);
        Instant at = asOf.atStartOfDay(ZONE).toInstant();
        List<DevelopmentPlan> plans = new ArrayList<>();
        for (int index = 0; index < last.organisation().size(); index++) {
            Unit unit = last.organisation().units().get(index);
            PlanChoices choice = byUnit.get(unit.id());
            PlanId id = new PlanId(last.wave() + "-" + unit.id());
            boolean isLeaf = last.organisation().isLeaf(index);
            if (choice != null) {
                DevelopmentPlan plan = withBaselines(DevelopmentPlan.of(id, choice, by, at), last, by, at);
                plans.add(withFollowUps(plan, asOf, by, at));
            } else if (isLeaf) {
                var areas = DraftAreas.of(last, unit.id(), language);
                plans.add(withFollowUps(DevelopmentPlan.draft(id, unit.id(), areas, by, at), asOf, by, at));
            }
        }
        return plans;
    }

    private static DevelopmentPlan withBaselines(
            DevelopmentPlan plan, PublishedResults results, Responsible by, Instant at) {
        if (plan.areas().isEmpty()) {
            return plan;
        }
        PlanEdit edit = plan.edit();
        plan.areas().forEach(area -> edit.area(Baselines.addTo(results, plan.unit(), area)));
        return edit.save(by, at, "baselines taken from the publication");
    }

    /** Follow-ups until the next yearly survey, on working days, none between Midsummer and mid-August. */
    private static DevelopmentPlan withFollowUps(DevelopmentPlan plan, LocalDate asOf, Responsible by, Instant at) {
        LocalDate start = plan.agreedOn().filter(asOf::isBefore).orElse(asOf);
        FollowUpPlan definition = FollowUpPlan.untilSurvey(plan.id().value(), start, asOf.plusYears(1));
        FollowUpSchedule.Dated schedule =
                definition.schedule(FinnishWorkingDays.standard()).orElseThrow();
        return plan.edit()
                .followUpPlan(definition)
                .followUps(schedule.followUps())
                .save(by, at, "follow-ups scheduled");
    }

    /** The publications of all waves, in order; the last one is this year's. */
    List<PublishedResults> publications() {
        return publications;
    }

    PublishedResults last() {
        return publications.get(publications.size() - 1);
    }

    List<DevelopmentPlan> plans() {
        return plans;
    }

    LocalDate asOf() {
        return asOf;
    }
}
