package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static fi.qwl.stats.Oracle.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjustmentTest {

    /** The 15 p-values of Benjamini and Hochberg 1995, adjusted by R's p.adjust. */
    private final Json.Part published = Oracle.r("padjust");

    @ParameterizedTest
    @CsvSource({"BONFERRONI, bonferroni", "HOLM, holm", "BENJAMINI_HOCHBERG, BH", "BENJAMINI_YEKUTIELI, BY"})
    void theFifteenPublishedValuesAreAdjustedAsByR(Adjustment adjustment, String name) {
        double[] adjusted = adjustment.adjust(published.numbers("p"));
        for (int i = 0; i < 15; i++) {
            assertClose(adjusted[i], published.numbers(name)[i], 1e-12);
        }
    }

    @Test
    void benjaminiAndHochbergsPaperRejectsFourWhereBonferroniRejectsThree() {
        // Benjamini and Hochberg 1995, their example
        assertThat(rejected(Adjustment.BENJAMINI_HOCHBERG)).isEqualTo(4);
        assertThat(rejected(Adjustment.BONFERRONI)).isEqualTo(3);
        assertThat(rejected(Adjustment.HOLM)).isEqualTo(3);
    }

    private long rejected(Adjustment adjustment) {
        return Arrays.stream(adjustment.adjust(published.numbers("p")))
                .filter(p -> p <= 0.05)
                .count();
    }

    @Test
    void theOrderOfTheInputIsKept() {
        // p-adjust.csv is not in rising order
        Table table = Oracle.table("p-adjust.csv");
        double[] holm = Adjustment.HOLM.adjust(table.numbers("p"));
        double[] hochberg = Adjustment.BENJAMINI_HOCHBERG.adjust(table.numbers("p"));
        for (int row = 0; row < table.size(); row++) {
            assertClose(holm[row], table.number(row, "holm"), 1e-12);
            assertClose(hochberg[row], table.number(row, "bh"), 1e-12);
        }
    }

    @Test
    void equalPValuesHaveEqualCorrections() {
        // By hand: Benjamini and Hochberg take 3 / 2 x 0.02 of the second, Holm 3 x 0.02 of the first
        assertThat(Adjustment.BENJAMINI_HOCHBERG.adjust(0.02, 0.5, 0.02)).containsExactly(0.03, 0.5, 0.03);
        assertThat(Adjustment.HOLM.adjust(0.02, 0.5, 0.02)).containsExactly(0.06, 0.5, 0.06);
    }

    @Test
    void aTestWithoutAnOutcomeKeepsItsPlaceAndDoesNotCount() {
        // R: p.adjust(c(.01, NA, .04), "holm") is .02 NA .04
        double[] adjusted = Adjustment.HOLM.adjust(0.01, Double.NaN, 0.04);
        assertThat(adjusted).containsExactly(0.02, Double.NaN, 0.04);
        List<Estimate> results = Adjustment.HOLM.adjust(List.of(
                new TestResult.Outcome(Method.WELCH_T_TEST, 30, 2.6, 28, 0, 0.01),
                new TestResult.Undefined(Method.WELCH_T_TEST, 3, Reason.TOO_FEW_VALUES),
                new TestResult.Outcome(Method.WELCH_T_TEST, 40, 2.1, 38, 0, 0.04)));
        assertClose(results.get(0), 0.02, 1e-15);
        assertUndefined(results.get(1), Reason.TOO_FEW_VALUES);
        assertThat(results.get(2).n()).isEqualTo(40);
        assertThat(results.get(2).method()).isEqualTo(Adjustment.HOLM.method());
    }

    @ParameterizedTest
    @CsvSource({"BONFERRONI", "HOLM", "BENJAMINI_HOCHBERG", "BENJAMINI_YEKUTIELI"})
    void noTestsAndOneTestAreLeftAsTheyAre(Adjustment adjustment) {
        assertThat(adjustment.adjust()).isEmpty();
        assertThat(adjustment.adjust(0.03)).containsExactly(0.03);
        assertThat(adjustment.adjust(List.of())).isEmpty();
    }

    @Test
    void aPValueOutsideZeroToOneIsRefused() {
        assertThatThrownBy(() -> Adjustment.HOLM.adjust(0.1, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p-value 1 is 1.5\nMaybe a share between 0 and 1 was meant.");
    }
}
