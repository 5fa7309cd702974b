package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.Language;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.risk.ResultCategory;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndexExplanationTest {

    private static final UnitId A = new UnitId("a");
    private static final double LAST_BITS = 1e-9;

    private static Results results(IndexModel model, ScoringOrder order) {
        // Domain §2: A = (0.9, 0.8, 0.8), B = (0.4, 0.5, 0.5).
        Survey survey = Sample.of(2024)
                .person("a", 90, 80, 80)
                .person("a", 40, 50, 50)
                .person("a", 40, Sample.NO, 50)
                .build();
        return Results.of(Cells.of(model, survey), Sample.organisation("a"), order);
    }

    @Test
    void bothOrdersAreToldApart() {
        // Domain §2: 0.46 from persons, 0.4225 from means. The third person has no YI and lowers only FE and PL.
        Survey two =
                Sample.of(2024).person("a", 90, 80, 80).person("a", 40, 50, 50).build();
        Cells cells = Cells.of(IndexModel.linear(), two);
        Organisation organisation = Sample.organisation("a");
        IndexExplanation persons =
                IndexExplanation.ofUnit(Results.of(cells, organisation, ScoringOrder.PERSONS_FIRST), A);
        IndexExplanation means = IndexExplanation.ofUnit(Results.of(cells, organisation, ScoringOrder.MEANS_FIRST), A);
        assertThat(persons.basis()).isEqualTo(IndexExplanation.Basis.ANSWERS);
        assertThat(persons.index()).hasValueCloseTo(46.0, within(LAST_BITS));
        assertThat(persons.indexOfParts()).hasValueCloseTo(42.25, within(LAST_BITS));
        assertThat(means.basis()).isEqualTo(IndexExplanation.Basis.UNIT_MEANS);
        assertThat(means.index()).hasValueCloseTo(42.25, within(LAST_BITS));
    }

    @Test
    void partsTellTheirAnswersGapsAndStatus() {
        IndexExplanation why = IndexExplanation.ofUnit(results(IndexModel.linear(), ScoringOrder.PERSONS_FIRST), A);
        IndexExplanation.Part identity = why.parts().get(1);
        assertThat(identity.measure()).isEqualTo(Factor.YI);
        assertThat(identity.n()).isEqualTo(2);
        assertThat(identity.missing()).hasValue(1);
        assertThat(identity.limit()).hasValue(75);
        assertThat(identity.gap()).hasValueCloseTo(-10.0, within(LAST_BITS));
        assertThat(identity.status()).contains(RiskStatus.BELOW);
        assertThat(why.capabilities()).isEmpty();
    }

    @Test
    void leverageIsTheSlopeOfTheFormulaAndRanksNothingWithoutOfficialCurves() {
        // Domain §2: at 80/75/70 linear puts FE first, kano PL. Linear: (YI + PL) / 2 = 0.725, FE / 2 = 0.4.
        Results linear = atTheLimits(IndexModel.linear());
        IndexExplanation why = IndexExplanation.ofUnit(linear, A);
        assertThat(why.parts().get(0).leverage()).hasValueCloseTo(0.725, within(LAST_BITS));
        assertThat(why.parts().get(1).leverage()).hasValueCloseTo(0.4, within(LAST_BITS));
        assertThat(why.strongestFirst()).isEmpty();
        assertThat(IndexExplanation.ofUnit(atTheLimits(IndexModel.linear().calibrated("x")), A)
                        .strongestFirst()
                        .orElseThrow()
                        .get(0))
                .isEqualTo(Factor.FE);
        assertThat(IndexExplanation.ofUnit(atTheLimits(IndexModel.kano().calibrated("x")), A)
                        .strongestFirst()
                        .orElseThrow()
                        .get(0))
                .isEqualTo(Factor.PL);
    }

    private static Results atTheLimits(IndexModel model) {
        Survey survey = Sample.of(2024).person("a", 80, 75, 70).build();
        return Results.of(Cells.of(model, survey), Sample.organisation("a"), ScoringOrder.PERSONS_FIRST);
    }

    @Test
    void aPersonsIndexTellsTheirOwnItems() {
        Survey survey = Sample.of(2024).person("a", 40, Sample.NO, 50).build();
        IndexExplanation why = IndexExplanation.ofPerson(IndexModel.linear(), survey, 0);
        assertThat(why.basis()).isEqualTo(IndexExplanation.Basis.PERSON);
        assertThat(why.index()).isEmpty();
        assertThat(why.indexOfParts()).isEmpty();
        assertThat(why.parts().get(0).value()).hasValue(40);
        assertThat(why.parts().get(1).value()).isEmpty();
        assertThat(why.parts().get(1).missing()).hasValue(1);
        assertThat(why.parts().get(1).gap()).isEmpty();
        assertThatThrownBy(() -> IndexExplanation.ofPerson(IndexModel.linear(), survey, 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void anExplanationSaysWhatTheIndexRestsOnAndNoValue() {
        IndexExplanation why = IndexExplanation.ofUnit(results(IndexModel.kano(), ScoringOrder.MEANS_FIRST), A);
        assertThat(why.explain(Language.EN))
                .contains("The index was computed from the unit's mean factors, so it differs from the mean of the"
                        + " respondents' own indices.")
                .last()
                .asString()
                .startsWith("Leverage says how much");
        assertThat(why).hasToString("IndexExplanation from UNIT_MEANS");
        assertThat(why.parts().get(0)).hasToString("Part FE");
    }

    @Test
    void reportedValuesAreExplainedAsReported() {
        ReportedResults.Row row = ReportedResults.Row.empty()
                .withRespondents(20)
                .withMean(Factor.FE, 82)
                .withMean(Factor.YI, 76)
                .withMean(Factor.PL, 71);
        Results reported = Results.of(
                new ReportedResults(Wave.of(2024), Map.of(A, row)), Sample.organisation("a"), IndexModel.kano());
        IndexExplanation why = IndexExplanation.ofUnit(reported, A);
        assertThat(why.basis()).isEqualTo(IndexExplanation.Basis.REPORTED);
        assertThat(why.index()).isEmpty();
        assertThat(reported.riskProfile(A).category()).contains(ResultCategory.POSITIVE);
    }

    @Test
    void recommendationsAreCountedUpTheTree() {
        Scale zeroToTen = new Scale("nps", 0, 10, PercentRule.RANGE);
        ItemId id = new ItemId("nps");
        Questionnaire questionnaire = new Questionnaire(
                LocalText.of("Kysely"), List.of(new Item(id, LocalText.of("x"), zeroToTen, false, Set.of())));
        Survey.Builder builder = Survey.builder(Wave.of(2024), questionnaire);
        // Statistics material: 45 promoters, 30 passives, 25 detractors: 20, adjusted [3.770254, 35.064697].
        for (int person = 0; person < 100; person++) {
            int answer = person < 45 ? 10 : person < 75 ? 7 : 6;
            builder.unit(person % 2 == 0 ? "a" : "b").answer(0, answer).endRow();
        }
        builder.unit("b").endRow();
        EmployeeNetPromoter promoter =
                EmployeeNetPromoter.of(builder.build(), id, Sample.organisation("m", "a<m", "b<m"));
        assertThat(promoter.score(new UnitId("m")).score().orElseThrow()).isEqualTo(20);
        assertThat(promoter.score(new UnitId("m"))
                        .adjustedWald(0.95)
                        .orElseThrow()
                        .lower())
                .isCloseTo(3.770254, within(1e-6));
        assertThat(promoter.score(new UnitId("a")).n()).isEqualTo(50);
        assertThatThrownBy(() -> EmployeeNetPromoter.of(
                        Sample.of(2024).person("a", 1, 1, 1).build(), new ItemId("FE1"), Sample.organisation("a")))
                .hasMessage("item FE1 must be on 0 to 10 and not reversed but is on 0 to 100\nMaybe another item was"
                        + " meant.");
    }
}
