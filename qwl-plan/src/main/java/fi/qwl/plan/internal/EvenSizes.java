package fi.qwl.plan.internal;

import java.util.List;
import java.util.stream.IntStream;

/** Splits people into groups whose sizes differ by at most one. */
public final class EvenSizes {

    private EvenSizes() {}

    /**
     * The sizes of groups.
     *
     * @param people how many people
     * @param groups how many groups, from 1 to {@code people}
     * @return the sizes, larger ones first; they add up to {@code people}; unmodifiable
     * @throws IllegalArgumentException if a group would be empty
     */
    public static List<Integer> of(int people, int groups) {
        if (groups < 1 || groups > people) {
            throw new IllegalArgumentException("groups must be from 1 to the " + people + " people but were " + groups);
        }
        return IntStream.range(0, groups)
                .mapToObj(group -> people / groups + (group < people % groups ? 1 : 0))
                .toList();
    }
}
