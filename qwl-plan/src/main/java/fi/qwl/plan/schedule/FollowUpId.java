package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

/**
 * The stable id of a follow-up: it stays when the follow-up is moved, and is never used again.
 *
 * @param value the id, such as {@code plan-7-follow-up-1}; not blank
 */
public record FollowUpId(String value) {

    public FollowUpId {
        requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a follow-up's id must not be blank");
        }
    }

    /** {@return the id itself} */
    @Override
    public String toString() {
        return value;
    }
}
