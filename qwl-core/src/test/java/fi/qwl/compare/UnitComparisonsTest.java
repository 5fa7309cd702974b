package fi.qwl.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.index.Cells;
import fi.qwl.index.GroupLevel;
import fi.qwl.index.InventedSurvey;
import fi.qwl.index.Results;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Reference;
import fi.qwl.model.ReferenceValue;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.stats.MeanDifference;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.words.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against R's figures of the invented survey, whose units are beneath one municipality. */
class UnitComparisonsTest {

    /** Design §2: within 10⁻⁹ of any reference. */
    private static final double REFERENCE = 1e-9;

    private static final Results RESULTS = Results.of(
            Cells.of(IndexModel.kano(), InventedSurvey.survey()),
            InventedSurvey.organisation(),
            ScoringOrder.PERSONS_FIRST);

    @Test
    void everyUnitWithTheRestAgreesWithR() {
        // units-vs-rest.csv: Welch on FE, units of five or more, Holm and BH over the ten.
        Map<UnitId, Comparison> byUnit = byUnit(UnitComparisons.of(RESULTS).withRestOfParent(Factor.SAFETY));
        List<Map<String, String>> rows = InventedSurvey.rows("units-vs-rest.csv");
        assertThat(rows).hasSize(10);
        for (Map<String, String> row : rows) {
            Comparison.Compared compared = compared(byUnit, Objects.requireNonNull(row.get("unit")));
            assertThat(welch(compared).test().orElseThrow().p())
                    .isCloseTo(InventedSurvey.number(row, "p_welch_vs_rest"), within(REFERENCE));
            assertThat(compared.holm().orElseThrow()).isCloseTo(InventedSurvey.number(row, "holm"), within(REFERENCE));
            assertThat(compared.benjaminiHochberg().orElseThrow())
                    .isCloseTo(InventedSurvey.number(row, "bh"), within(REFERENCE));
        }
    }

    @Test
    void twoUnitsAgreeWithR() {
        // welch.csv: U12 less U11 on FE.
        Map<String, String> row = InventedSurvey.rows("welch.csv").get(0);
        MeanDifference difference = level("U12").differenceFrom(level("U11"));
        assertThat(difference.test().orElseThrow().statistic())
                .isCloseTo(InventedSurvey.number(row, "t"), within(REFERENCE));
        assertThat(difference.test().orElseThrow().df1())
                .isCloseTo(InventedSurvey.number(row, "df"), within(REFERENCE));
        assertThat(difference.test().orElseThrow().p()).isCloseTo(InventedSurvey.number(row, "p"), within(REFERENCE));
        assertThat(difference.interval(0.95).orElseThrow().lower())
                .isCloseTo(InventedSurvey.number(row, "lo"), within(REFERENCE));
        assertThat(difference.interval(0.95).orElseThrow().upper())
                .isCloseTo(InventedSurvey.number(row, "hi"), within(REFERENCE));
        assertThat(difference.hedgesG().orElseThrow())
                .isCloseTo(InventedSurvey.number(row, "hedges_g_exact"), within(REFERENCE));
    }

    @Test
    void theVerdictIsBesideTheSignedDifference() {
        Map<UnitId, Comparison> byUnit = byUnit(UnitComparisons.of(RESULTS).withRestOfParent(Factor.SAFETY));
        // units.csv: U10's mean 43.61 with p 0.0092 corrected; U03 has six answers; U02 four.
        assertThat(compared(byUnit, "U10").difference()).isNegative();
        assertThat(compared(byUnit, "U10").verdict()).isEqualTo(ChangeVerdict.CHANGED);
        assertThat(compared(byUnit, "U10").verdict().labelOfDifference().in(Language.EN))
                .isEqualTo("differs");
        assertThat(compared(byUnit, "U08").verdict()).isEqualTo(ChangeVerdict.NOT_DISTINGUISHABLE);
        assertThat(compared(byUnit, "U03").verdict()).isEqualTo(ChangeVerdict.TOO_FEW);
        assertThat(compared(byUnit, "U02").holm().isDefined()).isFalse();
        assertThat(compared(byUnit, "U02").difference()).isPositive();
    }

