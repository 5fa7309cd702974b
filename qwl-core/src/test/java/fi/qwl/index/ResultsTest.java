package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final double LAST_BITS = 1e-12;

    private static final UnitId ROOT = new UnitId("root");
    private static final UnitId A = new UnitId("a");
    private static final UnitId B = new UnitId("b");

    /** Domain §2: A = (0.9, 0.8, 0.8) and B = (0.4, 0.5, 0.5). */
    private static final Survey TWO_PERSONS = Sample.of(2024)
            .person("root", 90, 80, 80)
            .person("root", 40, 50, 50)
            .build();

    @Test
    void personsFirstGivesTheDomainsPoint() {
        // Domain §2: 0.72 and 0.20, mean 0.46.
        Results results = computed(TWO_PERSONS, Sample.organisation("root"), ScoringOrder.PERSONS_FIRST);
        MeasureResult qwl = result(results, ROOT, WholeIndex.QWL);
        assertThat(qwl.mean()).hasValueCloseTo(46.0, within(LAST_BITS));
        // 52 / √2.
        assertThat(qwl.sd()).hasValueCloseTo(36.76955262170047, within(LAST_BITS));
        assertThat(results.order()).isEqualTo(ScoringOrder.PERSONS_FIRST);
        assertThat(results.origin()).isEqualTo(Origin.COMPUTED);
    }

    @Test
    void meansFirstGivesTheDomainsPoint() {
        // Domain §2: from mean factors 0.65, 0.65, 0.65: 0.4225.
        Results results = computed(TWO_PERSONS, Sample.organisation("root"), ScoringOrder.MEANS_FIRST);
        MeasureResult qwl = result(results, ROOT, WholeIndex.QWL);
        assertThat(qwl.mean()).hasValueCloseTo(42.25, within(LAST_BITS));
        assertThat(qwl.sd()).isEmpty();
        assertThat(qwl.n()).hasValue(2);
        assertThat(results.order()).isEqualTo(ScoringOrder.MEANS_FIRST);
    }

    @Test
    void aUnitHasEverybodyBelowItAndKnowsItsOwn() {
        Survey survey = Sample.of(2024)
                .person("a", 10, 50, 50)
                .person("a1", 20, 50, 50)
                .person("b", 60, 50, 50)
                .build();
        Organisation organisation = Sample.organisation("root", "a<root", "a1<a", "b<root");
        Results results = computed(survey, organisation, ScoringOrder.PERSONS_FIRST);
        assertThat(result(results, A, Factor.SAFETY).mean()).hasValue(15);
        assertThat(result(results, ROOT, Factor.SAFETY).mean()).hasValue(30);
        assertThat(results.unit(ROOT).respondents()).hasValue(3);
        assertThat(results.unit(A).respondents()).hasValue(2);
        assertThat(results.unit(ROOT).directMembers(Factor.SAFETY)).isEqualTo(DirectMembers.NOBODY);
        assertThat(results.unit(A).directMembers(Factor.SAFETY)).isEqualTo(new DirectMembers(1, ScaleEnd.NEITHER));
    }

    @Test
    void peopleWithoutAUnitCountForTheRootOnly() {
        Survey survey =
                Sample.of(2024).person("a", 10, 50, 50).person("", 90, 50, 50).build();
        Results results = computed(survey, Sample.organisation("root", "a<root"), ScoringOrder.PERSONS_FIRST);
        assertThat(results.unit(ROOT).respondents()).hasValue(2);
        assertThat(result(results, ROOT, Factor.SAFETY).mean()).hasValue(50);
        assertThat(results.unit(ROOT).directMembers(Factor.SAFETY).n()).isEqualTo(1);
        assertThat(results.unit(A).respondents()).hasValue(1);
        assertThat(result(results, A, Factor.SAFETY).mean()).hasValue(10);
    }

    @Test
    void aUnitThatNobodyAnsweredInHasNoValues() {
        Results results = computed(
                Sample.of(2024).person("a", 10, 50, 50).build(),
                Sample.organisation("root", "a<root", "b<root"),
                ScoringOrder.MEANS_FIRST);
        assertThat(results.unit(B).respondents()).hasValue(0);
        for (Measure measure : results.measures()) {
            assertThat(result(results, B, measure).n()).hasValue(0);
            assertThat(result(results, B, measure).mean()).isEmpty();
            assertThat(result(results, B, measure).status()).isEmpty();
            assertThat(results.unit(B).directMembers(measure)).isEqualTo(DirectMembers.NOBODY);
        }
    }

    @Test
    void unknownUnitsAreNamed() {
        Survey survey = Sample.of(2024)
                .person("x", 1, 2, 3)
                .person("w", 1, 2, 3)
                .person("root", 1, 2, 3)
                .build();
        assertThatThrownBy(() -> computed(survey, Sample.organisation("root"), ScoringOrder.PERSONS_FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("people answered in units [w, x], which are not in the organisation"
                        + "\nMaybe their rows are missing from the organisation's file.");
    }

    @Test
    void factorsGetTheirVerdictAndOtherMeasuresNone() {
        // Domain §3: FE 80, YI 75, PL 70; one person's one step on 0–100 among two is half a point.
        Survey survey = Sample.of(2024)
                .person("root", 80, 75, 60)
                .person("root", 80, 74, 60)
                .build();
        Results results = computed(survey, Sample.organisation("root"), ScoringOrder.PERSONS_FIRST);
        assertThat(result(results, ROOT, Factor.SAFETY).status()).contains(RiskStatus.UNDER_CONTROL);
        // 74.5 is half a point below: a whole step.
        assertThat(result(results, ROOT, Factor.COLLABORATION).status()).contains(RiskStatus.BELOW);
        assertThat(result(results, ROOT, Factor.OBJECTIVES).status()).contains(RiskStatus.BELOW);
        assertThat(result(results, ROOT, WholeIndex.QWL).status()).isEmpty();
    }

    @Test
    void lessThanOnePersonsOneStepBelowIsNear() {
        // Three people: mean 79⅔, a third below; the step is a third. Two at 80 and one at 79, so exactly one step.
        Survey oneStep = Sample.of(2024)
                .person("root", 80, 75, 70)
                .person("root", 80, 75, 70)
                .person("root", 79, 75, 70)
                .build();
        assertThat(result(
                                computed(oneStep, Sample.organisation("root"), ScoringOrder.PERSONS_FIRST),
                                ROOT,
                                Factor.SAFETY)
                        .status())
                .contains(RiskStatus.BELOW);
        // The real questionnaire: on 1–5 a step is 25 points, so U03 with FE 76.875 and n = 6 is near (25 / 6 = 4.17).
        Results invented = computed(InventedSurvey.survey(), InventedSurvey.organisation(), ScoringOrder.PERSONS_FIRST);
        assertThat(result(invented, new UnitId("U03"), Factor.SAFETY).status()).contains(RiskStatus.NEAR_LIMIT);
        assertThat(result(invented, new UnitId("U04"), Factor.COLLABORATION).status())
                .contains(RiskStatus.UNDER_CONTROL);
        assertThat(result(invented, new UnitId("U12"), Factor.SAFETY).status()).contains(RiskStatus.BELOW);
    }

    @Test
    void groupsAtAnEndOfTheScaleAreKnown() {
        Survey survey = Sample.of(2024)
                .person("a", 100, 0, 50)
                .person("a", 100, 0, 51)
                .person("b", 99, 0, Sample.NO)
                .build();
        Results results = computed(survey, Sample.organisation("root", "a<root", "b<root"), ScoringOrder.PERSONS_FIRST);
        assertThat(results.unit(A).directMembers(Factor.SAFETY)).isEqualTo(new DirectMembers(2, ScaleEnd.HIGHEST));
        assertThat(results.unit(A).directMembers(Factor.COLLABORATION))
                .isEqualTo(new DirectMembers(2, ScaleEnd.LOWEST));
        assertThat(results.unit(A).directMembers(Factor.OBJECTIVES)).isEqualTo(new DirectMembers(2, ScaleEnd.NEITHER));
        assertThat(results.unit(B).directMembers(Factor.SAFETY)).isEqualTo(new DirectMembers(1, ScaleEnd.NEITHER));
        assertThat(results.unit(B).directMembers(Factor.OBJECTIVES)).isEqualTo(DirectMembers.NOBODY);
    }

    @Test
    void endsOfGroupsJoin() {
        DirectMembers low = new DirectMembers(2, ScaleEnd.LOWEST);
        DirectMembers high = new DirectMembers(3, ScaleEnd.HIGHEST);
        assertThat(low.merge(high)).isEqualTo(new DirectMembers(5, ScaleEnd.NEITHER));
        assertThat(low.merge(low)).isEqualTo(new DirectMembers(4, ScaleEnd.LOWEST));
        assertThat(DirectMembers.NOBODY.merge(high)).isEqualTo(high);
        assertThat(high.merge(DirectMembers.NOBODY)).isEqualTo(high);
        assertThat(ScaleEnd.EMPTY.isAtEnd()).isFalse();
        assertThat(ScaleEnd.NEITHER.isAtEnd()).isFalse();
        assertThat(ScaleEnd.LOWEST.isAtEnd()).isTrue();
        assertThat(ScaleEnd.HIGHEST.isAtEnd()).isTrue();
        assertThatThrownBy(() -> new DirectMembers(-1, ScaleEnd.NEITHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n must not be negative but was -1");
    }

    @Test
    void aUnitIsComparedWithItsNamesake() {
        Results compared = year(2024, "a", 50).comparedWith(year(2023, "a", 40), UnitSuccession.none());
        Change change = result(compared, A, Factor.SAFETY).change().orElseThrow();
        assertThat(unreleased(change))
                .isEqualTo(new Change(Wave.of(2023), Set.of(A), 40, 10, ChangeVerdict.TOO_FEW, Level.empty()));
        assertThat(change).hasToString("Change since 2023");
        // The earlier results are left as they are.
        assertThat(result(year(2024, "a", 50), A, Factor.SAFETY).change()).isEmpty();
    }

    @Test
    void aFallIsANegativeChange() {
        Results compared = year(2024, "a", 30).comparedWith(year(2023, "a", 40), UnitSuccession.none());
        assertThat(result(compared, A, Factor.SAFETY).change().orElseThrow().difference())
                .isEqualTo(-10);
    }

    @Test
    void aRenamedUnitIsComparedWithItsPredecessor() {
        UnitSuccession renamed = new UnitSuccession(Map.of(B, Set.of(A)));
        Results compared = year(2024, "b", 50).comparedWith(year(2023, "a", 40), renamed);
        assertThat(result(compared, B, Factor.SAFETY).change())
                .map(change -> unreleased(change))
                .contains(new Change(Wave.of(2023), Set.of(A), 40, 10, ChangeVerdict.TOO_FEW, Level.empty()));
    }

    @Test
    void aMergedUnitIsComparedWithItsPredecessorsPeopleTakenTogether() {
        // One person at 40 and three at 80: mean 70.
        Survey before = Sample.of(2023)
                .person("a", 40, 50, 50)
                .person("b", 80, 50, 50)
                .person("b", 80, 50, 50)
                .person("b", 80, 50, 50)
                .build();
        Results earlier = computed(before, Sample.organisation("root", "a<root", "b<root"), ScoringOrder.PERSONS_FIRST);
        UnitSuccession merged = new UnitSuccession(Map.of(new UnitId("ab"), Set.of(A, B)));
        Results compared = year(2024, "ab", 75).comparedWith(earlier, merged);
        assertThat(result(compared, new UnitId("ab"), Factor.SAFETY).change())
                .map(change -> unreleased(change))
                .contains(new Change(Wave.of(2023), Set.of(A, B), 70, 5, ChangeVerdict.TOO_FEW, Level.empty()));
    }

    @Test
    void aMergedUnitIsNotComparedWhereAPredecessorHasNoValue() {
        Survey before = Sample.of(2023)
                .person("a", 40, 50, 50)
                .person("b", Sample.NO, 50, 50)
                .build();
        Results earlier = computed(before, Sample.organisation("root", "a<root", "b<root"), ScoringOrder.PERSONS_FIRST);
        UnitSuccession merged = new UnitSuccession(Map.of(new UnitId("ab"), Set.of(A, B)));
        Results compared = year(2024, "ab", 75).comparedWith(earlier, merged);
        assertThat(result(compared, new UnitId("ab"), Factor.SAFETY).change()).isEmpty();
        assertThat(result(compared, new UnitId("ab"), Factor.COLLABORATION).change())
                .isPresent();
    }

    @Test
    void theSuccessorsOfASplitUnitAreNotCompared() {
        UnitSuccession split = new UnitSuccession(Map.of(B, Set.of(A), new UnitId("c"), Set.of(A)));
        Results compared = year(2024, "b", 50).comparedWith(year(2023, "a", 40), split);
        assertThat(result(compared, B, Factor.SAFETY).change()).isEmpty();
        // The root goes on.
        assertThat(result(compared, ROOT, Factor.SAFETY).change()).isPresent();
    }

    @Test
    void onlyAnEarlierWaveCanBeComparedWith() {
        Results results = year(2024, "a", 50);
        assertThatThrownBy(() -> results.comparedWith(results, UnitSuccession.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wave 2024 must be compared with an earlier one but was with 2024");
    }

    @Test
    void aSnapshotKnowsItsAnswersAgainInAnyOrder() {
        Survey survey = Sample.of(2024)
                .person("a", 10, 20, 30)
                .person("root", 40, 50, 60)
                .build();
        Survey turned = Sample.of(2024)
                .person("root", 40, 50, 60)
                .person("a", 10, 20, 30)
                .build();
        Survey another = Sample.of(2024)
                .person("root", 40, 50, 60)
                .person("a", 10, 20, 31)
                .build();
        Organisation organisation = Sample.organisation("root", "a<root");
        String snapshot =
                computed(survey, organisation, ScoringOrder.PERSONS_FIRST).snapshot();
        assertThat(snapshot)
                .matches("[0-9a-f]{16}")
                .isEqualTo(computed(turned, organisation, ScoringOrder.PERSONS_FIRST)
                        .snapshot())
                .isNotEqualTo(computed(another, organisation, ScoringOrder.PERSONS_FIRST)
                        .snapshot())
                .isNotEqualTo(
                        computed(survey, Sample.organisation("root", "a<root", "b<root"), ScoringOrder.PERSONS_FIRST)
                                .snapshot());
    }

    @Test
    void printingRevealsNoValue() {
        Results results = computed(TWO_PERSONS, Sample.organisation("root"), ScoringOrder.PERSONS_FIRST);
        assertThat(results.unit(ROOT)).hasToString("UnitResult of root (root)");
        assertThat(result(results, ROOT, Factor.SAFETY)).hasToString("MeasureResult of FE");
        assertThat(new DirectMembers(7, ScaleEnd.LOWEST).toString()).isEqualTo("DirectMembers of 7");
        assertThat(List.of(new DirectMembers(7, ScaleEnd.HIGHEST)).toString()).doesNotContain("HIGHEST");
    }

    /** Two people of one unit with one FE. */
    private static Results year(int year, String unit, int fe) {
        Survey survey = Sample.of(year)
                .person(unit, fe, 50, 50)
                .person(unit, fe, 60, 60)
                .build();
        return computed(survey, Sample.organisation("root", unit + "<root"), ScoringOrder.PERSONS_FIRST);
    }

    private static Results computed(Survey survey, Organisation organisation, ScoringOrder order) {
        return Results.of(Cells.of(IndexModel.linear(), survey), organisation, order);
    }

    private static MeasureResult result(Results results, UnitId unit, Measure measure) {
        return results.unit(unit).find(measure).orElseThrow();
    }

    /** The change without the base's released level. */
    private static Change unreleased(Change change) {
        return new Change(
                change.since(), change.base(), change.baseMean(), change.difference(), change.verdict(), Level.empty());
    }
}
