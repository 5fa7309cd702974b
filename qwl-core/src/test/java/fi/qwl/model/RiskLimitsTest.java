package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskLimitsTest {

    @Test
    void theStandardLimitsAreTheSeeds() {
        // Domain §3: FE 80 %, YI 75 %, PL 70 %.
        assertThat(RiskLimits.standard().of(Factor.FE)).isEqualTo(80);
        assertThat(RiskLimits.standard().of(Factor.YI)).isEqualTo(75);
        assertThat(RiskLimits.standard().of(Factor.PL)).isEqualTo(70);
    }

    @Test
    void aMissingLimitIsNamed() {
        assertThatThrownBy(() -> new RiskLimits(Map.of(Factor.FE, 80.0, Factor.PL, 70.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit of YI must be from 0 to 100 but was null");
    }

    @Test
    void aLimitBesideTheScaleIsNamed() {
        assertThatThrownBy(() -> new RiskLimits(Map.of(Factor.FE, 80.0, Factor.YI, 75.0, Factor.PL, 100.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit of PL must be from 0 to 100 but was 100.5");
        assertThatThrownBy(() -> new RiskLimits(Map.of(Factor.FE, Double.NaN, Factor.YI, 75.0, Factor.PL, 70.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit of FE must be from 0 to 100 but was NaN");
    }

    @Test
    void limitsCannotBeChangedAfterwards() {
        assertThatThrownBy(() -> RiskLimits.standard().lowestUnderControl().put(Factor.FE, 1.0))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