    @Test
    void theRestOfTheMunicipalityIsTheRestOfTheParentHere() {
        Map<UnitId, Comparison> parent = byUnit(UnitComparisons.of(RESULTS).withRestOfParent(WholeIndex.QWL));
        Map<UnitId, Comparison> municipality =
                byUnit(UnitComparisons.of(RESULTS).withRestOf(UnitLevel.MUNICIPALITY, WholeIndex.QWL));
        assertThat(compared(municipality, "U10").difference())
                .isEqualTo(compared(parent, "U10").difference());
        assertThat(UnitComparisons.of(RESULTS).withRestOf(UnitLevel.GROUP, Factor.SAFETY))
                .hasSize(12)
                .allMatch(none -> none.whyNot().equals(Optional.of(Obstacle.NO_SUCH_LEVEL)));
    }

    @Test
    void aBenchmarkWithoutASpreadGivesDifferencesOnly() {
        Map<UnitId, Comparison> byUnit =
                byUnit(UnitComparisons.of(RESULTS).withBenchmark(GroupLevel.given(0, 60), WholeIndex.QWL));
        Comparison.Compared compared = compared(byUnit, "U10");
        // units.csv: U10's qwl_kano is 28.4631825438448.
        assertThat(compared.difference()).isCloseTo(28.4631825438448 - 60, within(REFERENCE));
        assertThat(compared.verdict()).isEqualTo(ChangeVerdict.NOT_TESTED);
        assertThat(compared.test().asMeanDifference()).isEmpty();
    }

    @Test
    void aBenchmarkWithItsSpreadIsTested() {
        Map<UnitId, Comparison> byUnit =
                byUnit(UnitComparisons.of(RESULTS).withBenchmark(GroupLevel.given(5000, 60, 20), WholeIndex.QWL));
        assertThat(compared(byUnit, "U10").verdict()).isEqualTo(ChangeVerdict.CHANGED);
    }

    @Test
    void aReferenceValueStandsBesideEveryUnit() {
        Map<UnitId, Comparison> tested =
                byUnit(UnitComparisons.of(RESULTS).withReference(reference(OptionalDouble.of(20))));
        Map<UnitId, Comparison> untested =
                byUnit(UnitComparisons.of(RESULTS).withReference(reference(OptionalDouble.empty())));

        // units.csv: U10's qwl_kano is 28.4631825438448.
        assertThat(compared(tested, "U10").difference()).isCloseTo(28.4631825438448 - 60, within(REFERENCE));
        assertThat(compared(tested, "U10").verdict()).isEqualTo(ChangeVerdict.CHANGED);
        assertThat(compared(untested, "U10").verdict()).isEqualTo(ChangeVerdict.NOT_TESTED);
        assertThatThrownBy(() -> reference(OptionalDouble.of(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe leave out a spread");
    }

    @Test
    void aReferenceValueByAnotherRuleIsFound() {
        Item byRange = new Item(
                new ItemId("a"),
                LocalText.of("a"),
                new Scale("s", 1, 5, PercentRule.RANGE),
                false,
                Set.of(Factor.SAFETY));
        Item byMax = new Item(
                new ItemId("b"),
                LocalText.of("b"),
                new Scale("t", 1, 5, PercentRule.MAX),
                false,
                Set.of(Factor.SAFETY));
        ReferenceValue value = reference(OptionalDouble.empty());

        assertThat(value.isByRuleOf(new Questionnaire(LocalText.of("q"), List.of(byRange))))
                .isTrue();
        assertThat(value.isByRuleOf(new Questionnaire(LocalText.of("q"), List.of(byRange, byMax))))
                .isFalse();
    }

    /** Invented numbers. */
    private static ReferenceValue reference(OptionalDouble sd) {
        return new ReferenceValue(
                "a sector", WholeIndex.QWL, PercentRule.RANGE, 2023, 5000, 60, sd, Reference.by("A. Author"));
    }

    @Test
    void aSingleAnswerIsNoSide() {
        assertThatThrownBy(() -> UnitComparisons.of(RESULTS).withFewest(1))
                .hasMessage("a test needs at least 2 answers on a side but was given 1");
    }

    private static GroupLevel level(String unit) {
        return GroupLevel.of(RESULTS.unit(new UnitId(unit)).find(Factor.SAFETY).orElseThrow());
    }

    private static MeanDifference welch(Comparison.Compared compared) {
        return compared.test().asMeanDifference().orElseThrow();
    }

    private static Comparison.Compared compared(Map<UnitId, Comparison> byUnit, String unit) {
        return Objects.requireNonNull(byUnit.get(new UnitId(unit)), unit)
                .compared()
                .orElseThrow();
    }

    private static Map<UnitId, Comparison> byUnit(List<Comparison> comparisons) {
        Map<UnitId, Comparison> byUnit = new LinkedHashMap<>();
        comparisons.forEach(comparison -> byUnit.put(comparison.unit(), comparison));
        return byUnit;
    }
}
