package fi.qwl.model;

import java.util.Objects;

/**
 * How many of a measure's items a respondent must have answered for the measure to count (ours), and what stands for
 * those that were not.
 *
 * @param leastShare the share of items, above 0 and at most 1
 * @param filling what stands for an item that was not answered
 */
public record MissingPolicy(double leastShare, Filling filling) {

    /** So that a share of one half of 6 items asks for 3, whatever the share's last bit. */
    private static final double SLACK = 1e-9;

    /** What stands for an item that was not answered, where enough others were. */
    public enum Filling {
        /** Nothing: the mean is taken over the answered items. */
        NONE,
        /**
         * The plain mean of the person's answered items of the same measure (person mean substitution, Downey and King
         * 1998). It differs from {@link #NONE} only where items have unequal weights.
         */
        PERSON_MEAN
    }

    /** Rejects an invalid share. */
    public MissingPolicy {
        if (!(leastShare > 0 && leastShare <= 1)) {
            throw new IllegalArgumentException(
                    "least share of answers must be above 0 and at most 1 but was " + leastShare);
        }
        Objects.requireNonNull(filling, "filling");
    }

    /**
     * A policy that fills nothing in.
     *
     * @param leastShare the share of items, above 0 and at most 1
     */
    public MissingPolicy(double leastShare) {
        this(leastShare, Filling.NONE);
    }

    /** {@return at least half of the items: our default} */
    public static MissingPolicy halfAnswered() {
        return new MissingPolicy(0.5);
    }

    /** {@return every item} */
    public static MissingPolicy allAnswered() {
        return new MissingPolicy(1);
    }

    /** {@return at least half of the items; the others take the person's mean} */
    public static MissingPolicy personMean() {
        return new MissingPolicy(0.5, Filling.PERSON_MEAN);
    }

    /**
     * How many answers are enough.
     *
     * @param items the number of items of a measure
     * @return the least number of answers, at least 1
     */
    public int leastAnswers(int items) {
        return Math.max(1, (int) Math.ceil(leastShare * items - SLACK));
    }
}
