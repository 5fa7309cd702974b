package fi.qwl.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.model.Dispersion;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.Measure;
import fi.qwl.model.RiskRules;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.stats.Interval;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What results say of a unit's spread, against R's figures on the invented survey. */
class SummariesTest {

    /** Design §2: within 10⁻⁹ of any reference. */
    private static final double REFERENCE = 1e-9;

    private static final UnitId U10 = new UnitId("U10");

    private static Results results(IndexModel model) {
        return Results.of(
                Cells.of(model, InventedSurvey.survey()), InventedSurvey.organisation(), ScoringOrder.PERSONS_FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kano", "linear"})
    void everyUnitsQuartilesAgreeWithRUpTheTree(String preset) {
        // units.csv; ALL is the municipality, whose distribution is merged from its units.
        Results results = results(IndexModel.preset(preset));
        Map<Measure, String> columns = Map.of(
                Factor.SAFETY,
                "FE",
                Factor.COLLABORATION,
                "YI",
                Factor.OBJECTIVES,
                "PL",
                WholeIndex.QWL,
                "qwl_" + preset);
        for (Map<String, String> row : InventedSurvey.rows("units.csv")) {
            columns.forEach((measure, column) -> {
                MeasureResult result = results.unit(unit(row)).find(measure).orElseThrow();
                double[] quartiles = result.distribution().orElseThrow().quartiles();
                assertThat(quartiles[0]).isCloseTo(InventedSurvey.number(row, column + "_q1"), within(REFERENCE));
                assertThat(quartiles[1]).isCloseTo(InventedSurvey.number(row, column + "_median"), within(REFERENCE));
                assertThat(quartiles[2]).isCloseTo(InventedSurvey.number(row, column + "_q3"), within(REFERENCE));
            });
        }
    }

    @Test
    void peopleUnderTheSicknessAbsenceRuleAgreeWithRUpTheTree() {
        // units.csv, FE_le60_n.
        Results results = results(IndexModel.kano());
        for (Map<String, String> row : InventedSurvey.rows("units.csv")) {
            IndividualRiskCount count =
                    results.unit(unit(row)).individualRisks().get(0);
            assertThat(count.risk()).isEqualTo(IndividualRisk.sicknessAbsence());
            assertThat(count.n()).isEqualTo((long) InventedSurvey.number(row, "FE_n"));
            assertThat(count.persons()).isEqualTo((long) InventedSurvey.number(row, "FE_le60_n"));
        }
    }

    @Test
    void rulesOnSeveralScoresArePersonsNotShares() {
        // R on persons.csv: FE ≤ 65 & YI ≥ 75 & PL ≥ 75 holds for one person each in U07, U08 and U12.
        Results results = results(IndexModel.kano());
        assertThat(burnout(results, "U07").persons()).isEqualTo(1);
        assertThat(burnout(results, "U09").persons()).isZero();
        assertThat(burnout(results, "municipality").persons()).isEqualTo(3);
    }

    private static IndividualRiskCount burnout(Results results, String unit) {
        return results.unit(new UnitId(unit)).individualRisks().get(1);
    }

    @Test
    void aCalibratedModelCountsWorkDisabilityToo() {
        // R on persons.csv: qwl_kano < 30 for 16 of U10's 27.
        Results results = results(IndexModel.kano().withCalibration("for this test"));
        IndividualRiskCount count = results.unit(U10).individualRisks().get(2);
        assertThat(count.persons()).isEqualTo(16);
        assertThat(count.n()).isEqualTo(27);
        assertThat(results(IndexModel.kano()).unit(U10).individualRisks()).hasSize(2);
    }

    @Test
    void verdictsOnIndividualRisksAreShownFromTenAnswersUp() {
        Results results = results(IndexModel.kano());
        RiskRules.Elevation rule = RiskRules.Elevation.standard();
        assertThat(results.unit(new UnitId("U05")).individualRiskVerdicts(rule)).isEmpty();
        // U10: 21 of 27 have FE at most 60.
        assertThat(results.unit(U10).individualRiskVerdicts(rule))
                .extracting(verdict -> verdict.isElevated())
                .containsExactly(true, false);
    }

    @Test
    void theTIntervalAgreesWithR() {
        // R: t.test(FE of U10)$conf.int.
        Interval interval = fe(U10).sampleMean().interval(0.95);
        assertThat(interval.orElseThrow().lower()).isCloseTo(34.0027972715064, within(REFERENCE));
        assertThat(interval.orElseThrow().upper()).isCloseTo(53.2194249507159, within(REFERENCE));
    }

    @Test
    void theFiniteIntervalAgreesWithRAndACensusHasNoWidth() {
        // R: mean ∓ qt(.975, 26) · sd / √27 · √(1 − 27/40) of U10's FE.
        Interval interval = fe(U10).sampleMean().intervalWithin(40, 0.95);
        assertThat(interval.orElseThrow().lower()).isCloseTo(38.1335294528325, within(REFERENCE));
        assertThat(interval.orElseThrow().upper()).isCloseTo(49.0886927693898, within(REFERENCE));
        Interval census = fe(U10).sampleMean().intervalWithin(27, 0.95);
        assertThat(census.orElseThrow().lower()).isEqualTo(census.orElseThrow().upper());
    }

    @Test
    void theHistogramAgreesWithR() {
        // R: cut(FE of U10, c(0, 20, 40, 60, 80, 101), right = FALSE).
        assertThat(fe(U10).distribution().orElseThrow().histogram()).containsExactly(4, 8, 8, 3, 4);
    }

    @Test
    void theSpreadIsNamed() {
        // units.csv: U10's FE has sd 24.29, U09's PL 22.47, U06's YI 13.66, U01's YI 10.41.
        RiskRules.SpreadLimits limits = RiskRules.SpreadLimits.standard();
        Results results = results(IndexModel.kano());
        assertThat(fe(U10).dispersion(limits)).contains(Dispersion.LARGE);
        assertThat(results.unit(new UnitId("U06"))
                        .find(Factor.COLLABORATION)
                        .orElseThrow()
                        .dispersion(limits))
                .contains(Dispersion.MODERATE);
        assertThat(results.unit(new UnitId("U01"))
                        .find(Factor.COLLABORATION)
                        .orElseThrow()
                        .dispersion(limits))
                .contains(Dispersion.SMALL);
    }

    @Test
    void theBootstrapDoesNotDependOnTheOrderOfTheRows() {
        List<Map<String, String>> rows = new ArrayList<>(InventedSurvey.rows("survey.csv"));
        Collections.shuffle(rows, new Random(4));
        Results shuffled = Results.of(
                Cells.of(IndexModel.kano(), InventedSurvey.survey(rows)),
                InventedSurvey.organisation(),
                ScoringOrder.PERSONS_FIRST);
        MeasureResult other = shuffled.unit(U10).find(Factor.SAFETY).orElseThrow();
        assertThat(other.bootstrap(1000, 7).orElseThrow().bca(0.95))
                .isEqualTo(fe(U10).bootstrap(1000, 7).orElseThrow().bca(0.95));
        assertThat(other.bootstrap(1000, 7).orElseThrow().percentile(0.95))
                .isEqualTo(fe(U10).bootstrap(1000, 7).orElseThrow().percentile(0.95));
        // About as wide as the t interval above, which is 19.2 points.
        Interval.Bounds bounds =
                fe(U10).bootstrap(1000, 7).orElseThrow().percentile(0.95).orElseThrow();
        assertThat(bounds.upper() - bounds.lower()).isCloseTo(19.2, within(3.0));
    }

    @Test
    void anIndexOfMeansHasNoDistribution() {
        Results results = Results.of(
                Cells.of(IndexModel.kano(), InventedSurvey.survey()),
                InventedSurvey.organisation(),
                ScoringOrder.MEANS_FIRST);
        MeasureResult index = results.unit(U10).find(WholeIndex.QWL).orElseThrow();
        assertThat(index.distribution()).isEmpty();
        assertThat(index.moments()).isEmpty();
        assertThat(index.bootstrap(1000, 7)).isEmpty();
        assertThat(index.sampleMean().interval(0.95).bounds()).isEmpty();
    }

    private static MeasureResult fe(UnitId unit) {
        return results(IndexModel.kano()).unit(unit).find(Factor.SAFETY).orElseThrow();
    }

    private static UnitId unit(Map<String, String> row) {
        String unit = Objects.requireNonNull(row.get("unit"));
        return new UnitId(unit.equals("ALL") ? "municipality" : unit);
    }
}
