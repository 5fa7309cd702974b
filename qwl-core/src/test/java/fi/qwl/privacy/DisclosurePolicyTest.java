package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosurePolicyTest {

    @ParameterizedTest
    // Privacy, "Presets".
    @CsvSource({"standard, 5, 10", "kunta10, 10, 10", "strict, 10, 15"})
    void presetsAreAsDocumented(String name, int means, int spread) {
        assertThat(DisclosurePolicy.preset(name)).isEqualTo(new DisclosurePolicy(name, means, spread));
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
        assertThat(new DisclosurePolicy("floor", 3, 3).fewestForMeans()).isEqualTo(3);
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
        assertThat(DisclosurePolicy.kunta10().isAtLeastAsStrictAs(standard)).isTrue();
        assertThat(standard.isAtLeastAsStrictAs(DisclosurePolicy.kunta10())).isFalse();
    }

    @Test
    void aRunMayNotBeWeaker() {
        assertThatThrownBy(() -> DisclosurePolicy.strict().tightenedTo(DisclosurePolicy.kunta10()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy 'kunta10' (means from 10, spread from 10) is weaker than what was promised to"
                        + " respondents, 'strict' (means from 10, spread from 15)"
                        + "\nMaybe leave it out: the definition's own policy then holds.");
    }
}
