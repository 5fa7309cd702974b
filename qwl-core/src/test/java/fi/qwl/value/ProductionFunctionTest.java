package fi.qwl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.survey.UnitLevel;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked example of domain §6: 400 FTE, 2,000 h, Ax 15 %, QWL 60 %, revenue 100 M, v = 50 %. */
class ProductionFunctionTest {

    private static final Workforce STAFF = new Workforce(400, 2000, 15, 60);
    private static final ProductionFunction FUNCTION =
            ProductionFunction.calibrated(UnitLevel.GROUP, STAFF, Euros.of(100_000_000), 50);

    @Test
    void workingTimeSplitsAsInTheWorkedExample() {
        assertThat(STAFF.effectivePercent()).isEqualByComparingTo("51");
        assertThat(STAFF.otherPercent()).isEqualByComparingTo("34");
        assertThat(STAFF.effectiveHours()).isEqualByComparingTo("408000");
    }

    @Test
    void moneyPerEffectiveHourIsAsInTheWorkedExample() {
        // Domain §6: K = 245.098…
        assertThat(FUNCTION.perEffectiveHour().amount().toPlainString()).startsWith("245.0980392156862745");
        assertThat(FUNCTION.perEffectiveHour()).hasToString("245.10 EUR");
    }

    @Test
    void onePointOfIndexIsWorthAsMuchAsInTheWorkedExample() {
        // Domain §6: QWL 60→61: revenue +1,666,667, EBITDA +833,333 (2,083.33 per FTE).
        ProductionFunction.Effect effect = FUNCTION.effectOf(STAFF.withQwl(61));
        assertThat(effect.revenue()).hasToString("1666666.67 EUR");
        assertThat(effect.result()).hasToString("833333.33 EUR");
        assertThat(effect.resultPerFte()).hasToString("2083.33 EUR");
    }

    @Test
    void onePointOfAuxiliaryTimeIsWorthAsMuchAsInTheWorkedExample() {
        // Domain §6: Ax 15→14 %: EBITDA +588,235; 50 M / 85 to the cent.
        assertThat(FUNCTION.effectOf(STAFF.withAuxiliary(14)).result()).hasToString("588235.29 EUR");
    }

    @Test
    void theResultIsRevenueLessAllCosts() {
        assertThat(FUNCTION.result(Euros.of(24_000_000), Euros.of(16_000_000))).hasToString("10000000.00 EUR");
    }

    @Test
    void aTableHoldsEveryPair() {
        List<ProductionFunction.Sensitivity> table =
                FUNCTION.sensitivity(List.of(59.0, 60.0, 61.0), List.of(14.0, 15.0));
        assertThat(table).hasSize(6);
        assertThat(table.get(3).effect().result()).isEqualByComparingTo(Euros.of(0));
        assertThat(table.get(5).effect().result()).hasToString("833333.33 EUR");
    }

    @Test
    void anEmployerWithoutRevenueGetsStaffCostPerEffectiveHour() {
        // 20.4 M over 408,000 effective hours.
        assertThat(STAFF.staffCostPerEffectiveHour(Euros.of(20_400_000))).hasToString("50.00 EUR");
    }

    @ParameterizedTest
    @EnumSource(
            value = UnitLevel.class,
            names = {"GROUP", "MUNICIPALITY", "SUBSIDIARY"},
            mode = EnumSource.Mode.EXCLUDE)
    void moneyIsNeverComputedForAPartOfTheOrganisation(UnitLevel level) {
        assertThatThrownBy(() -> ProductionFunction.calibrated(level, STAFF, Euros.of(1), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "money is computed for a municipal group, a municipality or a subsidiary as a whole"
                                + " but was asked for a " + level);
    }

    @Test
    void numbersThatMakeNoSenseAreRefusedByName() {
        assertThatThrownBy(() -> new Workforce(0, 2000, 15, 60))
                .hasMessage("fullTimeEquivalents must be above 0 but was 0.0");
        assertThatThrownBy(() -> new Workforce(400, 2000, 100, 60))
                .hasMessage("auxiliaryPercent must be from 0 to below 100 but was 100.0");
        assertThatThrownBy(() -> new Workforce(400, 9000, 15, 60))
                .hasMessage("hoursPerYear must be above 0 and at most 8784 but was 9000.0");
        assertThatThrownBy(() -> STAFF.withQwl(0)).hasMessage("qwlPercent must be above 0 and at most 100 but was 0.0");
        assertThatThrownBy(() -> ProductionFunction.calibrated(UnitLevel.GROUP, STAFF, Euros.of(0), 50))
                .hasMessageContaining("Maybe the employer has no sales revenue");
        assertThatThrownBy(() -> ProductionFunction.calibrated(UnitLevel.GROUP, STAFF, Euros.of(1), 101))
                .hasMessage("variableCostPercent must be from 0 to 100 but was 101.0");
        assertThatThrownBy(() -> FUNCTION.effectOf(new Workforce(401, 2000, 15, 60)))
                .hasMessageStartingWith("an effect is computed for as many people as before, 400.0");
    }

    @Property(tries = 300, seed = "20261128")
    void aHigherIndexNeverEarnsLess(
            @ForAll @DoubleRange(min = 1, max = 100) double a, @ForAll @DoubleRange(min = 1, max = 100) double b) {
        assertThat(FUNCTION.revenueOf(STAFF.withQwl(Math.max(a, b))))
                .isGreaterThanOrEqualTo(FUNCTION.revenueOf(STAFF.withQwl(Math.min(a, b))));
    }
}
