package fi.qwl.io.attack;

/** Counts sets of answers: how many ways some people can have answered one measure, whoever gave which answer. */
final class AnswerSets {

    private AnswerSets() {}

    /**
     * How many sets of values from 0 to a most there are with a sum in an interval.
     *
     * @param people how many values
     * @param steps the largest value
     * @param least the least sum
     * @param most the largest
     * @param enough where counting stops
     */
    static int count(long people, long steps, long least, long most, int enough) {
        long from = Math.max(0, least);
        long to = Math.min(people * steps, most);
        int found = 0;
        for (long sum = from; sum <= to && found < enough; sum++) {
            // Near the top the same as near the bottom, counted from the other end.
            long distance = Math.min(sum, people * steps - sum);
            found += ways(people, steps, distance, enough - found);
        }
        return found;
    }

    /**
     * Whether at most two sets fit. Of a single yes-or-no question the sum is the set; there the answers count as given away
     * where all the others, or all but one, answered alike.
     */
    static boolean areFew(long people, long steps, long least, long most) {
        if (steps > 1) {
            return count(people, steps, least, most, 3) < 3;
        }
        long from = Math.max(0, least);
        long to = Math.min(people, most);
        return to <= 1 || from >= people - 1;
    }

    /** Sets of values, none larger than {@code largest}, that add up to the sum. */
    private static int ways(long people, long largest, long sum, int enough) {
        if (sum == 0) {
            return 1;
        }
        if (people == 0 || people * largest < sum) {
            return 0;
        }
        int found = 0;
        for (long value = Math.min(largest, sum); value > 0 && found < enough; value--) {
            found += ways(people - 1, value, sum - value, enough - found);
        }
        return found;
    }
}
