package fi.qwl.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.stats.MeanDifference;
import org.junit.jupiter.api.Test;

class ChangeVerdictTest {

    private static final double FIVE_POINTS = 5;

    private static ChangeVerdict verdict(int n, double now, double then, double sd) {
        MeanDifference difference = MeanDifference.ofSummaries(n, now, sd, n, then, sd);
        double p = difference.test().orElseThrow().p();
        return ChangeVerdict.of(difference, p, FIVE_POINTS);
    }

    @Test
    void notSignificantIsNotTheSame() {
        // The case of issue 22: 10.1 points down in a unit of 13; R 4.2.2, n 13 + 13, sd 13: p = .059, 90 % interval
        // -18.8 to -1.4
        assertThat(verdict(13, 60, 70.1, 13)).isEqualTo(ChangeVerdict.NOT_DISTINGUISHABLE);
    }

    @Test
    void aboutTheSameRulesOutAChangeThatMatters() {
        // R 4.2.2: -1 + c(-1, 1) * qt(.95, 798) * 13 * sqrt(2 / 400) is -2.51 to 0.51
        assertThat(verdict(400, 69, 70, 13)).isEqualTo(ChangeVerdict.ABOUT_THE_SAME);
        // and with 20 on either side -7.93 to 5.93
        assertThat(verdict(20, 69, 70, 13)).isEqualTo(ChangeVerdict.NOT_DISTINGUISHABLE);
    }

    @Test
    void aBoundOnTheSmallestChangeDoesNotRuleItOut() {
        MeanDifference difference = MeanDifference.ofSummaries(400, 69, 13, 400, 70, 13);
        double upper = -difference.interval(0.90).orElseThrow().lower();
        assertThat(ChangeVerdict.of(difference, 0.2, upper)).isEqualTo(ChangeVerdict.NOT_DISTINGUISHABLE);
        assertThat(ChangeVerdict.of(difference, 0.2, Math.nextUp(upper))).isEqualTo(ChangeVerdict.ABOUT_THE_SAME);
    }

    @Test
    void whatTheTestFindsIsAChangeHoweverSmall() {
        assertThat(verdict(4000, 69, 70, 13)).isEqualTo(ChangeVerdict.CHANGED);
    }

    @Test
    void fewAnswersAndUnknownSpreadGiveNoVerdict() {
        MeanDifference difference = MeanDifference.ofSummaries(9, 69, 13, 400, 70, 13);
        assertThat(ChangeVerdict.of(difference, 0.01, FIVE_POINTS)).isEqualTo(ChangeVerdict.TOO_FEW);
        MeanDifference many = MeanDifference.ofSummaries(400, 69, 13, 400, 70, 13);
        assertThat(ChangeVerdict.of(many, Double.NaN, FIVE_POINTS)).isEqualTo(ChangeVerdict.NOT_TESTED);
    }

    @Test
    void anIntervalOfAnotherConfidenceIsRefused() {
        MeanDifference difference = MeanDifference.ofSummaries(40, 69, 13, 40, 70, 13);
        assertThatThrownBy(() -> ChangeVerdict.of(40, 0.5, difference.interval(0.95), FIVE_POINTS))
                .hasMessage("the interval has confidence 0.95\nMaybe ask for 0.9: two one-sided tests at 5 %.");
    }
}
