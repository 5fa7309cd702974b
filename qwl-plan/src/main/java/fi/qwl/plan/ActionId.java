package fi.qwl.plan;

/**
 * An action's id, unique in its plan and stable over its versions.
 *
 * @param value the id, such as {@code a1-2}; not blank
 */
public record ActionId(String value) {

    public ActionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an action's id must not be blank");
        }
    }

    /** {@return the id itself} */
    @Override
    public String toString() {
        return value;
    }
}
