package fi.qwl.survey;

/**
 * A unit's stable name within its organisation, such as {@code 310} or {@code day-care-north}.
 *
 * @param value the name; not blank
 */
public record UnitId(String value) implements Comparable<UnitId> {

    public UnitId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a unit's id must not be blank");
        }
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
