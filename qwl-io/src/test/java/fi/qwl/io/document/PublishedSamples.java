package fi.qwl.io.document;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baseline;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.outcome.MeasuredChange;
import fi.qwl.plan.outcome.PlanOutcome;
import fi.qwl.plan.outcome.Verdict;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.CommentRelease;
import fi.qwl.privacy.HiddenReason;
import fi.qwl.privacy.PublishedComments;
import fi.qwl.privacy.PublishedItems;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Invented publications of every kind. */
final class PublishedSamples {

    private PublishedSamples() {}

    static PlanOutcome outcome() {
        Baseline baseline = new Baseline(new Capability("own", LocalText.of("oma")), new UnitId("310"), 71.5, "2023");
        List<PlanOutcome.Area> areas = List.of(new PlanOutcome.Area(
                new AreaId("a1"),
                List.of(
                        new MeasuredChange.Compared(baseline, 73, 1.5, Verdict.IMPROVED),
                        new MeasuredChange.NotPublishable(baseline, HiddenReason.PROTECTED),
                        new MeasuredChange.NotComparable(baseline))));
        return new PlanOutcome(new PlanId("d"), areas);
    }

    static PublishedItems items() {
        try {
            return Publisher.releaseItems(
                    InventedAnswers.survey(),
                    InventedAnswers.results(),
                    ReleaseRequest.on(Released.DAY),
                    ReleaseStore.inMemory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublishedComments comments() {
        List<CommentRelease.Comment> written = new ArrayList<>();
        for (int person = 0; person < 12; person++) {
            written.add(new CommentRelease.Comment("A/" + person, new UnitId("A"), "tervehdys " + person));
        }
        try {
            return Publisher.releaseComments(
                            written,
                            InventedAnswers.results(),
                            ReleaseRequest.on(Released.DAY),
                            ReleaseStore.inMemory())
                    .published();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sixty people of whom the twelve of C answer low, and ten of a team of B. */
    static Results ofOwnCapability(DisclosurePolicy promise) {
        Capability recovery = new Capability("recovery", LocalText.of("palautuminen", "återhämtning", "recovery"));
        Scale scale = new Scale("slider", 0, 100, PercentRule.RANGE);
        List<Item> items = List.of(
                new Item(new ItemId("F"), LocalText.of("F"), scale, false, Set.of(Factor.SAFETY)),
                new Item(new ItemId("R"), LocalText.of("R"), scale, false, Set.of(recovery)));
        Survey.Builder survey =
                Survey.builder(Wave.of(2024), new Questionnaire(LocalText.of("Kysely"), items), promise);
        for (int person = 0; person < 68; person++) {
            boolean isLow = person >= 60;
            survey.answer(0, (person * 37 + 11) % 59 + (isLow ? 0 : 35));
            survey.answer(1, (person * 29 + 7) % 53 + (isLow ? 0 : 40));
            survey.unit(person < 30 ? "A" : person < 52 ? "B" : person < 60 ? "D" : "C")
                    .endRow();
        }
        Organisation organisation = Organisation.of(List.of(
                Unit.of("0", "Kunta", UnitLevel.MUNICIPALITY).withSupervisor(new SupervisorId("e1")),
                Unit.of("A", "Koulu", UnitLevel.UNIT).withParent("0").withInvited(40),
                Unit.of("B", "Koti", UnitLevel.UNIT).withParent("0").withInvited(30),
                Unit.of("C", "Keittiö", UnitLevel.UNIT).withParent("0").withInvited(9),
                Unit.of("D", "Kirjasto", UnitLevel.UNIT)
                        .withParent("0")
                        .withOtherNames(List.of("Kirjastopalvelut"))
                        .withInvited(9)));
        IndexModel model = IndexModel.linear().withCapability(recovery, CapabilityRule.MEAN_OF_ITEMS);
        return Results.of(Cells.of(model, survey.build()), organisation, ScoringOrder.PERSONS_FIRST);
    }
}
