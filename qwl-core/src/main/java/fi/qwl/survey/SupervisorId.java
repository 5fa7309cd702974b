package fi.qwl.survey;

/**
 * The host's opaque key of a supervisor. It is not a name; names are the host's.
 *
 * @param value the key; not blank
 */
public record SupervisorId(String value) implements Comparable<SupervisorId> {

    public SupervisorId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a supervisor's id must not be blank");
        }
    }

    @Override
    public int compareTo(SupervisorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
