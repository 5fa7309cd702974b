package fi.qwl.index;

/**
 * Whether a group's values all lie at one end of what the measure can take: then a mean reveals what everybody answered.
 */
public enum ScaleEnd {
    /** The group has no values. */
    EMPTY,
    /** All values are the lowest possible. */
    LOWEST,
    /** All values are the highest possible. */
    HIGHEST,
    /** Some value lies elsewhere. */
    NEITHER;

    /**
     * Two groups taken together.
     *
     * @param other the other group's
     * @return the joint group's
     */
    public ScaleEnd merge(ScaleEnd other) {
        if (this == EMPTY || this == other) {
            return other;
        }
        return other == EMPTY ? this : NEITHER;
    }

    /** {@return whether the group has values and all lie at one end} */
    public boolean isAtEnd() {
        return this == LOWEST || this == HIGHEST;
    }
}
