package fi.qwl.plan;

/**
 * The host's opaque key of a person. It is not a name: names are the host's, see {@link PersonNames}.
 *
 * @param value the key; not blank
 */
public record PersonId(String value) {

    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a person's id must not be blank");
        }
    }

    /** {@return the key itself} */
    @Override
    public String toString() {
        return value;
    }
}
