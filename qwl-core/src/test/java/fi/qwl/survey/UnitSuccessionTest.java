package fi.qwl.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitSuccessionTest {

    private static final Organisation EARLIER = Organisation.of(List.of(
            Unit.of("root", "Kunta", UnitLevel.MUNICIPALITY),
            Unit.of("a", "A", UnitLevel.UNIT).withParent("root"),
            Unit.of("b", "B", UnitLevel.UNIT).withParent("root"),
            Unit.of("c", "C", UnitLevel.UNIT).withParent("root")));

    @Test
    void withoutADeclarationAUnitContinuesItsNamesake() {
        assertThat(UnitSuccession.none().comparable(id("a"), EARLIER)).contains(Set.of(id("a")));
        assertThat(UnitSuccession.none().comparable(id("new"), EARLIER)).isEmpty();
    }

    @Test
    void aRenamedUnitContinuesItsPredecessor() {
        UnitSuccession succession = new UnitSuccession(Map.of(id("a2"), Set.of(id("a"))));
        assertThat(succession.comparable(id("a2"), EARLIER)).contains(Set.of(id("a")));
        assertThat(succession.comparable(id("b"), EARLIER)).contains(Set.of(id("b")));
    }

    @Test
    void aMergedUnitContinuesAllItsPredecessors() {
        UnitSuccession succession = new UnitSuccession(Map.of(id("ab"), Set.of(id("b"), id("a"))));
        assertThat(succession.comparable(id("ab"), EARLIER))
                .hasValueSatisfying(base -> assertThat(base).containsExactly(id("a"), id("b")));
    }

    @Test
    void theSuccessorsOfASplitUnitAreNotCompared() {
        UnitSuccession succession = new UnitSuccession(Map.of(id("a1"), Set.of(id("a")), id("a2"), Set.of(id("a"))));
        assertThat(succession.comparable(id("a1"), EARLIER)).isEmpty();
        assertThat(succession.comparable(id("a2"), EARLIER)).isEmpty();
        // A part that keeps the old id is not the old unit either.
        assertThat(succession.comparable(id("a"), EARLIER)).isEmpty();
    }

    @Test
    void aUnitThatJoinedHasNothingToBeComparedWith() {
        UnitSuccession succession = new UnitSuccession(Map.of(id("c"), Set.of()));
        assertThat(succession.comparable(id("c"), EARLIER)).isEmpty();
    }

    @Test
    void aUnitWithAnUnknownPredecessorIsNotCompared() {
        UnitSuccession succession = new UnitSuccession(Map.of(id("ab"), Set.of(id("a"), id("gone"))));
        assertThat(succession.comparable(id("ab"), EARLIER)).isEmpty();
    }

    @Test
    void declarationsCannotBeChangedAfterwards() {
        UnitSuccession succession = new UnitSuccession(Map.of(id("ab"), Set.of(id("a"))));
        assertThatThrownBy(() -> succession.predecessors().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(succession).isEqualTo(new UnitSuccession(Map.of(id("ab"), Set.of(id("a")))));
    }

    private static UnitId id(String value) {
        return new UnitId(value);
    }
}
