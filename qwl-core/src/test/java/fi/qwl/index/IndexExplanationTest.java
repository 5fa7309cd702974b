package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.ResultCategory;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
    void bothOrdersAreDistinguished() {
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
    void partsHaveTheirAnswersGapsAndStatus() {
        IndexExplanation why = IndexExplanation.ofUnit(results(IndexModel.linear(), ScoringOrder.PERSONS_FIRST), A);
        IndexExplanation.Part identity = why.parts().get(1);
        assertThat(identity.measure()).isEqualTo(Factor.COLLABORATION);
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
        assertThat(IndexExplanation.ofUnit(atTheLimits(IndexModel.linear().withCalibration("x")), A)
                        .strongestFirst()
                        .orElseThrow()
                        .get(0))
                .isEqualTo(Factor.SAFETY);
        assertThat(IndexExplanation.ofUnit(atTheLimits(IndexModel.kano().withCalibration("x")), A)
                        .strongestFirst()
                        .orElseThrow()
                        .get(0))
                .isEqualTo(Factor.OBJECTIVES);
    }

    private static Results atTheLimits(IndexModel model) {
        Survey survey = Sample.of(2024).person("a", 80, 75, 70).build();
        return Results.of(Cells.of(model, survey), Sample.organisation("a"), ScoringOrder.PERSONS_FIRST);
    }

    @Test
    void aPersonsIndexShowsTheirOwnItems() {
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
                .withMean(Factor.SAFETY, 82)
                .withMean(Factor.COLLABORATION, 76)
                .withMean(Factor.OBJECTIVES, 71);
        Results reported = Results.of(
                new ReportedResults(Wave.of(2024), DisclosurePolicy.standard(), Map.of(A, row)),
                Sample.organisation("a"),
                IndexModel.kano());
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
        Survey.Builder builder = Survey.builder(Wave.of(2024), questionnaire, DisclosurePolicy.standard());
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

    private static final Scale AGREE = new Scale("agree5", 1, 5, PercentRule.RANGE);

    private static Item item(String id, boolean isReversed, Measure... serves) {
        return new Item(new ItemId(id), LocalText.of("väittämä"), AGREE, isReversed, Set.of(serves));
    }

    /** Leadership has an item of each factor; competence has two items, one of no factor. */
    private static final Questionnaire ITEMS = new Questionnaire(
            LocalText.of("Kysely"),
            List.of(
                    item("FE1", false, Factor.SAFETY, Capability.LEADERSHIP),
                    item("FE2", true, Factor.SAFETY, Capability.COMPETENCE),
                    item("YI1", false, Factor.COLLABORATION, Capability.LEADERSHIP),
                    item("PL1", false, Factor.OBJECTIVES, Capability.LEADERSHIP),
                    item("OS1", false, Capability.COMPETENCE)));

    private static Survey survey(int[]... people) {
        Survey.Builder builder = Survey.builder(Wave.of(2024), ITEMS, DisclosurePolicy.standard());
        for (int[] answers : people) {
            for (int item = 0; item < answers.length; item++) {
                if (answers[item] > 0) {
                    builder.answer(item, answers[item]);
                }
            }
            builder.unit("a").endRow();
        }
        return builder.build();
    }

    private static IndexExplanation explained(IndexModel model, Survey survey) {
        Results results =
                Results.of(Cells.of(model, survey), Sample.organisation("m", "a<m"), ScoringOrder.PERSONS_FIRST);
        return IndexExplanation.ofUnit(results, survey, A);
    }

    @Test
    void aFactorIsBrokenDownIntoItsItems() {
        // FE1 75, 100 and missing: 87.5 of 2. FE2 is read from its other end: 50, 75, 100: 75 of 3, limit 80, step
        // 25/3.
        IndexExplanation why = explained(
                IndexModel.kano().withWeight(new ItemId("FE2"), 3),
                survey(new int[] {4, 3, 4, 4, 4}, new int[] {5, 2, 4, 4, 0}, new int[] {0, 1, 4, 4, 0}));
        List<IndexExplanation.Part> items = why.parts().get(0).items();
        assertThat(items).hasToString("[Part FE1, Part FE2]");
        IndexExplanation.Part first = items.get(0);
        assertThat(first.item()).contains(ITEMS.items().get(0));
        assertThat(first.measure()).isEqualTo(Factor.SAFETY);
        assertThat(first.value()).hasValue(87.5);
        assertThat(first.n()).isEqualTo(2);
        assertThat(first.missing()).hasValue(1);
        assertThat(first.limit()).hasValue(80);
        assertThat(first.gap()).hasValue(7.5);
        assertThat(first.status()).contains(RiskStatus.UNDER_CONTROL);
        assertThat(first.leverage()).hasValue(0.25);
        IndexExplanation.Part second = items.get(1);
        assertThat(second.value()).hasValue(75);
        assertThat(second.missing()).hasValue(0);
        // 5 points below, less than one person's one step of 25 / 3.
        assertThat(second.status()).contains(RiskStatus.NEAR_LIMIT);
        assertThat(second.leverage()).hasValue(0.75);
        assertThat(second.items()).isEmpty();
    }

    @Test
    void aCapabilityIsBrokenDownIntoItsItems() {
        IndexExplanation why =
                explained(IndexModel.kano(), survey(new int[] {4, 3, 4, 4, 4}, new int[] {5, 2, 1, 4, 0}));
        IndexExplanation.Part competence = why.capabilities().get(0);
        assertThat(competence.measure()).isEqualTo(Capability.COMPETENCE);
        assertThat(competence.items()).hasToString("[Part FE2, Part OS1]");
        // An item of a factor is against its factor's limit in a capability too, one of no factor against none.
        assertThat(competence.items().get(0).limit()).hasValue(80);
        assertThat(competence.items().get(0).status()).contains(RiskStatus.BELOW);
        IndexExplanation.Part own = competence.items().get(1);
        assertThat(own.limit()).isEmpty();
        assertThat(own.gap()).isEmpty();
        assertThat(own.status()).isEmpty();
        assertThat(own.n()).isEqualTo(1);
        assertThat(own.missing()).hasValue(1);
        assertThat(own.leverage()).hasValue(0.5);
    }

    @Test
    void aCapabilityByTheFormulaMovesWithItsItemsAsTheIndexDoes() {
        // Linear over 75, 50, 25: dQWL/dFE = (0.50 + 0.25) / 2, dQWL/dYI = dQWL/dPL = 0.75 / 2.
        IndexModel model = IndexModel.linear().withCapability(Capability.LEADERSHIP, CapabilityRule.QWL_FORMULA);
        IndexExplanation.Part leadership = explained(model, survey(new int[] {4, 3, 3, 2, 3}))
                .capabilities()
                .get(1);
        assertThat(leadership.measure()).isEqualTo(Capability.LEADERSHIP);
        assertThat(leadership.value()).hasValueCloseTo(100 * 0.75 * (0.5 + 0.25) / 2, within(LAST_BITS));
        assertThat(leadership.items())
                .hasSize(3)
                .allSatisfy(item -> assertThat(item.leverage()).hasValueCloseTo(0.375, within(LAST_BITS)));
    }

    @Property(tries = 200, seed = "20261128")
    void whereEverybodyAnswersEverythingTheItemsMakeUpTheMeasure(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 5) Integer> answers,
            @ForAll @DoubleRange(min = 0.5, max = 4) double weight) {
        int[][] people = answers.stream()
                .map(answer -> new int[] {answer, 6 - answer, 3, answer, 1 + answer % 5})
                .toArray(int[][]::new);
        IndexExplanation why = explained(IndexModel.kano().withWeight(new ItemId("FE1"), weight), survey(people));
        List<IndexExplanation.Part> measures = new ArrayList<>(why.parts());
        measures.addAll(why.capabilities());
        assertThat(measures).hasSize(5).allSatisfy(measure -> {
            double sum = 0;
            for (IndexExplanation.Part item : measure.items()) {
                sum += item.leverage().orElseThrow() * item.value().orElseThrow();
            }
            assertThat(measure.value()).hasValueCloseTo(sum, within(LAST_BITS));
        });
    }

    @Test
    void aPersonsItemsAreThereToo() {
        IndexExplanation why = IndexExplanation.ofPerson(IndexModel.kano(), survey(new int[] {0, 2, 4, 4, 4}), 0);
        assertThat(why.parts().get(0).items().get(0).value()).isEmpty();
        assertThat(why.parts().get(0).items().get(0).missing()).hasValue(1);
        assertThat(why.parts().get(0).items().get(1).value()).hasValue(75);
        assertThat(why.parts().get(0).items().get(1).gap()).hasValue(-5);
        assertThat(why.parts().get(0).items().get(1).status()).isEmpty();
    }

    @Test
    void peopleOfOtherUnitsAndThoseWithoutOneAreCountedWhereTheyBelong() {
        Survey.Builder builder = Survey.builder(Wave.of(2024), ITEMS, DisclosurePolicy.standard());
        builder.unit("a").answer(0, 5).endRow();
        builder.unit("b").answer(0, 1).endRow();
        builder.answer(0, 1).endRow();
        Survey survey = builder.build();
        Results results = Results.of(
                Cells.of(IndexModel.kano(), survey),
                Sample.organisation("m", "a<m", "b<m"),
                ScoringOrder.PERSONS_FIRST);
        assertThat(itemOf(results, survey, "a").value()).hasValue(100);
        assertThat(itemOf(results, survey, "b").value()).hasValue(0);
        assertThat(itemOf(results, survey, "m").value()).hasValueCloseTo(100.0 / 3, within(LAST_BITS));
        assertThat(results.unit(new UnitId("m")).directValues(Factor.SAFETY).n())
                .isEqualTo(1);
    }

    private static IndexExplanation.Part itemOf(Results results, Survey survey, String unit) {
        return IndexExplanation.ofUnit(results, survey, new UnitId(unit))
                .parts()
                .get(0)
                .items()
                .get(0);
    }

    @Test
    void itemsAreExplainedInThreeLanguages() {
        IndexModel model = IndexModel.kano()
                .withWeight(new ItemId("FE2"), 2.5)
                .withCapability(Capability.LEADERSHIP, CapabilityRule.QWL_FORMULA);
        IndexExplanation why = explained(model, survey(new int[] {4, 3, 4, 4, 4}));
        assertThat(why.explain(Language.FI))
                .endsWith(
                        "Fyysinen ja emotionaalinen turvallisuus: keskiarvo väittämistä FE1, FE2 (paino 2,5).",
                        "Yhteenkuuluvuus ja identiteetti: keskiarvo väittämistä YI1.",
                        "Päämäärät ja luovuus: keskiarvo väittämistä PL1.",
                        "Osaaminen: keskiarvo väittämistä FE2 (paino 2,5), OS1.",
                        "Johtaminen: QWL-kaava väittämistä FE1, YI1, PL1.",
                        "Vastaukset asteikolla 1–5 prosentteina: 100 · (x − 1) / 4.",
                        "Väittämällä ei ole omaa riskirajaa: sitä verrataan osatekijänsä rajaan.",
                        "Väittämän vipuvaikutus kertoo, paljonko osatekijä tai kyvykkyys liikkuisi väittämän mukana, jos"
                                + " kaikki vastaisivat kaikkiin väittämiin.");
        assertThat(why.explain(Language.SV))
                .contains(
                        "Kompetens: medelvärdet av påståendena FE2 (vikt 2,5), OS1.",
                        "Ledarskap: QWL-formeln på påståendena FE1, YI1, PL1.");
        assertThat(why.explain(Language.EN))
                .contains(
                        "Competence: the mean of items FE2 (weight 2.5), OS1.",
                        "Leadership: the QWL formula over items FE1, YI1, PL1.");
    }

    @Test
    void itemsNeedTheAnswersBehindTheResults() {
        Survey survey = survey(new int[] {4, 3, 4, 4, 4});
        Results reported = Results.of(
                new ReportedResults(Wave.of(2024), DisclosurePolicy.standard(), Map.of()),
                Sample.organisation("a"),
                IndexModel.kano());
        assertThatThrownBy(() -> IndexExplanation.ofUnit(reported, survey, A))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("results of wave 2024, REPORTED, were not computed from the answers of wave 2024"
                        + "\nMaybe another wave's survey was meant.");
        Results other = atTheLimits(IndexModel.kano());
        assertThat(IndexExplanation.ofUnit(other, A).parts().get(0).items()).isEmpty();
    }
}
