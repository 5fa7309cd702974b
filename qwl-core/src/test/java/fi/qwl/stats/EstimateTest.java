package fi.qwl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void aValueSaysWhatItIs() {
        Estimate alpha = new Estimate.Value(Method.CRONBACH_ALPHA, 30, 0.5);
        assertThat(alpha).hasToString("Cronbach's alpha, raw (n = 30)");
        assertThat(alpha.isDefined()).isTrue();
        assertThat(alpha.whyUndefined()).isEmpty();
    }

    @Test
    void aMissingValueKeepsItsReasonToItself() {
        Estimate icc = new Estimate.Undefined(Method.ICC2, 3, Reason.GROUPS_OF_ONE);
        assertThat(icc.isDefined()).isFalse();
        assertThatThrownBy(icc::orElseThrow)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("ICC(2) is undefined (n = 3)\nMaybe ask whyUndefined() first: it says why.");
    }

    @Test
    void noNumberIsNoValue() {
        assertThatThrownBy(() -> new Estimate.Value(Method.MEAN, 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value is NaN\nMaybe an undefined result with a reason was meant.");
        assertThatThrownBy(() -> new Estimate.Undefined(Method.MEAN, -1, Reason.NO_VALUES))
                .hasMessage("n is -1\nMaybe a count from 0 was meant.");
    }

    @Test
    void anIntervalSaysWhatItIs() {
        Interval.Bounds bounds = new Interval.Bounds(Method.WILSON_INTERVAL, 20, 0.95, 0, 0.25);
        assertThat(bounds).hasToString("Wilson interval of a proportion (confidence 0.95, n = 20)");
        assertThat(bounds.contains(0)).isTrue();
        assertThat(bounds.contains(0.25)).isTrue();
        assertThat(bounds.contains(0.26)).isFalse();
        assertThat(bounds.whyUndefined()).isEmpty();
        assertThatThrownBy(() -> new Interval.Bounds(Method.WILSON_INTERVAL, 20, 0.95, 1, 0))
                .hasMessage("lower 1.0 is above upper 0.0\nMaybe the bounds were given in reverse.");
    }

    @Test
    void aMissingIntervalKeepsItsReasonToItself() {
        Interval none = new Interval.Undefined(Method.FELDT_INTERVAL, 1, 0.9, Reason.TOO_FEW_VALUES);
        assertThatThrownBy(none::orElseThrow)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("Feldt interval of Cronbach's alpha is undefined (confidence 0.9, n = 1)"
                        + "\nMaybe ask whyUndefined() first: it says why.");
    }

    @Test
    void aTestSaysWhatItIs() {
        assertThat(new TestResult.Outcome(Method.WELCH_T_TEST, 16, -2.5, 11.5, 0, 0.04))
                .hasToString("Welch t-test (n = 16)");
        assertThat(new TestResult.Outcome(Method.ONE_WAY_ANOVA, 19, 15.5, 3, 15, 0.001))
                .hasToString("one-way analysis of variance (n = 19)");
        TestResult none = new TestResult.Undefined(Method.WELCH_T_TEST, 4, Reason.NO_VARIANCE);
        assertThatThrownBy(none::orElseThrow)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("Welch t-test is undefined (n = 4)\nMaybe ask whyUndefined() first: it says why.");
    }
}
