package fi.qwl.index;

import java.util.List;
import java.util.Objects;

/**
 * The people who belong to a unit itself and to none of its sub-units: what protection takes into account.
 */
public final class DirectMembers {

    private final transient long n;
    private final transient ScaleEnd end;

    /**
     * People who are in a unit itself and in no unit below it.
     *
     * @param n how many of them gave a valid value
     * @param end whether their values all lie at one end
     */
    public DirectMembers(long n, ScaleEnd end) {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative but was " + n);
        }
        Objects.requireNonNull(end, "end");

        this.n = n;
        this.end = end;
    }

    /** {@return how many of them gave a valid value} */
    public long n() {
        return n;
    }

    /** {@return whether their values all lie at one end} */
    public ScaleEnd end() {
        return end;
    }

    /** Nobody. */
    public static final DirectMembers NOBODY = new DirectMembers(0, ScaleEnd.EMPTY);

    /**
     * Two groups taken together.
     *
     * @param other the other group
     * @return the joint group
     */
    public DirectMembers merge(DirectMembers other) {
        return new DirectMembers(n + other.n, end.merge(other.end));
    }

    /** {@return the number of people; never whether they lie at an end} */
    @Override
    public String toString() {
        return "DirectMembers of " + n;
    }

    private List<Object> parts() {
        return List.of(n, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DirectMembers that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }
}
