package fi.qwl.plan.workshop;

import fi.qwl.plan.internal.EvenSizes;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Groups that go round stations, one station per area. Each group visits every area once, in as many rounds as there are
 * areas; no two groups are at one station at the same time; the groups' sizes differ by at most one. Where one group per
 * area would be too large, each area has several tables, and each group keeps to one table number.
 *
 * <p>Groups, stations and tables count from 1, rounds from 0. Immutable.
 */
public final class Rotation {

    private static final int SMALLEST_GROUP = 2;

    private final int stations;
    private final int tables;
    private final List<Integer> sizes;

    private Rotation(int stations, int tables, List<Integer> sizes) {
        this.stations = stations;
        this.tables = tables;
        this.sizes = sizes;
    }

    /**
     * A rotation.
     *
     * @param people how many people, at least 2
     * @param stations how many areas, at least 1
     * @param largestGroup the most people in a group, at least 3: two cannot always be split evenly
     * @return the rotation
     * @throws IllegalArgumentException if a number is too small
     */
    public static Rotation of(int people, int stations, int largestGroup) {
        requireAtLeast(people, SMALLEST_GROUP, "people");
        requireAtLeast(stations, 1, "stations");
        requireAtLeast(largestGroup, SMALLEST_GROUP + 1, "largestGroup");
        int tables = (people + stations * largestGroup - 1) / (stations * largestGroup);
        // A group is at least two people: then some stations are empty for a round.
        int groups = Math.max(1, Math.min(tables * stations, people / SMALLEST_GROUP));
        return new Rotation(stations, tables, EvenSizes.of(people, groups));
    }

    private static void requireAtLeast(int number, int least, String name) {
        if (number < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + " but were " + number);
        }
    }

    /** {@return the sizes of groups 1, 2 and so on, larger ones first; unmodifiable} */
    public List<Integer> sizes() {
        return sizes;
    }

    /** {@return how many rounds there are: one for each area} */
    public int rounds() {
        return stations;
    }

    /** {@return how many tables each area has} */
    public int tables() {
        return tables;
    }

    /**
     * A group's place in a round.
     *
     * @param station the station's number: which area
     * @param table the table's number at the station
     */
    public record Place(int station, int table) {}

    /**
     * Where a group is.
     *
     * @param group the group, from 1
     * @param round the round, from 0
     * @return its station and table
     * @throws IndexOutOfBoundsException if there is no such group or round
     */
    public Place place(int group, int round) {
        Objects.checkIndex(group - 1, sizes.size());
        Objects.checkIndex(round, stations);
        int table = (group - 1) % tables;
        int first = (group - 1) / tables;
        return new Place((first + round) % stations + 1, table + 1);
    }

    /**
     * Deals people into the groups, in turns. For another mixture, give them in another order.
     *
     * @param people as many as the sizes add up to
     * @param <T> how the host knows people
     * @return the groups, in order; unmodifiable
     * @throws IllegalArgumentException if their number is another
     */
    public <T> List<List<T>> deal(List<T> people) {
        int expected = sizes.stream().mapToInt(Integer::intValue).sum();
        if (people.size() != expected) {
            throw new IllegalArgumentException(
                    "people must be " + expected + " but were " + people.size() + "\nMaybe plan the rotation again.");
        }
        int groups = sizes.size();
        return IntStream.range(0, groups)
                .mapToObj(group -> IntStream.iterate(group, i -> i < people.size(), i -> i + groups)
                        .mapToObj(people::get)
                        .toList())
                .toList();
    }

    /** {@return the numbers of groups, stations and tables} */
    @Override
    public String toString() {
        return "Rotation of " + sizes.size() + " groups, stations " + stations + ", tables " + tables;
    }
}
