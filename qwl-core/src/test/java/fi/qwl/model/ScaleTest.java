package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static final Scale RANGE_5 = new Scale("agree5", 1, 5, PercentRule.RANGE);
    private static final Scale MAX_5 = new Scale("agree5", 1, 5, PercentRule.MAX);

    @ParameterizedTest
    // Domain §2: on 1–5 the answer 4 is 75 % by (x−min)/(max−min) and 80 % by x/max.
    @CsvSource({"1, 0, 20", "2, 25, 40", "3, 50, 60", "4, 75, 80", "5, 100, 100"})
    void answersOnOneToFiveBecomeThePercentagesOfBothRules(int answer, double byRange, double byMax) {
        assertThat(RANGE_5.percent(answer, false)).isEqualTo(byRange);
        assertThat(MAX_5.percent(answer, false)).isEqualTo(byMax);
    }

    @ParameterizedTest
    @CsvSource({"1, 100, 100", "2, 75, 80", "3, 50, 60", "4, 25, 40", "5, 0, 20"})
    void reversedAnswersAreReadFromTheOtherEnd(int answer, double byRange, double byMax) {
        assertThat(RANGE_5.percent(answer, true)).isEqualTo(byRange);
        assertThat(MAX_5.percent(answer, true)).isEqualTo(byMax);
    }

    @Test
    void aScaleFromZeroGivesTheSameByBothRules() {
        Scale range = new Scale("nps", 0, 10, PercentRule.RANGE);
        Scale max = new Scale("nps", 0, 10, PercentRule.MAX);
        for (int answer = 0; answer <= 10; answer++) {
            assertThat(range.percent(answer, false)).isEqualTo(10.0 * answer).isEqualTo(max.percent(answer, false));
        }
    }

    @Test
    void oneStepIsTheDistanceOfTwoNeighbours() {
        assertThat(RANGE_5.stepPercent()).isEqualTo(25);
        assertThat(MAX_5.stepPercent()).isEqualTo(20);
        assertThat(new Scale("s7", 1, 7, PercentRule.RANGE).stepPercent()).isCloseTo(100.0 / 6, within(1e-13));
    }

    @Property(tries = 300, seed = "20261128")
    void percentagesRiseWithTheAnswerAndStayWithinTheirBounds(
            @ForAll @IntRange(max = 5) int min,
            @ForAll @IntRange(min = 1, max = 120) int steps,
            @ForAll PercentRule rule,
            @ForAll boolean isReversed) {
        Scale scale = new Scale("any", min, min + steps, rule);
        double best = scale.percent(isReversed ? min : min + steps, isReversed);
        assertThat(best).isEqualTo(100);
        for (int answer = min; answer < min + steps; answer++) {
            double lower = scale.percent(isReversed ? answer + 1 : answer, isReversed);
            double higher = scale.percent(isReversed ? answer : answer + 1, isReversed);
            assertThat(lower).isBetween(0.0, 100.0).isLessThan(higher);
        }
    }

    @Test
    void anAnswerBesideTheScaleIsNamed() {
        assertThat(RANGE_5.contains(0)).isFalse();
        assertThat(RANGE_5.contains(1)).isTrue();
        assertThat(RANGE_5.contains(5)).isTrue();
        assertThat(RANGE_5.contains(6)).isFalse();
        assertThatThrownBy(() -> RANGE_5.percent(6, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answer must be from 1 to 5 on scale 'agree5'");
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "5, 5", "5, 1", "0, 32001"})
    void aScaleMustGoUpFromZeroOrMore(int min, int max) {
        assertThatThrownBy(() -> new Scale("odd", min, max, PercentRule.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale 'odd' must go from 0 or more up by 1 to 32000 steps but goes from " + min + " to "
                        + max);
    }
}
