package fi.qwl.plan.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baseline;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Released;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanOutcomeTest {

    private static final UnitId SCHOOL = new UnitId("410");
    private static final UnitId KITCHEN = new UnitId("420");
    private static final UnitId OFFICE = new UnitId("430");
    private static final UnitId TEAM = new UnitId("421");
    private static final ChangeRule THREE_POINTS = ChangeRule.atLeast(3);

    private final PublishedResults later = publish(Map.of(
            new UnitId("1"),
            row(60, 70, 70, 70),
            SCHOOL,
            row(20, 75, 71, 64),
            KITCHEN,
            row(20, 65, 70, 70),
            OFFICE,
            row(20, 70, 70, 70),
            TEAM,
            row(3, 50, 50, 50)));

    @Test
    void baselinesAreComparedWithWhatIsPublishedNow() {
        DevelopmentPlan plan = plan(
                baseline(Factor.SAFETY, SCHOOL, 70),
                baseline(Factor.COLLABORATION, SCHOOL, 70),
                baseline(Factor.OBJECTIVES, SCHOOL, 70));

        PlanOutcome outcome = PlanOutcome.of(plan, later, UnitSuccession.none(), THREE_POINTS);

        assertThat(verdicts(outcome)).containsExactly(Verdict.IMPROVED, Verdict.ABOUT_THE_SAME, Verdict.WORSE);
        assertThat(outcome.areas().get(0).changes().get(1))
                .isInstanceOfSatisfying(MeasuredChange.Compared.class, change -> {
                    assertThat(change.now()).isEqualTo(71);
                    assertThat(change.difference()).isEqualTo(1, within(1e-12));
                    assertThat(change).hasToString("YI ABOUT_THE_SAME");
                });
        assertThat(outcome.areas().get(0).isImproved()).isFalse();
        assertThat(outcome.areas().get(0).isCompared()).isTrue();
    }

    @Test
    void theEdgeOfTheRuleCountsAndIsJudgedByNineDecimals() {
        PublishedResults now = publish(Map.of(new UnitId("1"), row(60, 70, 70, 70), SCHOOL, row(20, 73.3, 70, 70)));
        DevelopmentPlan plan = plan(baseline(Factor.SAFETY, SCHOOL, 70.3));

        // 73.3 - 70.3 is 3.0000000000000142 or a little less than 3 in binary; on paper it is 3.
        assertThat(verdicts(PlanOutcome.of(plan, now, UnitSuccession.none(), THREE_POINTS)))
                .containsExactly(Verdict.IMPROVED);
    }

    @Test
    void whatIsHiddenIsNotPublishable() {
        PlanOutcome outcome =
                PlanOutcome.of(plan(baseline(Factor.SAFETY, TEAM, 60)), later, UnitSuccession.none(), THREE_POINTS);

        assertThat(outcome.areas().get(0).changes()).singleElement().isInstanceOf(MeasuredChange.NotPublishable.class);
        assertThat(outcome.areas().get(0).isCompared()).isFalse();
    }

    @Test
    void aRenamedUnitIsComparedAndAMergedSplitOrLostOneIsNot() {
        UnitId old = new UnitId("9");
        DevelopmentPlan plan = plan(baseline(Factor.SAFETY, old, 70));

        assertThat(verdicts(PlanOutcome.of(plan, later, new UnitSuccession(Map.of(SCHOOL, Set.of(old))), THREE_POINTS)))
                .containsExactly(Verdict.IMPROVED);
        assertNotComparable(plan, UnitSuccession.none());
        assertNotComparable(plan, new UnitSuccession(Map.of(SCHOOL, Set.of(old, new UnitId("8")))));
        assertNotComparable(plan, new UnitSuccession(Map.of(SCHOOL, Set.of(old), OFFICE, Set.of(old))));
    }

    @Test
    void overUnitsAreasAndThemesAreCounted() {
        DevelopmentPlan improved =
                plan(baseline(Factor.SAFETY, SCHOOL, 70), baseline(Factor.COLLABORATION, SCHOOL, 70));
        DevelopmentPlan worse = plan(baseline(Factor.SAFETY, KITCHEN, 70));
        DevelopmentPlan hidden = plan(baseline(Factor.SAFETY, TEAM, 70));

        OutcomeSummary summary = OutcomeSummary.of(List.of(improved, worse, hidden).stream()
                .map(plan -> PlanOutcome.of(plan, later, UnitSuccession.none(), THREE_POINTS))
                .toList());

        assertThat(summary.areas()).isEqualTo(3);
        assertThat(summary.compared()).isEqualTo(2);
        assertThat(summary.improved()).isEqualTo(1);
        assertThat(summary.themes())
                .containsExactly(
                        Map.entry(Factor.SAFETY, new OutcomeSummary.Theme(1, 0, 0, 1, 1)),
                        Map.entry(Factor.COLLABORATION, new OutcomeSummary.Theme(0, 1, 0, 0, 0)));
    }

    @Test
    void verdictsHaveNamesAndRulesAnEdge() {
        assertThat(Verdict.WORSE.label().in(Language.FI)).isEqualTo("heikkeni");
        assertThatThrownBy(() -> ChangeRule.atLeast(0)).hasMessage("points must be above 0 but were 0.0");
    }

    private void assertNotComparable(DevelopmentPlan plan, UnitSuccession succession) {
        assertThat(PlanOutcome.of(plan, later, succession, THREE_POINTS)
                        .areas()
                        .get(0)
                        .changes())
                .singleElement()
                .isInstanceOf(MeasuredChange.NotComparable.class);
    }

    private static List<Verdict> verdicts(PlanOutcome outcome) {
        return outcome.areas().get(0).changes().stream()
                .map(change -> ((MeasuredChange.Compared) change).verdict())
                .toList();
    }

    private static DevelopmentPlan plan(Baseline... baselines) {
        DevelopmentArea.Builder area = DevelopmentArea.builder(new AreaId("a1"), "Tiedonkulku");
        for (Baseline baseline : baselines) {
            area.baseline(baseline);
        }
        return DevelopmentPlan.draft(
                new PlanId("p"),
                SCHOOL,
                List.of(area.build()),
                Responsible.of(Role.SUPERVISOR),
                Instant.parse("2023-11-15T10:00:00Z"));
    }

    private static Baseline baseline(Measure measure, UnitId unit, double value) {
        return new Baseline(measure, unit, value, "2023/standard/reported");
    }

    private static ReportedResults.Row row(int n, double safety, double collaboration, double objectives) {
        return ReportedResults.Row.empty()
                .withRespondents(n)
                .withMean(Factor.SAFETY, safety)
                .withMean(Factor.COLLABORATION, collaboration)
                .withMean(Factor.OBJECTIVES, objectives);
    }

    private static PublishedResults publish(Map<UnitId, ReportedResults.Row> rows) {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", "Jokivarsi", UnitLevel.MUNICIPALITY),
                Unit.of("410", "Koulu", UnitLevel.UNIT).withParent("1"),
                Unit.of("420", "Keittiö", UnitLevel.UNIT).withParent("1"),
                Unit.of("421", "Keittiön aamutiimi", UnitLevel.TEAM).withParent("420"),
                Unit.of("430", "Toimisto", UnitLevel.UNIT).withParent("1")));
        Results results = Results.of(
                new ReportedResults(Wave.of(2024), DisclosurePolicy.standard(), rows), organisation, IndexModel.kano());
        return Released.first(results).results();
    }
}
