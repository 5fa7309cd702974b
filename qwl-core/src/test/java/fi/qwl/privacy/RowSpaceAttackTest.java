package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The attacker is itself tested: what it should find, it finds, and nothing else. */
class RowSpaceAttackTest {

    @Test
    void aDifferenceOfTwoPublishedSumsIsFound() {
        Tree tree = Tree.of("X=0", "A<X=3", "B<X=6");
        RowSpaceAttack attack = tree.attack(new boolean[] {true, false, true});
        // A is the second unit, B the third.
        assertThat(attack.solves(0b010)).isTrue();
        assertThat(attack.solves(0b100)).isTrue();
        assertThat(attack.solves(0b110)).isTrue();
    }

    @Test
    void aDifferenceOfThreePublishedSumsIsFound() {
        // X − P − B leaves A, two levels away from each other.
        Tree tree = Tree.of("X=0", "A<X=2", "B<X=9", "P<X=0", "Q<P=4", "R<P=4");
        RowSpaceAttack attack = tree.attack(new boolean[] {true, false, true, true, false, false});
        assertThat(attack.solves(0b000010)).isTrue();
        assertThat(attack.solves(0b010000)).isFalse();
        assertThat(attack.solves(0b110000)).isTrue();
        assertThat(attack.succeeds(5)).isTrue();
        assertThat(attack.succeeds(2)).isFalse();
    }

    @Test
    void whatIsNotPublishedIsNotFound() {
        Tree tree = Tree.of("X=0", "A<X=3", "B<X=6");
        RowSpaceAttack attack = tree.attack(new boolean[] {true, false, false});
        assertThat(attack.solves(0b010)).isFalse();
        assertThat(attack.solves(0b100)).isFalse();
        assertThat(attack.succeeds(5)).isFalse();
        assertThat(attack.succeeds(10)).isTrue();
    }
}
