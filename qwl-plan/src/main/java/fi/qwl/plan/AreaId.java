package fi.qwl.plan;

/**
 * A development area's id, unique in its plan and stable over its versions.
 *
 * @param value the id, such as {@code a1}; not blank
 */
public record AreaId(String value) {

    public AreaId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an area's id must not be blank");
        }
    }

    /** {@return the id itself} */
    @Override
    public String toString() {
        return value;
    }
}
