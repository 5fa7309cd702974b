package fi.qwl.plan.meeting;

/**
 * The id of a need that is passed on, unique in its meeting.
 *
 * @param value the id, such as {@code n1}; not blank
 */
public record NeedId(String value) {

    public NeedId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a need's id must not be blank");
        }
    }

    /** {@return the id itself} */
    @Override
    public String toString() {
        return value;
    }
}
