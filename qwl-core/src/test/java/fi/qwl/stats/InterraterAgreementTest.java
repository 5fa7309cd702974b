package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static fi.qwl.stats.Oracle.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.stats.InterraterAgreement.Group;
import fi.qwl.stats.InterraterAgreement.NullDistribution;
import fi.qwl.survey.NumberColumn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterraterAgreementTest {

    private static final NullDistribution ONE_TO_FIVE = NullDistribution.uniform(1, 5, 5);

    private final Json.Part rwg = Oracle.r("rwg");

    private static Group ofOne(double... answers) {
        return InterraterAgreement.ofAll(List.of(NumberColumn.of(answers)), ONE_TO_FIVE);
    }

    @Test
    void theMatrixOfSixRatersAndThreeItemsHasTheValuesOfMultilevel() {
        Group group = InterraterAgreement.ofAll(Oracle.items(rwg.matrix("x")), ONE_TO_FIVE);
        double[] single = rwg.numbers("rwg");
        for (int item = 0; item < 3; item++) {
            assertClose(group.rwg().get(item), single[item], 1e-12);
        }
        assertClose(group.rwgJ(), rwg.number("rwgj"), 1e-12);
        assertClose(group.lindell(), rwg.number("rwgj_lindell"), 1e-12);
        assertClose(group.awgJ(), rwg.number("awgj"), 1e-12);
        assertThat(group.n()).isEqualTo(6);
    }

    @Test
    void theFirstItemAloneHasAnAwgOfAHalf() {
        // C: R 4.2.2, multilevel 2.7: awg(x[, 1], rep(1, 6)); "single item 0.5"
        Group group = ofOne(4, 3, 4, 2, 4, 5);
        assertClose(group.awg().get(0), 0.5, 1e-12);
        // With one item, r_wg(j) is r_wg.
        assertClose(group.rwgJ(), group.rwg().get(0).orElseThrow(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FE", "YI", "PL"})
    void theUnitsOfTheInventedSurveyAgreeAsMultilevelSays(String factor) {
        Table scales = Oracle.invented("scales.csv");
        InterraterAgreement agreement = InterraterAgreement.of(Invented.items(factor), Invented.units(), ONE_TO_FIVE);
        assertClose(agreement.meanRwgJ(), scales.number(scales.rowOf("factor", factor), "rwgj_mean"), 1e-12);
        assertThat(agreement.groups()).hasSize(12);
    }

    @Test
    void peopleWhoDifferMoreThanByChanceDoNotAgreeNegatively() {
        // James, Demaree and Wolf 1984, and R's multilevel: the variance is cut at the null variance.
        Group group = ofOne(1, 1, 5, 5);
        assertClose(group.rwg().get(0), 0, 0);
        assertClose(group.rwgJ(), 0, 0);
        // Lindell's index is not cut: variance 16/3 over 2.
        assertClose(group.lindell(), 1 - 16.0 / 6, 1e-14);
        assertClose(group.awg().get(0), -1, 1e-14);
    }

    @Test
    void awgIsOneAtAnEndAndUndefinedNextToIt() {
        // C: (5,5,5,5,4) -> NA, (5,5,5,5,5) -> 1 in R 4.2.2, multilevel 2.7
        assertClose(ofOne(5, 5, 5, 5, 5).awg().get(0), 1, 0);
        assertClose(ofOne(1, 1, 1).awg().get(0), 1, 0);
        assertUndefined(ofOne(5, 5, 5, 5, 4).awg().get(0), Reason.MEAN_TOO_EXTREME);
        assertUndefined(ofOne(5, 5, 5, 5, 4).awgJ(), Reason.MEAN_TOO_EXTREME);
        assertUndefined(ofOne(1, 1, 1, 1, 2).awg().get(0), Reason.MEAN_TOO_EXTREME);
        // On the limit it has a value: one at the other end is the greatest variance there is.
        assertClose(ofOne(5, 5, 5, 5, 1).awg().get(0), -1, 1e-13);
    }

    @Test
    void awgOfSeveralItemsSkipsThoseWithoutOne() {
        Group group = InterraterAgreement.ofAll(
                List.of(NumberColumn.of(5, 5, 5, 5, 4), NumberColumn.of(3, 3, 3, 3, 3)), ONE_TO_FIVE);
        assertClose(group.awgJ(), 1, 0);
    }

    @Test
    void oneRaterIsTooFewAndNobodyIsNobody() {
        InterraterAgreement agreement = InterraterAgreement.of(
                List.of(NumberColumn.of(3, 4, 4, Double.NaN)), Oracle.groups(0, 1, 1, 2), ONE_TO_FIVE);
        Group one = agreement.groups().get(0);
        assertUndefined(one.rwg().get(0), Reason.TOO_FEW_VALUES);
        assertUndefined(one.rwgJ(), Reason.TOO_FEW_VALUES);
        assertUndefined(one.lindell(), Reason.TOO_FEW_VALUES);
        assertUndefined(one.awgJ(), Reason.TOO_FEW_VALUES);
        assertUndefined(agreement.groups().get(2).rwgJ(), Reason.NO_VALUES);
        // Perfect agreement.
        assertClose(agreement.groups().get(1).rwgJ(), 1, 0);
        // Two raters leave a_wg a value at the middle and the ends of the scale only, as in multilevel.
        assertUndefined(agreement.groups().get(1).awgJ(), Reason.MEAN_TOO_EXTREME);
        // The mean is over the one group with a value, its n that group's.
        assertClose(agreement.meanRwgJ(), 1, 0);
        assertThat(agreement.meanRwgJ().n()).isEqualTo(2);
    }

    @Test
    void groupsWithoutAValueHaveNoMean() {
        NumberColumn answers = NumberColumn.of(3, 4);
        InterraterAgreement singles = InterraterAgreement.of(List.of(answers), Oracle.groups(0, 1), ONE_TO_FIVE);
        assertUndefined(singles.meanRwgJ(), Reason.TOO_FEW_VALUES);
        InterraterAgreement nobody = InterraterAgreement.of(
                List.of(NumberColumn.of(Double.NaN, Double.NaN)), Oracle.groups(0, 1), ONE_TO_FIVE);
        assertUndefined(nobody.medianRwgJ(), Reason.NO_VALUES);
    }

    @Test
    void rowsWithAGapAreLeftOut() {
        Group group = InterraterAgreement.ofAll(
                List.of(NumberColumn.of(1, 4, 4, 5), NumberColumn.of(Double.NaN, 3, 4, 4)), ONE_TO_FIVE);
        assertThat(group.n()).isEqualTo(3);
        assertClose(group.lindell(), 1 - (1.0 / 3) / 2, 1e-14);
    }

    @Test
    void theUniformNullHasTheVarianceOfTheLiterature() {
        // James, Demaree and Wolf 1984: (A^2 - 1) / 12
        assertClose(ONE_TO_FIVE.variance(), 2, 1e-15);
        assertClose(NullDistribution.uniform(1, 7, 7).variance(), 4, 1e-15);
        assertClose(NullDistribution.uniform(0, 100, 5).variance(), 1250, 1e-15);
        // Derived: 100^2 / 12
        assertClose(NullDistribution.continuousUniform(0, 100).variance(), 833.3333333333334, 1e-15);
    }

    @Test
    void aGivenNullHasTheVarianceOfItsShares() {
        // By hand: 14.3 - 3.6^2, 16.9 - 4^2, 19.8 - 4.4^2; the last on 0-100 times 25^2
        assertClose(NullDistribution.given(1, 5, 0.05, 0.15, 0.20, 0.35, 0.25).variance(), 1.34, 1e-12);
        assertClose(NullDistribution.given(1, 5, 0, 0.10, 0.15, 0.40, 0.35).variance(), 0.90, 1e-12);
        assertClose(NullDistribution.given(1, 5, 0, 0, 0.10, 0.40, 0.50).variance(), 0.44, 1e-12);
        assertClose(NullDistribution.given(0, 100, 0, 0, 0.10, 0.40, 0.50).variance(), 275, 1e-12);
    }

    @Test
    void aGivenNullChangesTheAgreement() {
        NullDistribution skewed = NullDistribution.given(1, 5, 0.05, 0.15, 0.20, 0.35, 0.25);
        Group group = InterraterAgreement.ofAll(List.of(NumberColumn.of(4, 3, 4, 2, 4, 5)), skewed);
        // s^2 = 16/15, by hand
        assertClose(group.rwg().get(0), 1 - 16.0 / 15 / 1.34, 1e-14);
    }

    @Test
    void aMistakeOfTheCallerIsNamedWithAdvice() {
        assertThatThrownBy(() -> ofOne(50, 75))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an answer lies outside the scale from 1.0 to 5.0\n"
                        + "Maybe the answers are in percent and the null distribution is not, or the reverse.");
        assertThatThrownBy(() -> new NullDistribution(5, 1, 2))
                .hasMessage("low 5.0 is not below high 1.0\nMaybe the ends were given in reverse.");
        assertThatThrownBy(() -> new NullDistribution(1, 5, 833))
                .hasMessageContaining("variance is 833.0, a scale from 1.0 to 5.0 allows above 0 and at most 4.0");
        assertThatThrownBy(() -> NullDistribution.given(1, 5, 5, 15, 20, 35, 25))
                .hasMessageContaining("share 0 is 5.0");
        assertThatThrownBy(() -> NullDistribution.given(1, 2, 0.5, 0.4))
                .hasMessage("shares sum to 0.9\nMaybe they are percentages; shares sum to 1.");
        assertThatThrownBy(() -> NullDistribution.uniform(1, 5, 1)).hasMessageContaining("options is 1");
    }
}
