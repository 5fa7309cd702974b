package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fi.qwl.index.DirectMembers;
import fi.qwl.index.ScaleEnd;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TreeProtectionTest {

    // The examples of other tools' documentation (privacy: "Vendors' examples as test vectors", k = 5).

    @Test
    void threeAndSixPublishTheTotalOnly() {
        Tree tree = Tree.of("X=0", "A<X=3", "B<X=6");
        assertThat(tree.names(tree.choose(5))).containsExactly("X");
        assertThat(tree.attack(tree.everyLargeUnit(5)).succeeds(5)).isTrue();
    }

    @Test
    void fourDirectMembersMakeTheLargerUnitPublishable() {
        Tree tree = Tree.of("X=4", "A<X=3", "B<X=6");
        assertThat(tree.names(tree.choose(5))).containsExactly("B", "X");
        assertThat(tree.attack(tree.choose(5)).succeeds(5)).isFalse();
    }

    @Test
    void salesOfFourHidesTechnologyOfNine() {
        Tree tree = Tree.of("Total=0", "Sales<Total=4", "Technology<Total=9");
        assertThat(tree.names(tree.choose(5))).containsExactly("Total");
        assertThat(tree.attack(tree.everyLargeUnit(5)).succeeds(5)).isTrue();
    }

    @Test
    void salesOfSixLeavesAllToSee() {
        Tree tree = Tree.of("Total=0", "Sales<Total=6", "Technology<Total=9");
        assertThat(tree.names(tree.choose(5))).containsExactly("Sales", "Technology", "Total");
    }

    @Test
    void aSingleProductPersonHidesTheSevenOfTech() {
        Tree tree = Tree.of("Total=0", "Product<Total=1", "Tech<Total=7");
        assertThat(tree.names(tree.choose(3))).containsExactly("Total");
        assertThat(tree.attack(tree.everyLargeUnit(3)).succeeds(3)).isTrue();
    }

    @Test
    void nineMenAmongTenBlueCollarWorkersAreHidden() {
        Tree tree = Tree.of("BlueCollar=1", "Male<BlueCollar=9");
        assertThat(tree.names(tree.choose(5))).containsExactly("BlueCollar");
        assertThat(tree.attack(tree.everyLargeUnit(5)).succeeds(5)).isTrue();
    }

    @Test
    void threeSingletonsAreProtectedTogether() {
        // sdcTools #135: three singletons where two are handled.
        Tree tree = Tree.of("X=0", "A<X=1", "B<X=1", "C<X=1", "D<X=8");
        assertThat(tree.names(tree.choose(5))).containsExactly("X");
        assertThat(tree.attack(tree.everyLargeUnit(5)).succeeds(5)).isTrue();
    }

    @Test
    void anOnlyChildGetsItsParentsVerdict() {
        // sdcTools #66: a chain parent–only child must get one verdict.
        Tree shown = Tree.of("X=0", "P<X=0", "C<P=6", "Q<X=7");
        assertThat(shown.names(shown.choose(5))).containsExactly("C", "P", "Q", "X");
        Tree hidden = Tree.of("X=0", "P<X=0", "C<P=6", "Q<X=3");
        assertThat(hidden.names(hidden.choose(5))).containsExactly("X");
    }

    @Test
    void emptyUnitsChangeNothing() {
        Tree tree = Tree.of("X=0", "A<X=0", "B<X=6", "C<B=0");
        assertThat(tree.names(tree.choose(5))).containsExactly("B", "X");
    }

    @Test
    void theSmallestUnitThatIsEnoughIsHiddenAlongside() {
        // A(3) needs company; hiding C(5) rather than B(9) shows more people.
        Tree tree = Tree.of("X=0", "A<X=3", "B<X=9", "C<X=5");
        assertThat(tree.names(tree.choose(5))).containsExactly("B", "X");
    }

    @Test
    void theRootComesBeforeWhatIsBelowIt() {
        // Without the total both A and B could be shown; the total comes first.
        Tree tree = Tree.of("X=4", "A<X=20", "B<X=20");
        assertThat(tree.names(tree.choose(5))).containsExactly("A", "X");
    }

    @Test
    void tiesGoToLastYearThenToTheFirstById() {
        Tree tree = Tree.of("X=0", "A<X=3", "B<X=6", "C<X=6", "D<X=6");
        assertThat(tree.names(tree.choose(5))).containsExactly("B", "C", "X");
        UnitId last = new UnitId("D");
        boolean[] shown = new TreeProtection(
                        tree.organisation(),
                        5,
                        tree::people,
                        i -> true,
                        i -> tree.organisation().units().get(i).id().equals(last),
                        i -> false,
                        tree::people)
                .choose()
                .orElseThrow();
        assertThat(tree.names(shown)).containsExactly("B", "D", "X");
    }

    @Test
    void aUnitWithoutAValueIsNotShown() {
        Tree tree = Tree.of("X=0", "A<X=7", "B<X=6");
        boolean[] shown = new TreeProtection(
                        tree.organisation(), 5, tree::people, i -> i != 0, i -> false, i -> false, tree::people)
                .choose()
                .orElseThrow();
        assertThat(tree.names(shown)).containsExactly("A", "B");
    }

    @Test
    void switchingTotalsOnAfterwardsRevealsNoHiddenUnit() {
        // ACRO #198: switching totals on must not reveal hidden cells. Without the total B and C are shown.
        Tree tree = Tree.of("X=0", "A<X=3", "B<X=6", "C<X=7");
        boolean[] first = new TreeProtection(
                        tree.organisation(), 5, tree::people, i -> i != 0, i -> false, i -> false, tree::people)
                .choose()
                .orElseThrow();
        assertThat(tree.names(first)).containsExactly("B", "C");
        boolean[] second = new TreeProtection(
                        tree.organisation(), 5, tree::people, i -> true, i -> false, i -> first[i], tree::people)
                .choose()
                .orElseThrow();
        assertThat(tree.names(second)).containsExactly("B", "C");
    }

    @Test
    void nobodyIsShownWhereAllAreTooFew() {
        Tree tree = Tree.of("X=1", "A<X=3");
        assertThat(tree.names(tree.choose(5))).isEmpty();
    }

    @Test
    void aGroupWhollyAtAnEndOfTheScaleIsHidden() {
        for (ScaleEnd end : List.of(ScaleEnd.LOWEST, ScaleEnd.HIGHEST)) {
            Tree tree = Tree.of("X=0", "A<X=8", "B<X=9", "C<X=7", "D<X=12").withEnd("A", end);
            // A is hidden with the one next to it in size, which may as well be the reason.
            assertThat(tree.names(tree.choose(5))).containsExactly("B", "D", "X");
            assertThat(tree.attack(tree.everyLargeUnit(5)).succeeds(5)).isTrue();
        }
    }

    @Test
    void aResidualWhollyAtAnEndOfTheScaleIsHidden() {
        Tree tree = Tree.of("X=6", "A<X=8", "B<X=9", "C<X=10").withEnd("X", ScaleEnd.HIGHEST);
        assertThat(tree.names(tree.choose(5))).containsExactly("B", "C", "X");
        assertThat(tree.attack(tree.everyLargeUnit(5)).succeeds(5)).isTrue();
    }

    @Test
    void twoEndsTogetherAreNoEnd() {
        Tree tree =
                Tree.of("X=0", "A<X=8", "B<X=9").withEnd("A", ScaleEnd.LOWEST).withEnd("B", ScaleEnd.HIGHEST);
        assertThat(tree.names(tree.choose(5))).containsExactly("X");
    }

    @Test
    void everybodyAtAnEndShowsNothing() {
        Tree tree =
                Tree.of("X=0", "A<X=8", "B<X=9").withEnd("A", ScaleEnd.HIGHEST).withEnd("B", ScaleEnd.HIGHEST);
        assertThat(tree.names(tree.choose(5))).isEmpty();
    }

    @Test
    void whatHasBeenReleasedStaysShown() {
        Tree tree = Tree.of("X=0", "A<X=3", "B<X=6", "C<X=9");
        UnitId released = new UnitId("B");
        boolean[] shown = new TreeProtection(
                        tree.organisation(),
                        5,
                        tree::people,
                        i -> true,
                        i -> false,
                        i -> tree.organisation().units().get(i).id().equals(released),
                        tree::people)
                .choose()
                .orElseThrow();
        // Alone, C(9) would be shown rather than B(6).
        assertThat(tree.names(tree.choose(5))).containsExactly("C", "X");
        assertThat(tree.names(shown)).containsExactly("B", "X");
    }

    @Test
    void whatCannotBeSafeWithAnEarlierReleaseHasNoChoice() {
        Tree tree = Tree.of("X=0", "A<X=6", "B<X=20");
        TreeProtection protection = new TreeProtection(
                tree.organisation(), 10, tree::people, i -> true, i -> false, i -> i == 1, tree::people);
        assertThat(protection.choose()).isEmpty();
    }

    @Property(tries = 1000, seed = "20261128")
    void noAttackSucceedsAndNoSafeChoiceShowsMore(@ForAll("cases") Case drawn) {
        Tree tree = drawn.tree().withoutEnds();
        boolean[] chosen = drawn.choose();
        assertThat(tree.attack(chosen).succeeds(drawn.fewest()))
                .as("attack on %s", drawn)
                .isFalse();
        assertThatCode(() -> ReleaseVerifier.verify(tree.organisation(), drawn.fewest(), tree::people, chosen))
                .doesNotThrowAnyException();
        boolean[] best = bruteForce(drawn);
        assertThat(drawn.worth(chosen))
                .as("%s chosen, %s best of %s", tree.names(chosen), tree.names(best), drawn)
                .isEqualTo(drawn.worth(best));
    }

    @Property(tries = 3000, seed = "20261128")
    void noAttackSucceedsWhereGroupsLieAtAnEnd(@ForAll("cases") Case drawn) {
        Tree tree = drawn.tree();
        boolean[] chosen = tree.protect(drawn.choose(), drawn.fewest());
        assertThat(tree.attack(chosen).succeeds(drawn.fewest()))
                .as("attack on %s", drawn)
                .isFalse();
        assertThatCode(() -> ReleaseVerifier.verify(tree.organisation(), drawn.fewest(), tree::people, chosen))
                .doesNotThrowAnyException();
    }

    @Property(tries = 1000, seed = "20261128")
    void theVerifierAndTheAttackerAgreeOnAnyRelease(@ForAll("cases") Case drawn, @ForAll Random random) {
        Tree tree = drawn.tree().withoutEnds();
        boolean[] shown = new boolean[tree.size()];
        boolean isLarge = true;
        for (int unit = 0; unit < shown.length; unit++) {
            shown[unit] = tree.total(unit).n() > 0 && random.nextBoolean();
            isLarge &= !shown[unit] || tree.total(unit).n() >= drawn.fewest();
        }
        boolean isSafe = isLarge && !tree.attack(shown).succeeds(drawn.fewest());
        boolean isPassed;
        try {
            ReleaseVerifier.verify(tree.organisation(), drawn.fewest(), tree::people, shown);
            isPassed = true;
        } catch (IllegalStateException refused) {
            isPassed = false;
        }
        assertThat(isPassed).as("%s of %s", tree.names(shown), drawn).isEqualTo(isSafe);
    }

    @Property(tries = 300, seed = "20261128")
    void anOnlyChildOfAnEmptyParentAlwaysGetsItsParentsVerdict(@ForAll("cases") Case drawn) {
        Tree tree = drawn.tree();
        boolean[] chosen = tree.choose(drawn.fewest());
        for (int unit = 0; unit + 1 < tree.size(); unit++) {
            boolean isChain = tree.homes().get(unit).n() == 0
                    && tree.organisation().endOf(unit) > unit + 1
                    && tree.organisation().endOf(unit + 1)
                            == tree.organisation().endOf(unit);
            if (isChain) {
                assertThat(chosen[unit + 1]).as("%s of %s", unit, drawn).isEqualTo(chosen[unit]);
            }
        }
    }

    @Property(tries = 300, seed = "20261128")
    void aSecondReleaseIsSafeTogetherWithTheFirst(@ForAll("cases") Case drawn, @ForAll("fewest") int secondFewest) {
        Tree tree = drawn.tree().withoutEnds();
        boolean[] first = tree.chooseByPeople(drawn.fewest());
        TreeProtection protection = new TreeProtection(
                tree.organisation(), secondFewest, tree::people, i -> true, i -> false, i -> first[i], tree::people);
        boolean[] union = first.clone();
        Optional<boolean[]> second = protection.choose();
        for (int unit = 0; unit < union.length && second.isPresent(); unit++) {
            union[unit] |= second.get()[unit];
        }
        assertThat(second.isPresent() || secondFewest > drawn.fewest()).isTrue();
        assertThat(tree.attack(union).succeeds(Math.min(drawn.fewest(), secondFewest)))
                .isFalse();
    }

    @Test
    void thousandsOfUnitsAreChosenAndVerified() {
        // The size of a large town: 3,000 units with 0–12 people each.
        Random random = new Random(11);
        List<Unit> units = new ArrayList<>(List.of(Unit.of("0", "0", UnitLevel.GROUP)));
        Map<UnitId, DirectMembers> people = new HashMap<>();
        for (int i = 1; i < 3000; i++) {
            units.add(
                    Unit.of("" + i, "" + i, UnitLevel.UNIT).withParent("" + (i < 40 ? i / 6 : random.nextInt(i / 4))));
            people.put(new UnitId("" + i), Tree.group(random.nextInt(13), ScaleEnd.NEITHER));
        }
        Tree tree = Tree.of(units, people);
        boolean[] chosen = tree.chooseByPeople(5);
        assertThatCode(() -> ReleaseVerifier.verify(tree.organisation(), 5, tree::people, chosen))
                .doesNotThrowAnyException();
        assertThat(chosen[0]).isTrue();
    }

    /** The safe release of most worth, by trying all; the attacker alone says what is safe. */
    private static boolean[] bruteForce(Case drawn) {
        Tree tree = drawn.tree().withoutEnds();
        boolean[] best = new boolean[tree.size()];
        for (int release = 1; release < 1 << tree.size(); release++) {
            boolean[] shown = new boolean[tree.size()];
            boolean isAllowed = true;
            for (int unit = 0; unit < shown.length && isAllowed; unit++) {
                shown[unit] = (release >> unit & 1) == 1;
                isAllowed = !shown[unit]
                        || (drawn.isCandidate().get(unit) && tree.total(unit).n() >= drawn.fewest());
            }
            if (isAllowed
                    && Arrays.compare(drawn.worth(shown), drawn.worth(best)) > 0
                    && !tree.attack(shown).succeeds(drawn.fewest())) {
                best = shown;
            }
        }
        return best;
    }

    /** One drawn tree of up to nine units, with a policy. */
    record Case(Tree tree, int fewest, List<Boolean> isCandidate, List<Boolean> wasShown) {

        boolean[] choose() {
            return new TreeProtection(
                            tree.organisation(),
                            fewest,
                            tree::people,
                            isCandidate::get,
                            wasShown::get,
                            i -> false,
                            tree::people)
                    .choose()
                    .orElseThrow();
        }

        /**
         * People within the root and the units next below it, people who see the unit that they belong to, units, units shown last year, then the units in order: the
         * first by id weigh most.
         */
        long[] worth(boolean[] shown) {
            long[] worth = new long[4 + tree.size()];
            for (int unit = 0; unit < shown.length; unit++) {
                if (shown[unit]) {
                    worth[0] += tree.depth(unit) < 2 ? tree.total(unit).n() : 0;
                    worth[1] += tree.people(unit);
                    worth[2]++;
                    worth[3] += wasShown.get(unit) ? 1 : 0;
                    worth[4 + unit] = 1;
                }
            }
            return worth;
        }
    }

    @Provide
    Arbitrary<Integer> fewest() {
        return Arbitraries.of(3, 5, 10);
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<List<Integer>> parents =
                Arbitraries.integers().between(0, 1000).list().ofSize(9);
        Arbitrary<List<Integer>> people = Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(2, Arbitraries.just(0)),
                        net.jqwik.api.Tuple.of(5, Arbitraries.integers().between(1, 6)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(5, 13)))
                .list()
                .ofSize(9);
        Arbitrary<List<ScaleEnd>> ends = Arbitraries.frequency(
                        net.jqwik.api.Tuple.of(6, ScaleEnd.NEITHER),
                        net.jqwik.api.Tuple.of(1, ScaleEnd.LOWEST),
                        net.jqwik.api.Tuple.of(2, ScaleEnd.HIGHEST))
                .list()
                .ofSize(9);
        Arbitrary<List<Boolean>> candidates = Arbitraries.frequency(
                        net.jqwik.api.Tuple.of(9, true), net.jqwik.api.Tuple.of(1, false))
                .list()
                .ofSize(9);
        Arbitrary<List<Boolean>> lastYear = Arbitraries.of(true, false).list().ofSize(9);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9), parents, people, ends, candidates, lastYear, fewest())
                .as((size, parent, count, end, candidate, last, k) ->
                        new Case(tree(size, parent, count, end), k, candidate, last));
    }

    private static Tree tree(int size, List<Integer> parents, List<Integer> people, List<ScaleEnd> ends) {
        List<Unit> units = new ArrayList<>(List.of(Unit.of("0", "0", UnitLevel.GROUP)));
        Map<UnitId, DirectMembers> homes = new HashMap<>();
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                units.add(Unit.of("" + i, "" + i, UnitLevel.UNIT).withParent("" + parents.get(i) % i));
            }
            homes.put(new UnitId("" + i), Tree.group(people.get(i), ends.get(i)));
        }
        return Tree.of(units, homes);
    }
}
