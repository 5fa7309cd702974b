package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingPolicyTest {

    @ParameterizedTest
    // Domain §2: at least half of the items.
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 3", "6, 3", "15, 8"})
    void atLeastHalfOfTheItemsIsEnough(int items, int least) {
        assertThat(MissingPolicy.halfAnswered().leastAnswers(items)).isEqualTo(least);
    }

    @Test
    void everyItemMayBeAskedFor() {
        assertThat(MissingPolicy.allAnswered().leastAnswers(5)).isEqualTo(5);
    }

    @Test
    void aShareIsNotRoundedUpForItsLastBit() {
        // 0.6 · 5 is 3 on paper, and a third of 3 is 1.
        assertThat(new MissingPolicy(0.6).leastAnswers(5)).isEqualTo(3);
        assertThat(new MissingPolicy(1.0 / 3).leastAnswers(3)).isEqualTo(1);
        assertThat(new MissingPolicy(0.7).leastAnswers(10)).isEqualTo(7);
    }

    @Test
    void oneAnswerIsTheLeast() {
        assertThat(new MissingPolicy(0.01).leastAnswers(5)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
    void aShareMustBeAboveZeroAndAtMostOne(double share) {
        assertThatThrownBy(() -> new MissingPolicy(share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("least share of answers must be above 0 and at most 1 but was " + share);
    }
}
