package fi.qwl.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveTest {

    @Property(seed = "20261128")
    void whatIsPrintedIsRead(
            @ForAll @IntRange(min = 1900, max = 2999) int year, @ForAll @IntRange(min = 1, max = 99) int round) {
        Wave wave = new Wave(year, round);
        assertThat(Wave.parse(wave.toString())).isEqualTo(wave);
    }

    @Test
    void theYearlySurveyIsTheYear() {
        assertThat(Wave.of(2024)).hasToString("2024").isEqualTo(new Wave(2024, 1));
        assertThat(new Wave(2024, 2)).hasToString("2024-2");
        assertThat(Wave.parse("2024-1")).isEqualTo(Wave.of(2024));
    }

    @Test
    void wavesFollowTheirTime() {
        assertThat(Wave.of(2023)).isLessThan(new Wave(2023, 2));
        assertThat(new Wave(2023, 2)).isLessThan(Wave.of(2024));
        assertThat(new Wave(2023, 2)).isLessThan(new Wave(2023, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-", "2024-123", "2024/2", " 2024", "kevät 2024"})
    void otherTextsAreNoWaves(String text) {
        assertThatThrownBy(() -> Wave.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A wave is a year or a year and a round, but “" + text
                        + "” is neither.\nMaybe 2024 or 2024-2 was meant.");
    }

    @Test
    void impossibleWavesAreRefused() {
        assertThatThrownBy(() -> Wave.of(1899))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a wave's year must be 1900–2999 and its round 1–99 but were 1899 and 1");
        assertThatThrownBy(() -> Wave.parse("2024-0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a wave's year must be 1900–2999 and its round 1–99 but were 2024 and 0");
    }
}
