package fi.qwl.model;

/**
 * How many of a measure's items a respondent must have answered for the measure to count (ours). The mean is then taken
 * over the answered items.
 *
 * @param leastShare the share of items, above 0 and at most 1
 */
public record MissingPolicy(double leastShare) {

    /** So that a share of one half of 6 items asks for 3, whatever the share's last bit. */
    private static final double SLACK = 1e-9;

    public MissingPolicy {
        if (!(leastShare > 0 && leastShare <= 1)) {
            throw new IllegalArgumentException(
                    "least share of answers must be above 0 and at most 1 but was " + leastShare);
        }
    }

    /** {@return at least half of the items: our default} */
    public static MissingPolicy halfAnswered() {
        return new MissingPolicy(0.5);
    }

    /** {@return every item} */
    public static MissingPolicy allAnswered() {
        return new MissingPolicy(1);
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
