package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader who has the source code, knows every number of people, and tries all worlds: which sums of the units could
 * have led to just this publication? No group of fewer than k may then be bounded within the policy's width.
 */
class ReplayAttackTest {

    private static final DisclosurePolicy POLICY = DisclosurePolicy.standard();
    /** Sums are tried in steps of so many points times people, so that worlds with equal published sums meet. */
    private static final int STEP = 10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X=0 A<X=8 B<X=9",
                "X=0 A<X=6 B<X=14",
                "X=0 A<X=9 B<X=5 C<X=6",
                "X=5 A<X=9 B<X=6",
                "X=3 A<X=4 B<X=9",
                "X=6 A<X=5 B<A=7",
                "X=0 A<X=5 B<X=6 C<A=7",
                "X=0 A<X=0 B<A=6 C<A=5 D<X=7"
            })
    void noHiddenGroupIsBoundedByReplayingTheChoice(String units) {
        assertThat(bounded(Tree.of(units.split(" ", -1)), false)).isEmpty();
    }

    @Test
    void whereTheGuiltyUnitAloneIsTakenBackTheReplaySucceeds() {
        // A is large: had another been the reason, a smaller one would be hidden. So A is the reason.
        assertThat(bounded(Tree.of("X=6", "A<X=12", "B<X=7"), true)).isNotEmpty();
    }

    private static List<String> bounded(Tree tree, boolean isNaive) {
        boolean[] chosen = tree.chooseByPeople(POLICY.minimumForMeans());
        Map<List<Integer>, int[][]> ranges = new HashMap<>();
        visit(tree, isNaive ? new boolean[0] : chosen, 0, new int[tree.size()], ranges);
        List<String> found = new ArrayList<>();
        ranges.forEach((published, range) -> {
            for (int unit = 0; unit < tree.size(); unit++) {
                double people = (double) tree.people(unit);
                double few = Math.min(people, POLICY.minimumForMeans() - 1.0);
                // k − 1 of the unit's people: as low and as high as the extreme worlds allow.
                double low = Math.max(0, range[unit][0] - 100 * (people - few)) / few;
                double high = Math.min(100 * few, range[unit][1]) / few;
                if (few > 0 && high - low <= POLICY.minimumIntervalWidth()) {
                    found.add(unit + " of " + published + " from " + low + " to " + high);
                }
            }
        });
        assertThat(ranges).hasSizeGreaterThan(100);
        return found;
    }

    private static void visit(Tree tree, boolean[] chosen, int unit, int[] sums, Map<List<Integer>, int[][]> ranges) {
        if (unit == tree.size()) {
            int[][] range = ranges.computeIfAbsent(published(tree, chosen, sums), none -> unknown(tree.size()));
            for (int own = 0; own < sums.length; own++) {
                range[own][0] = Math.min(range[own][0], sums[own]);
                range[own][1] = Math.max(range[own][1], sums[own]);
            }
            return;
        }
        for (int sum = 0; sum <= 100 * tree.people(unit); sum += STEP) {
            sums[unit] = sum;
            visit(tree, chosen, unit + 1, sums, ranges);
        }
    }

    private static int[][] unknown(int size) {
        int[][] range = new int[size][];
        Arrays.setAll(range, unit -> new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE});
        return range;
    }

    /** What the reader sees: each unit's sum, or that it is hidden. */
    private static List<Integer> published(Tree tree, boolean[] chosen, int[] sums) {
        boolean[] shown = chosen.length == 0 ? naive(tree, sums) : protect(tree, chosen, sums);
        Integer[] seen = new Integer[shown.length];
        Arrays.setAll(seen, unit -> shown[unit] ? sum(tree.organisation(), unit, sums) : -1);
        return List.of(seen);
    }

    private static boolean[] protect(Tree tree, boolean[] chosen, int[] sums) {
        @Nullable MeanResidual[] rests = new MeanResidual[tree.size()];
        long[] people = new long[tree.size()];
        List<List<Integer>> families = ValueProtection.families(tree.organisation(), chosen);
        for (int unit = 0; unit < tree.size(); unit++) {
            people[unit] = tree.total(unit).n();
            if (chosen[unit]) {
                MeanResidual rest = rest(tree, unit, sums);
                for (int below : families.get(unit)) {
                    rest = rest.without(rest(tree, below, sums), 0);
                }
                rests[unit] = rest;
            }
        }
        return ValueProtection.protect(tree.organisation(), chosen, rests, people);
    }

    /** Hides what lies near an end and chooses again, until nothing does: what shows most, and names the reason. */
    private static boolean[] naive(Tree tree, int[] sums) {
        boolean[] guilty = new boolean[tree.size()];
        for (int unit = 0; unit < tree.size(); unit++) {
            guilty[unit] = !rest(tree, unit, sums).isSafe();
        }
        return new TreeProtection(
                        tree.organisation(),
                        5,
                        tree::people,
                        unit -> !guilty[unit],
                        i -> false,
                        i -> false,
                        tree::people)
                .choose()
                .orElseThrow();
    }

    private static MeanResidual rest(Tree tree, int unit, int[] sums) {
        long n = tree.total(unit).n();
        double sum = sum(tree.organisation(), unit, sums);
        return new MeanResidual(n, sum, 100 * n - sum, POLICY.distanceFromEnds(100));
    }

    private static int sum(Organisation organisation, int unit, int[] sums) {
        int sum = 0;
        for (int member = unit; member < organisation.endOf(unit); member++) {
            sum += sums[member];
        }
        return sum;
    }
}
