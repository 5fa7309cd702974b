package fi.qwl.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftAreasTest {

    private static final UnitId KITCHEN = new UnitId("10");
    private static final UnitId TEAM = new UnitId("11");

    /** Limits are 80, 75 and 70 (seed): FE is 5 below, YI at its limit, PL 10 below; the team of 3 is hidden. */
    private static PublishedResults published() {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("10", "Keittiö", UnitLevel.UNIT).withParent("1"),
                Unit.of("11", "Tiimi", UnitLevel.TEAM).withParent("10")));
        ReportedResults reported = new ReportedResults(
                Wave.of(2024),
                DisclosurePolicy.standard(),
                Map.of(new UnitId("1"), row(30, 82, 80, 75), KITCHEN, row(12, 75, 75, 60), TEAM, row(3, 20, 20, 20)));
        Results results = Results.of(reported, organisation, IndexModel.linear());
        return Released.first(results).results();
    }

    private static ReportedResults.Row row(int n, double fe, double yi, double pl) {
        return ReportedResults.Row.empty()
                .withRespondents(n)
                .withMean(Factor.SAFETY, fe)
                .withMean(Factor.COLLABORATION, yi)
                .withMean(Factor.OBJECTIVES, pl);
    }

    @Test
    void factorsBelowTheirLimitComeTheWidestGapFirst() {
        List<DevelopmentArea> areas = DraftAreas.of(published(), KITCHEN, Language.EN);

        assertThat(areas)
                .extracting(DevelopmentArea::topic)
                .containsExactly("objectives and creativity", "physical and emotional safety");
    }

    @Test
    void nothingIsInvented() {
        assertThat(DraftAreas.of(published(), KITCHEN, Language.FI)).allSatisfy(area -> {
            assertThat(area.goal().isEmpty()).isTrue();
            assertThat(area.actions()).isEmpty();
            assertThat(area.followedBy()).isEmpty();
        });
    }

    @Test
    void aHiddenTeamStartsFromTheNearestPublishedUnitAndNeverFromItsOwnValues() {
        List<DevelopmentArea> areas = DraftAreas.of(published(), TEAM, Language.FI);

        assertThat(areas)
                .flatExtracting(DevelopmentArea::baselines)
                .extracting(Baseline::unit)
                .containsOnly(KITCHEN);
        assertThat(areas)
                .flatExtracting(DevelopmentArea::baselines)
                .extracting(Baseline::value)
                .containsExactly(60.0, 75.0);
    }

    @Test
    void aUnitAboveItsLimitsHasNoAreaToPropose() {
        assertThat(DraftAreas.of(published(), new UnitId("1"), Language.FI)).isEmpty();
    }
}
