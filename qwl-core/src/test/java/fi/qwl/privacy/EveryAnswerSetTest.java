package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Publishes every set of answers that the people of a small tree can have given, and looks at those with the same
 * publication: what they have in common is what a reader can tell who has the source code and tries all worlds, of all
 * measures jointly. It knows nothing of how means are chosen, so it verifies that choice by counting.
 */
class EveryAnswerSetTest {

    private static final DisclosurePolicy POLICY = DisclosurePolicy.standard();
    private static final List<Factor> FACTORS = List.of(Factor.values());
    private static final int FEWEST = 5;
    private static final double WIDTH = 10;
    private static final double TOLERANCE = 1e-9;
    /** The profile {@code soak} sets the number of histories. */
    private static final boolean IS_SOAK = Integer.getInteger("qwl.histories") != null;

    /** All worlds of a tree, by what is published of them. */
    private static final class Worlds {
        private final int points;
        private final int varied;
        private final List<int[]> profiles;
        private final List<String> units;
        private final int[] people;
        private final Organisation organisation;
        private final ScoringOrder order;
        private final Questionnaire questionnaire;
        private final Map<List<Map<Measure, PublishedValue>>, List<int[][]>> byPublication = new HashMap<>();
        /** What is published of k people whatever it is; empty for what the library publishes. */
        private final Set<Measure> unprotected;

        /**
         * A tree of units.
         *
         * @param tree its units with how many people are theirs
         * @param points the points of the scale
         * @param varied of how many factors the answers are tried; to the others everybody answered the same
         * @param unprotected the measures whose every mean of k people is published, and no more; empty for what the library publishes
         */
        Worlds(String tree, int points, int varied, Set<Measure> unprotected) {
            this.points = points;
            this.varied = varied;
            this.profiles = profiles(points, varied);
            this.units = new ArrayList<>();
            this.unprotected = unprotected;
            List<Unit> all = new ArrayList<>();
            List<Integer> counts = new ArrayList<>();
            for (String named : tree.split(" ", -1)) {
                String[] parts = named.split("[<=]", -1);
                Unit unit = Unit.of(parts[0], parts[0], units.isEmpty() ? UnitLevel.MUNICIPALITY : UnitLevel.UNIT);
                all.add(parts.length == 3 ? unit.withParent(parts[1]) : unit);
                units.add(parts[0]);
                counts.add(Integer.valueOf(parts[parts.length - 1]));
            }
            this.people = counts.stream().mapToInt(count -> count).toArray();
            this.organisation = Organisation.of(all);
            this.order = all.size() == 1 ? ScoringOrder.PERSONS_FIRST : ScoringOrder.MEANS_FIRST;
            Scale scale = new Scale("points", 1, points, PercentRule.RANGE);
            this.questionnaire = new Questionnaire(
                    LocalText.of("Kysely"),
                    Arrays.stream(Factor.values())
                            .map(factor -> new Item(
                                    new ItemId(factor.key() + 1),
                                    LocalText.of("väittämä"),
                                    scale,
                                    false,
                                    Set.of(factor)))
                            .toList());
        }

        private static List<int[]> profiles(int points, int varied) {
            List<int[]> profiles = new ArrayList<>();
            int all = (int) Math.pow(points, varied);
            for (int number = 0; number < all; number++) {
                int[] profile = {(points - 1) / 2, (points - 1) / 2, (points - 1) / 2};
                int left = number;
                for (int factor = 0; factor < varied; factor++) {
                    profile[factor] = left % points;
                    left /= points;
                }
                profiles.add(profile);
            }
            return profiles;
        }

        Worlds tryAll() {
            visit(0, new int[units.size()][profiles.size()]);
            return this;
        }

        /** A world is, by unit, how many of its own people have each profile. */
        private void visit(int unit, int[][] world) {
            if (unit == units.size()) {
                byPublication
                        .computeIfAbsent(published(world), any -> new ArrayList<>())
                        .add(Arrays.stream(world).map(int[]::clone).toArray(int[][]::new));
            } else {
                visit(unit, 0, people[unit], world);
            }
        }

