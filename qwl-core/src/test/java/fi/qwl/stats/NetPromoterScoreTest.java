package fi.qwl.stats;

import static fi.qwl.stats.Oracle.assertClose;
import static fi.qwl.stats.Oracle.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.stats.NetPromoterScore.Variance;
import fi.qwl.survey.NumberColumn;
import org.junit.jupiter.api.Test;

class NetPromoterScoreTest {

    @Test
    void scoresErrorsAndIntervalsAreThoseOfR() {
        for (Json.Part row : Oracle.rs("enps")) {
            NetPromoterScore score =
                    new NetPromoterScore((int) row.number("P"), (int) row.number("M"), (int) row.number("D"));
            assertClose(score.score(), row.number("nps"), 1e-13);
            assertClose(score.standardError(Variance.OVER_N), row.number("se_n"), 1e-12);
            assertClose(score.standardError(Variance.OVER_N_MINUS_ONE), row.number("se_n1"), 1e-12);
            double[] expected = row.numbers("adjwald");
            assertClose(score.unclipped(0.95)[0], expected[0], 1e-12);
            assertClose(score.unclipped(0.95)[1], expected[1], 1e-12);
            assertClose(score.adjustedWald(0.95), expected[0], Math.min(100, expected[1]), 1e-12);
        }
    }

    @Test
    void onlyPromotersHaveNoErrorButAnInterval() {
        NetPromoterScore five = new NetPromoterScore(5, 0, 0);
        assertClose(five.standardError(Variance.OVER_N), 0, 0);
        assertThat(five.adjustedWald(0.95).orElseThrow().lower()).isLessThan(20);
        assertThat(five.adjustedWald(0.95).orElseThrow().upper()).isEqualTo(100);
    }

    @Test
    void answersAreSortedIntoTheThreeGroups() {
        NetPromoterScore score = NetPromoterScore.of(NumberColumn.of(0, 6, 7, 8, 9, 10, Double.NaN));
        assertThat(score).isEqualTo(new NetPromoterScore(2, 2, 2));
        assertThat(score.n()).isEqualTo(6);
    }

    @Test
    void nobodyHasNoScore() {
        NetPromoterScore nobody = new NetPromoterScore(0, 0, 0);
        assertUndefined(nobody.score(), Reason.NO_VALUES);
        assertUndefined(nobody.standardError(Variance.OVER_N), Reason.NO_VALUES);
        assertUndefined(nobody.adjustedWald(0.95), Reason.NO_VALUES);
        assertUndefined(new NetPromoterScore(1, 0, 0).standardError(Variance.OVER_N_MINUS_ONE), Reason.TOO_FEW_VALUES);
    }

    @Test
    void anAnswerOffTheScaleIsRefused() {
        assertThatThrownBy(() -> NetPromoterScore.of(NumberColumn.of(75)))
                .hasMessage("an answer is no whole number from 0 to 10\n"
                        + "Maybe the answers are in percent, or of another question.");
        assertThatThrownBy(() -> NetPromoterScore.of(NumberColumn.of(7.5)))
                .hasMessageStartingWith("an answer is no whole number");
    }
}
