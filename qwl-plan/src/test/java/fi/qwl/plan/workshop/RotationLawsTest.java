package fi.qwl.plan.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RotationLawsTest {

    @Property(tries = 500, seed = "20261128")
    void eachGroupVisitsEveryStationOnce(
            @ForAll @IntRange(min = 2, max = 200) int people,
            @ForAll @IntRange(min = 1, max = 8) int stations,
            @ForAll @IntRange(min = 3, max = 40) int largest) {
        Rotation rotation = Rotation.of(people, stations, largest);
        for (int group = 1; group <= rotation.sizes().size(); group++) {
            List<Integer> visited = new ArrayList<>();
            Set<Integer> tables = new HashSet<>();
            for (int round = 0; round < rotation.rounds(); round++) {
                visited.add(rotation.place(group, round).station());
                tables.add(rotation.place(group, round).table());
            }
            Collections.sort(visited);
            assertThat(visited)
                    .isEqualTo(IntStream.rangeClosed(1, stations).boxed().toList());
            assertThat(tables).hasSize(1);
        }
    }

    @Property(tries = 500, seed = "20261128")
    void noTwoGroupsAreAtOnePlaceAtTheSameTime(
            @ForAll @IntRange(min = 2, max = 200) int people,
            @ForAll @IntRange(min = 1, max = 8) int stations,
            @ForAll @IntRange(min = 3, max = 40) int largest) {
        Rotation rotation = Rotation.of(people, stations, largest);
        for (int round = 0; round < rotation.rounds(); round++) {
            Set<Rotation.Place> taken = new HashSet<>();
            for (int group = 1; group <= rotation.sizes().size(); group++) {
                Rotation.Place place = rotation.place(group, round);
                assertThat(taken.add(place)).isTrue();
                assertThat(place.table()).isBetween(1, rotation.tables());
            }
        }
    }

    @Property(tries = 500, seed = "20261128")
    void sizesDifferByAtMostOneAndHoldEverybody(
            @ForAll @IntRange(min = 2, max = 200) int people,
            @ForAll @IntRange(min = 1, max = 8) int stations,
            @ForAll @IntRange(min = 3, max = 40) int largest) {
        List<Integer> sizes = Rotation.of(people, stations, largest).sizes();

        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(people);
        assertThat(Collections.max(sizes) - Collections.min(sizes)).isLessThanOrEqualTo(1);
        assertThat(Collections.min(sizes)).isGreaterThanOrEqualTo(2);
        assertThat(Collections.max(sizes)).isLessThanOrEqualTo(largest);
    }

    @Property(tries = 200, seed = "20261128")
    void everybodyIsDealtIntoAGroupOfItsSize(
            @ForAll @IntRange(min = 2, max = 200) int people, @ForAll @IntRange(min = 1, max = 5) int stations) {
        Rotation rotation = Rotation.of(people, stations, 10);
        List<Integer> all = IntStream.range(0, people).boxed().toList();

        List<List<Integer>> groups = rotation.deal(all);

        assertThat(groups).extracting(List::size).isEqualTo(rotation.sizes());
        assertThat(groups.stream().flatMap(List::stream).sorted().toList()).isEqualTo(all);
    }

    /** The seed's example: three groups, three stations. */
    @Test
    void threeGroupsGoRoundThreeStations() {
        Rotation rotation = Rotation.of(24, 3, 10);

        assertThat(rotation.sizes()).containsExactly(8, 8, 8);
        assertThat(rotation.tables()).isEqualTo(1);
        assertThat(List.of(rotation.place(1, 0), rotation.place(1, 1), rotation.place(1, 2)))
                .extracting(Rotation.Place::station)
                .containsExactly(1, 2, 3);
        assertThat(rotation.place(2, 2).station()).isEqualTo(1);
    }

    @Test
    void manyPeopleHaveSeveralTables() {
        Rotation rotation = Rotation.of(200, 3, 10);

        assertThat(rotation.tables()).isEqualTo(7);
        assertThat(rotation.sizes()).hasSize(21).contains(10, 9);
    }

    @Test
    void badNumbersAreRefused() {
        assertThatThrownBy(() -> Rotation.of(1, 3, 10)).hasMessage("people must be at least 2 but were 1");
        assertThatThrownBy(() -> Rotation.of(9, 0, 10)).hasMessage("stations must be at least 1 but were 0");
        assertThatThrownBy(() -> Rotation.of(9, 3, 2)).hasMessage("largestGroup must be at least 3 but were 2");
        assertThatThrownBy(() -> Rotation.of(9, 3, 10).deal(List.of("a")))
                .hasMessage("people must be 9 but were 1\nMaybe plan the rotation again.");
    }
}
