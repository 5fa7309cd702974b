package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskLimitsTest {

    @Test
    void theStandardLimitsAreTheSeeds() {
        // Domain §3: FE 80 %, YI 75 %, PL 70 %.
        assertThat(RiskLimits.standard().of(Factor.SAFETY)).isEqualTo(80);
        assertThat(RiskLimits.standard().of(Factor.COLLABORATION)).isEqualTo(75);
        assertThat(RiskLimits.standard().of(Factor.OBJECTIVES)).isEqualTo(70);
    }

    @Test
    void aMissingLimitIsNamed() {
        assertThatThrownBy(() -> new RiskLimits(Map.of(Factor.SAFETY, 80.0, Factor.OBJECTIVES, 70.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit of YI must be from 0 to 100 but was null");
    }

    @Test
    void aLimitBesideTheScaleIsNamed() {
        assertThatThrownBy(() -> new RiskLimits(
                        Map.of(Factor.SAFETY, 80.0, Factor.COLLABORATION, 75.0, Factor.OBJECTIVES, 100.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit of PL must be from 0 to 100 but was 100.5");
        assertThatThrownBy(() -> new RiskLimits(
                        Map.of(Factor.SAFETY, Double.NaN, Factor.COLLABORATION, 75.0, Factor.OBJECTIVES, 70.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit of FE must be from 0 to 100 but was NaN");
    }

    @Test
    void limitsCannotBeChangedAfterwards() {
        assertThatThrownBy(() -> RiskLimits.standard().lowestUnderControl().put(Factor.SAFETY, 1.0))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
