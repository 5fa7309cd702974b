package fi.qwl.risk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.words.Language;
import org.junit.jupiter.api.Test;

class RiskStatusTest {

    /** Domain §3: FE's limit. */
    private static final double LIMIT = 80;

    /** One person's one step of 25 points among ten. */
    private static final double STEP = 2.5;

    @Test
    void theLimitItselfIsUnderControl() {
        assertThat(RiskStatus.of(80, LIMIT, STEP)).isEqualTo(RiskStatus.UNDER_CONTROL);
        assertThat(RiskStatus.of(100, LIMIT, STEP)).isEqualTo(RiskStatus.UNDER_CONTROL);
    }

    @Test
    void aMeanThatIsTheLimitOnPaperIsUnderControlWhateverItsLastBit() {
        assertThat(RiskStatus.of(Math.nextDown(80.0), LIMIT, STEP)).isEqualTo(RiskStatus.UNDER_CONTROL);
        assertThat(RiskStatus.of(79.999999999, LIMIT, STEP)).isEqualTo(RiskStatus.NEAR_LIMIT);
    }

    @Test
    void lessThanOnePersonsOneStepBelowIsNear() {
        assertThat(RiskStatus.of(79.96, LIMIT, STEP)).isEqualTo(RiskStatus.NEAR_LIMIT);
        assertThat(RiskStatus.of(77.500000001, LIMIT, STEP)).isEqualTo(RiskStatus.NEAR_LIMIT);
    }

    @Test
    void oneWholeStepBelowIsBelow() {
        assertThat(RiskStatus.of(77.5, LIMIT, STEP)).isEqualTo(RiskStatus.BELOW);
        assertThat(RiskStatus.of(Math.nextUp(77.5), LIMIT, STEP)).isEqualTo(RiskStatus.BELOW);
        assertThat(RiskStatus.of(0, LIMIT, STEP)).isEqualTo(RiskStatus.BELOW);
    }

    @Test
    void withoutAKnownStepNothingIsNear() {
        assertThat(RiskStatus.of(79.999, LIMIT, 0)).isEqualTo(RiskStatus.BELOW);
        assertThat(RiskStatus.of(80, LIMIT, 0)).isEqualTo(RiskStatus.UNDER_CONTROL);
    }

    @Test
    void labelsAreTheGlossarys() {
        // Domain §12.
        assertThat(RiskStatus.UNDER_CONTROL.label().in(Language.FI)).isEqualTo("hallinnassa");
        assertThat(RiskStatus.NEAR_LIMIT.label().in(Language.SV)).isEqualTo("nära gränsen");
        assertThat(RiskStatus.BELOW.label().in(Language.FI)).isEqualTo("alle rajan");
        assertThat(RiskStatus.BELOW.label().in(Language.EN)).isEqualTo("below the limit");
    }
}
