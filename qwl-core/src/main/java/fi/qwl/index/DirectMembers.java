package fi.qwl.index;

import java.util.Objects;

/**
 * The people who belong to a unit itself and to none of its sub-units: what protection reckons with.
 *
 * @param n how many of them gave a valid value
 * @param end whether their values all lie at one end
 */
public record DirectMembers(long n, ScaleEnd end) {

    /** Nobody. */
    public static final DirectMembers NOBODY = new DirectMembers(0, ScaleEnd.EMPTY);

    public DirectMembers {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative but was " + n);
        }
        Objects.requireNonNull(end, "end");
    }

    /**
     * Two groups taken together.
     *
     * @param other the other group
     * @return the joint group
     */
    public DirectMembers and(DirectMembers other) {
        return new DirectMembers(n + other.n, end.and(other.end));
    }

    /** {@return the number of people; never whether they lie at an end} */
    @Override
    public String toString() {
        return "DirectMembers of " + n;
    }
}
