package fi.qwl.examples.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that comes out the same on every machine: from the bits of a seeded generator and plain arithmetic only, since
 * other methods may be written again in a later Java. For one thread.
 */
final class Chance {

    private static final long SEED = 20221101L;

    private final SplittableRandom bits;

    private Chance(long seed) {
        this.bits = new SplittableRandom(seed);
    }

    /**
     * The chance that belongs to a purpose: what happens in one unit does not move what happens in another.
     *
     * @param purpose what it is for, with all that it depends on
     */
    static Chance of(String purpose) {
        long seed = SEED;
        for (int at = 0; at < purpose.length(); at++) {
            seed = seed * 1_000_003L + purpose.charAt(at);
        }
        return new Chance(seed);
    }

    /** From 0 to below 1. */
    double share() {
        return (bits.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean happens(double probability) {
        return share() < probability;
    }

    /** A whole number from 0 to below a bound. */
    int below(int bound) {
        return (int) (share() * bound);
    }

    /** About normal, mean 0 and deviation 1: the sum of twelve even ones. */
    double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += share();
        }
        return sum;
    }

    /** One of several, by weights. */
    <T> T pick(List<T> values, List<Integer> weights) {
        int left = below(weights.stream().mapToInt(Integer::intValue).sum());
        for (int index = 0; index < values.size(); index++) {
            left -= weights.get(index);
            if (left < 0) {
                return values.get(index);
            }
        }
        throw new IllegalArgumentException("weights do not cover the values");
    }

    /** Some of the numbers from 0 to below a bound, in rising order. */
    List<Integer> sample(int count, int bound) {
        List<Integer> chosen = new ArrayList<>();
        for (int number = 0; number < bound; number++) {
            int needed = count - chosen.size();
            if (happens((double) needed / (bound - number))) {
                chosen.add(number);
            }
        }
        return chosen;
    }
}
