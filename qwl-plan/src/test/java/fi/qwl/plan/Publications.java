package fi.qwl.plan;

import fi.qwl.index.Cells;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Publications for tests: a municipality, a unit and a team within it. Every value is invented. */
public final class Publications {

    private static final UnitId MUNICIPALITY = new UnitId("1");

    /** A unit. */
    public static final UnitId UNIT = new UnitId("10");

    /** A team in it. */
    public static final UnitId TEAM = new UnitId("11");

    private static final Organisation ORGANISATION = Organisation.of(List.of(
            Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
            Unit.of("10", "Keittiö", UnitLevel.UNIT).withParent("1"),
            Unit.of("11", "Tiimi", UnitLevel.TEAM).withParent("10")));

    private Publications() {}

    /** Values of a unit in the order FE, YI, PL, supervisory work, processes. */
    public static ReportedResults.Row row(
            int n, double fe, double yi, double pl, double supervisory, double processes) {
        return ReportedResults.Row.empty()
                .withRespondents(n)
                .withMean(Factor.SAFETY, fe)
                .withMean(Factor.COLLABORATION, yi)
                .withMean(Factor.OBJECTIVES, pl)
                .withMean(Capability.SUPERVISORY_WORK, supervisory)
                .withMean(Capability.PROCESSES, processes);
    }

    private static Results reported(int year, IndexModel model, ReportedResults.Row whole, ReportedResults.Row unit) {
        return Results.of(
                new ReportedResults(
                        Wave.of(year),
                        DisclosurePolicy.standard(),
                        Map.of(MUNICIPALITY, whole, UNIT, unit, TEAM, row(3, 20, 20, 20, 20, 20))),
                ORGANISATION,
                model);
    }

    /** {@return a publication of one wave, for HR; the team of three is hidden} */
    public static PublishedResults of(IndexModel model, ReportedResults.Row whole, ReportedResults.Row unit) {
        return Released.first(reported(2024, model, whole, unit)).results().narrowedTo(Audience.HR, MUNICIPALITY);
    }

    /** {@return a publication with the unit's change since the year before, when the municipality was the same} */
    public static PublishedResults of(ReportedResults.Row whole, ReportedResults.Row before, ReportedResults.Row now) {
        Results earlier = reported(2023, IndexModel.linear(), whole, before);
        ReleaseStore store = ReleaseStore.inMemory();
        Released.into(store, earlier);
        Results later = reported(2024, IndexModel.linear(), whole, now).comparedWith(earlier, UnitSuccession.none());
        return Released.into(store, later).results().narrowedTo(Audience.HR, MUNICIPALITY);
    }

    /**
     * Computed from answers on 0–100: the spread and the individual risks are published as well.
     *
     * @param people how many people of the unit answer
     * @param fe their answers on FE; YI and PL are about 90 for all
     */
    public static PublishedResults computed(int people, IntUnaryOperator fe) {
        Scale slider = new Scale("slider", 0, 100, PercentRule.RANGE);
        Questionnaire questionnaire = new Questionnaire(
                LocalText.of("q"),
                List.of(
                        item("FE", slider, Factor.SAFETY),
                        item("YI", slider, Factor.COLLABORATION),
                        item("PL", slider, Factor.OBJECTIVES)));
        Survey.Builder survey = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard());
        for (int person = 0; person < people; person++) {
            survey.unit("10")
                    .answer(0, fe.applyAsInt(person))
                    .answer(1, 88 + person % 5)
                    .answer(2, 88 + person % 5)
                    .endRow();
        }
        Results results =
                Results.of(Cells.of(IndexModel.linear(), survey.build()), ORGANISATION, ScoringOrder.PERSONS_FIRST);
        return Released.first(results).results();
    }

    private static Item item(String id, Scale scale, Factor factor) {
        return new Item(new ItemId(id), LocalText.of(id), scale, false, Set.of(factor));
    }
}
