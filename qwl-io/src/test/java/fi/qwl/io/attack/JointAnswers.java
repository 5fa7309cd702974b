package fi.qwl.io.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Joint answers of a few people to the three factors: what fits their three sums and an interval of the sum of their
 * indices. Looks for other sets near the true one, by exchanges that keep the sums; and where it finds none, tries all
 * sets of up to four people, by halves that meet.
 */
final class JointAnswers {

    private static final int TRIES = 40_000;
    /** With so many possible answers of a person all pairs of people are tried. */
    private static final int MOST_ANSWERS = 1_000;

    /** By possible answer: a person's steps on the factors, and the index. */
    private final int[] steps;

    private final double[][][] index;

    /**
     * @param steps by factor, the most steps of a person
     * @param index a person's index by the steps on the factors
     */
    JointAnswers(int[] steps, double[][][] index) {
        this.steps = steps.clone();
        this.index = index;
    }

    /**
     * How many sets fit, up to three.
     *
     * @param people the true answers, by person and factor
     * @param least the least sum of indices
     * @param most the largest
     */
    int count(List<int[]> people, double least, double most) {
        Set<String> near = near(people, least, most);
        boolean canTryAll = people.size() <= 4 && (steps[0] + 1L) * (steps[1] + 1) * (steps[2] + 1) <= MOST_ANSWERS;
        return near.size() >= 3 || !canTryAll ? near.size() : all(people, least, most);
    }

    private Set<String> near(List<int[]> people, double least, double most) {
        Set<String> found = new HashSet<>(Set.of(name(people)));
        Random random = new Random(people.size());
        List<int[]> world = copy(people);
        double sum = indexOf(world);
        for (int next = 0; next < TRIES && found.size() < 3 && people.size() > 1; next++) {
            if (next % 200 == 0) {
                world = copy(people);
                sum = indexOf(world);
            }
            int[] one = world.get(random.nextInt(world.size()));
            int[] other = world.get(random.nextInt(world.size()));
            int factor = random.nextInt(steps.length);
            int by = random.nextBoolean() ? 1 : other[factor] - one[factor];
            boolean isPossible = one != other && one[factor] + by <= steps[factor] && other[factor] - by >= 0;
            if (isPossible && one[factor] + by >= 0 && other[factor] - by <= steps[factor]) {
                double before = indexOf(one) + indexOf(other);
                one[factor] += by;
                other[factor] -= by;
                sum += indexOf(one) + indexOf(other) - before;
                if (sum >= least && sum <= most) {
                    found.add(name(world));
                }
            }
        }
        return found;
    }

    private int all(List<int[]> people, double least, double most) {
        int[] sums = new int[steps.length];
        people.forEach(person -> Arrays.setAll(sums, factor -> sums[factor] + person[factor]));
        Map<List<Integer>, List<List<int[]>>> halves = new HashMap<>();
        int half = people.size() / 2;
        collect(
                half,
                new ArrayList<>(),
                set -> halves.computeIfAbsent(sumsOf(set), any -> new ArrayList<>())
                        .add(copy(set)));
        Set<String> found = new HashSet<>();
        collect(people.size() - half, new ArrayList<>(), set -> {
            List<Integer> left = new ArrayList<>(sumsOf(set));
            left.replaceAll(sum -> -sum);
            for (int factor = 0; factor < sums.length; factor++) {
                left.set(factor, left.get(factor) + sums[factor]);
            }
            for (List<int[]> rest : halves.getOrDefault(left, List.of())) {
                double sum = indexOf(set) + indexOf(rest);
                if (found.size() < 3 && sum >= least && sum <= most) {
                    List<int[]> whole = copy(set);
                    whole.addAll(rest);
                    found.add(name(whole));
                }
            }
        });
        return found.size();
    }

    private void collect(int people, List<int[]> set, java.util.function.Consumer<List<int[]>> visit) {
        if (set.size() == people) {
            visit.accept(set);
            return;
        }
        int[] last = set.isEmpty() ? new int[steps.length] : set.get(set.size() - 1);
        for (int fe = last[0]; fe <= steps[0]; fe++) {
            for (int yi = fe > last[0] ? 0 : last[1]; yi <= steps[1]; yi++) {
                for (int pl = fe > last[0] || yi > last[1] ? 0 : last[2]; pl <= steps[2]; pl++) {
                    set.add(new int[] {fe, yi, pl});
                    collect(people, set, visit);
                    set.remove(set.size() - 1);
                }
            }
        }
    }

    private List<Integer> sumsOf(List<int[]> set) {
        List<Integer> sums = new ArrayList<>();
        for (int factor = 0; factor < steps.length; factor++) {
            int place = factor;
            sums.add(set.stream().mapToInt(person -> person[place]).sum());
        }
        return sums;
    }

    private double indexOf(List<int[]> people) {
        return people.stream().mapToDouble(this::indexOf).sum();
    }

    double indexOf(int[] person) {
        return index[person[0]][person[1]][person[2]];
    }

    private static List<int[]> copy(List<int[]> people) {
        List<int[]> copy = new ArrayList<>();
        people.forEach(person -> copy.add(person.clone()));
        return copy;
    }

    private static String name(List<int[]> people) {
        return people.stream().map(Arrays::toString).sorted().toList().toString();
    }
}
