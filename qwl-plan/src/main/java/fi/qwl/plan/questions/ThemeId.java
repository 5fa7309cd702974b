package fi.qwl.plan.questions;

/**
 * A theme's id, unique in its bank.
 *
 * @param value the id, such as {@code trust}; not blank
 */
public record ThemeId(String value) {

    public ThemeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a theme's id must not be blank");
        }
    }

    /** {@return the id itself} */
    @Override
    public String toString() {
        return value;
    }
}
