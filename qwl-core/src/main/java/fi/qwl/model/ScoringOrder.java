package fi.qwl.model;

/**
 * What comes first when a unit's index is computed. It matters because the formula is a product: under {@code linear}
 * two people at 0.72 and 0.20 have the mean 0.46, the formula over their mean factors gives 0.4225.
 */
public enum ScoringOrder {
    /** Each person's index from their own answers, then the mean (published). */
    PERSONS_FIRST,
    /** The formula over the unit's mean factors; marked as such. */
    MEANS_FIRST
}