        private void visit(int unit, int profile, int left, int[][] world) {
            if (profile == profiles.size() - 1) {
                world[unit][profile] = left;
                visit(unit + 1, world);
                return;
            }
            for (int count = 0; count <= left; count++) {
                world[unit][profile] = count;
                visit(unit, profile + 1, left - count, world);
            }
        }

        private List<Map<Measure, PublishedValue>> published(int[][] world) {
            Survey.Builder survey = Survey.builder(Wave.of(2025), questionnaire, POLICY);
            for (int unit = 0; unit < world.length; unit++) {
                for (int profile = 0; profile < profiles.size(); profile++) {
                    for (int person = 0; person < world[unit][profile]; person++) {
                        for (int factor = 0; factor < 3; factor++) {
                            survey.answer(factor, 1 + profiles.get(profile)[factor]);
                        }
                        survey.unit(units.get(unit)).endRow();
                    }
                }
            }
            Results results = Results.of(Cells.of(IndexModel.linear(), survey.build()), organisation, order);
            return !unprotected.isEmpty()
                    ? means(results)
                    : Deciding.publish(results, POLICY, ReleaseLedger.NOTHING).results().units().stream()
                            .map(PublishedUnit::values)
                            .toList();
        }

        private List<Map<Measure, PublishedValue>> means(Results results) {
            return results.units().stream()
                    .map(unit -> {
                        Map<Measure, PublishedValue> values = new HashMap<>();
                        for (Measure factor : unprotected) {
                            long n = unit.find(factor).orElseThrow().n().orElseThrow();
                            values.put(
                                    factor,
                                    n < FEWEST
                                            ? new PublishedValue.Hidden(HiddenReason.TOO_FEW)
                                            : PublishedValue.Shown.of(
                                                    n,
                                                    Math.rint(10
                                                                    * unit.find(factor)
                                                                            .orElseThrow()
                                                                            .mean()
                                                                            .orElseThrow())
                                                            / 10));
                        }
                        return values;
                    })
                    .toList();
        }

        /** What is given away, in words. */
        Set<String> successes() {
            Set<String> found = new TreeSet<>();
            byPublication.values().forEach(same -> {
                for (int unit = 0; unit < units.size(); unit++) {
                    int[] own = {unit};
                    int[] within =
                            IntStream.range(unit, organisation.endOf(unit)).toArray();
                    outside(same, own, found);
                    outside(same, within, found);
                    inside(same, within, found);
                }
            });
            return found;
        }

        private int[] sum(int[][] world, int[] set) {
            int[] sum = new int[profiles.size()];
            for (int unit : set) {
                Arrays.setAll(sum, profile -> sum[profile] + world[unit][profile]);
            }
            return sum;
        }

        private int steps(int[] set, int factor) {
            return IntStream.range(0, set.length)
                    .map(profile -> set[profile] * profiles.get(profile)[factor])
                    .sum();
        }

        private void outside(List<int[][]> same, int[] set, Set<String> found) {
            int n = Arrays.stream(set).map(unit -> people[unit]).sum();
            for (int factor = 0; n > 0 && factor < varied; factor++) {
                int place = factor;
                int[] sums = same.stream()
                        .mapToInt(world -> steps(sum(world, set), place))
                        .toArray();
                double unit = 100.0 / (points - 1);
                double few = Math.min(FEWEST - 1.0, n);
                double low = Math.max(0, Arrays.stream(sums).min().orElseThrow() * unit - 100 * (n - few)) / few;
                double high = Math.min(100 * few, Arrays.stream(sums).max().orElseThrow() * unit) / few;
                if (high - low <= WIDTH + TOLERANCE && high < 100 - TOLERANCE) {
                    found.add(FACTORS.get(factor) + ": few bounded of " + n);
                }
                if (low > 100 - TOLERANCE || high < TOLERANCE) {
                    found.add(FACTORS.get(factor) + ": unanimous of " + n);
                }
            }
        }

