package fi.qwl.io.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that leaves of invented municipalities, against an attacker who reads it all jointly. */
class JointAttackTest {

    /**
     * Every town that the attack has succeeded on: by two ranges that left one step between them (5, 38, 58), by a range that
     * was none of low means (25), by fixed steps of a unit and one below it (10), or around few others (7), and by ranges at
     * both ends of a coarse scale that met (20, 231).
     */
    @ParameterizedTest
    @ValueSource(longs = {5, 7, 10, 20, 25, 38, 58, 215, 231, 232})
    void noTownThatWasOnceGivenAwayIsSoAgain(long seed) {
        assertThat(attack(new Town(seed))).isEmpty();
    }

    @Test
    void noTownIsGivenAway() {
        for (long seed = 0; seed < 60; seed++) {
            assertThat(attack(new Town(seed))).as("town %s", seed).isEmpty();
        }
    }

    private static List<String> attack(Town town) {
        Set<String> found = new TreeSet<>();
        Releases.attacks(town, Releases.of(town)).forEach(attack -> found.addAll(attack.successes()));
        return found.stream()
                .filter(success -> !success.contains("participation"))
                .toList();
    }
}
