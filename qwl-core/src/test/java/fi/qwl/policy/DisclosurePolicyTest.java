package fi.qwl.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosurePolicyTest {

    @ParameterizedTest
    // Privacy, "Presets".
    @CsvSource({"standard, 5, 10, 5", "kunta10, 10, 10, 5", "strict, 10, 15, 10"})
    void presetsAreAsDocumented(String name, int means, int spread, int bands) {
        DisclosurePolicy policy = DisclosurePolicy.preset(name);
        assertThat(policy)
                .isEqualTo(DisclosurePolicy.builder(name)
                        .minimumForMeans(means)
                        .minimumForSpread(spread)
                        .minimumForBands(bands)
                        .minimumIntervalWidth(10)
                        .build());
        assertThat(policy.hasBands()).isEqualTo(bands < means);
        assertThat(policy.openDataReason()).isEmpty();
    }

    @Test
    void openDataNeedAReasonThatIsInTheName() {
        DisclosurePolicy open = DisclosurePolicy.openData("invented for a course");
        assertThat(open.name()).isEqualTo("open-data (invented for a course)");
        assertThat(open.openDataReason()).contains("invented for a course");
        assertThat(open.isAtLeastAsStrictAs(DisclosurePolicy.standard())).isFalse();
        assertThatThrownBy(() -> DisclosurePolicy.openData(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("open data need a reason but it was blank"
                        + "\nMaybe say where the data are published, or that they are invented.");
    }

    @Test
    void bandsAndBoundsHaveTheirLimits() {
        assertThatThrownBy(
                        () -> DisclosurePolicy.builder("own").minimumForBands(6).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fewest answers for bands must be from 3 to those for means, 5, but was 6");
        assertThatThrownBy(() ->
                        DisclosurePolicy.builder("own").minimumIntervalWidth(51).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the width of bounds must be from 0 to 50 percentage points but was 51.0");
    }

    @Test
    void aLargeThresholdAsksForAFewMoreSoThatNobodyIsBoundedByOneOther() {
        // 14 people of 15 with a known sum are bounded within 100 / 14 = 7.1 points; of 16 within 14.3.
        assertThat(DisclosurePolicy.standard().minimumCellSize()).isEqualTo(5);
        assertThat(DisclosurePolicy.strict().minimumCellSize()).isEqualTo(10);
        assertThat(new DisclosurePolicy("large", 15, 15).minimumCellSize()).isEqualTo(16);
    }

    @Test
    void anUnknownPresetIsAnsweredWithThePresets() {
        assertThatThrownBy(() -> DisclosurePolicy.preset("lax"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown policy 'lax'\nMaybe standard, kunta10 or strict was meant.");
    }

    @Test
    void threeIsTheFloor() {
        // Privacy: a hard floor of 3.
        assertThat(new DisclosurePolicy("floor", 3, 3).minimumForMeans()).isEqualTo(3);
        assertThatThrownBy(() -> new DisclosurePolicy("own", 2, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fewest answers for means must be at least 3 but was 2"
                        + "\nMaybe the preset 'standard' (5) was meant.");
    }

    @Test
    void spreadAsksForAtLeastAsManyAsMeans() {
        assertThatThrownBy(() -> new DisclosurePolicy("own", 8, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fewest answers for spread must be at least those for means, 8, but was 7");
    }

    @Test
    void aRunMayBeStricter() {
        DisclosurePolicy standard = DisclosurePolicy.standard();
        assertThat(standard.tightenedTo(DisclosurePolicy.strict())).isEqualTo(DisclosurePolicy.strict());
        assertThat(standard.tightenedTo(standard)).isEqualTo(standard);
        assertThat(DisclosurePolicy.preset("kunta10").isAtLeastAsStrictAs(standard))
                .isTrue();
        assertThat(standard.isAtLeastAsStrictAs(DisclosurePolicy.preset("kunta10")))
                .isFalse();
    }

    @Test
    void aRunMayNotBeWeaker() {
        assertThatThrownBy(() -> DisclosurePolicy.strict().tightenedTo(DisclosurePolicy.preset("kunta10")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "policy 'kunta10' (means from 10, spread from 10, bands from 5) is weaker than what was promised to"
                                + " respondents, 'strict' (means from 10, spread from 15)"
                                + "\nMaybe leave it out: the definition's own policy then holds.");
    }
}
