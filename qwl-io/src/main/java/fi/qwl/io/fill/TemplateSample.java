package fi.qwl.io.fill;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Goal;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Target;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A municipality that does not exist, by which templates are looked through and fields are shown. Its numbers are ours. */
final class TemplateSample {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 15);
    private static final UnitId KITCHEN = new UnitId("110");

    private enum Key implements Phrase {
        TOWN,
        SERVICES,
        KITCHEN,
        AREA,
        GOAL,
        ACTION,
        PRACTICE
    }

    private TemplateSample() {}

    static TemplateData data(Language language) {
        PublishedResults results = released(language).narrowedTo(Audience.HR, new UnitId("1"));
        return TemplateData.of(results, KITCHEN, language)
                .withPlans(List.of(plan(language)))
                .build();
    }

    private static PublishedResults released(Language language) {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", Key.TOWN.in(language), UnitLevel.MUNICIPALITY),
                Unit.of("100", Key.SERVICES.in(language), UnitLevel.SECTOR).withParent("1"),
                Unit.of("110", Key.KITCHEN.in(language), UnitLevel.UNIT)
                        .withParent("100")
                        .withInvited(30)));
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        rows.put(new UnitId("1"), row(240, 79.2, 77.3, 72.4));
        rows.put(new UnitId("100"), row(90, 78.4, 76.5, 71.8));
        rows.put(KITCHEN, row(25, 77.6, 81.1, 71.6));
        Results results = Results.of(
                new ReportedResults(Wave.of(2024), DisclosurePolicy.standard(), rows), organisation, IndexModel.kano());
        try {
            return Publisher.release(results, ReleaseRequest.on(DAY), ReleaseStore.inMemory())
                    .results();
        } catch (IOException e) {
            throw new UncheckedIOException("a store in memory cannot break", e);
        }
    }

    private static ReportedResults.Row row(int respondents, double safety, double collaboration, double objectives) {
        ReportedResults.Row row = ReportedResults.Row.empty()
                .withRespondents(respondents)
                .withMean(Factor.SAFETY, safety)
                .withMean(Factor.COLLABORATION, collaboration)
                .withMean(Factor.OBJECTIVES, objectives)
                .withMean(WholeIndex.QWL, 63.2);
        for (Measure capability : Capability.standard()) {
            row = row.withMean(capability, 70.5);
        }
        return row;
    }

    private static DevelopmentPlan plan(Language language) {
        DevelopmentArea area = DevelopmentArea.builder(new AreaId("a1"), Key.AREA.in(language))
                .measure(Factor.SAFETY)
                .goal(new Goal(Key.GOAL.in(language), List.of(new Target(Factor.SAFETY, 80))))
                .action(Action.builder(new ActionId("a1-1"))
                        .text(Key.ACTION.in(language))
                        .implementation(Key.PRACTICE.in(language))
                        .responsible(Responsible.of(Role.SUPERVISOR))
                        .due(LocalDate.of(2025, 5, 30))
                        .build())
                .evaluateBy(LocalDate.of(2025, 9, 19))
                .build();
        PlanChoices choices = PlanChoices.builder(KITCHEN, DAY).area(area).build();
        return DevelopmentPlan.of(
                new PlanId("110-2024"),
                choices,
                Responsible.of(Role.SUPERVISOR),
                Instant.parse("2024-11-15T10:00:00Z"));
    }
}