        /** Whoever knows their own answers looks at the worlds that have them. */
        private void inside(List<int[][]> same, int[] set, Set<String> found) {
            for (int profile = 0; profile < profiles.size(); profile++) {
                Set<List<Integer>> others = new HashSet<>();
                for (int[][] world : same) {
                    int[] sum = sum(world, set);
                    if (sum[profile] > 0) {
                        sum[profile]--;
                        others.add(Arrays.stream(sum).boxed().toList());
                    }
                }
                int n = Arrays.stream(set).map(unit -> people[unit]).sum() - 1;
                if (!others.isEmpty() && n > 0 && areGivenAway(others, n)) {
                    found.add("two sets of others at most of " + (n + 1));
                }
            }
        }

        /** Of one yes-or-no question the sum is the set: there all but one alike count as given away. */
        private boolean areGivenAway(Set<List<Integer>> others, int n) {
            if (profiles.size() > 2) {
                return others.size() < 3;
            }
            return others.stream().allMatch(set -> set.get(1) <= 1)
                    || others.stream().allMatch(set -> set.get(1) >= n - 1);
        }
    }

    /**
     * Units with how many people are theirs; the points of the scale; of how many factors the answers are tried. The others are
     * the same in all worlds, which is more than a reader knows: so where these are fewer than all three, no index of people
     * may be published, and trees of ten people have that of means.
     */
    @ParameterizedTest
    @CsvSource({
        "root=8, 2, 3",
        "root=5, 3, 2",
        "root=5, 5, 1",
        "root=6, 7, 1",
        "root=9, 4, 1",
        "root=5, 8, 1",
        "root=0 a<root=5 b<root=6, 3, 1",
        "root=3 a<root=5 b<root=4, 3, 1",
        "root=5 a<root=5 b<a=5, 2, 1",
        "root=9 a<root=8 b<root=10, 2, 1",
    })
    void noSetOfAnswersIsGivenAwayByAPublication(String tree, int points, int varied) {
        Worlds worlds = new Worlds(tree, points, varied, Set.of()).tryAll();
        assertThat(worlds.successes()).isEmpty();
    }

    /** What the trees can give away where means of five people are all published. */
    @Test
    void withoutProtectionAnswersAreGivenAway() {
        assertThat(new Worlds("root=5", 3, 2, Set.copyOf(FACTORS)).tryAll().successes())
                .anyMatch(success -> success.contains("unanimous"))
                .anyMatch(success -> success.contains("two sets of others"));
        assertThat(new Worlds("root=3 a<root=5 b<root=4", 3, 1, Set.copyOf(FACTORS))
                        .tryAll()
                        .successes())
                .anyMatch(success -> success.contains("few bounded of 4"));
    }

    /** The index beside two factors gives the third: of five people on two points, often exactly. */
    @Test
    void withoutOnePatternOfFactorsAndIndexAHiddenFactorIsGivenBack() {
        Set<Measure> shown = Set.of(Factor.COLLABORATION, Factor.OBJECTIVES, WholeIndex.QWL);
        assertThat(new Worlds("root=5", 2, 3, shown).tryAll().successes())
                .anyMatch(success -> success.startsWith("FE: few bounded of 5"));
        Set<Measure> pattern = Set.of(Factor.COLLABORATION, Factor.OBJECTIVES);
        assertThat(new Worlds("root=5", 2, 3, pattern).tryAll().successes())
                .noneMatch(success -> success.startsWith("FE: few bounded"));
    }

    /**
     * Ten people, all of whom said yes to one question, half of them to another, all to the third: an index from 75 to 100 beside
     * the ranges of the factors would fit nothing else. Found by replay of all measures jointly; the whole replay is 19,448 sets.
     */
    @Test
    void theIndexOfFewValuesHasNoRange() {
        Worlds worlds = new Worlds("root=10", 2, 3, Set.of());
        int[] world = new int[worlds.profiles.size()];
        for (int profile = 0; profile < world.length; profile++) {
            int[] answers = worlds.profiles.get(profile);
            world[profile] = answers[0] == 1 && answers[2] == 1 ? 5 : 0;
        }
        Map<Measure, PublishedValue> published =
                worlds.published(new int[][] {world}).get(0);
        assertThat(published.get(Factor.SAFETY)).isInstanceOf(PublishedValue.Ranged.class);
        assertThat(published.get(WholeIndex.QWL)).isInstanceOf(PublishedValue.Hidden.class);
        if (IS_SOAK) {
            assertThat(worlds.tryAll().successes()).isEmpty();
        }
    }
}
