package fi.qwl.model;

/**
 * An item's name within its questionnaire, such as {@code FE1}.
 *
 * @param value the name; not blank
 */
public record ItemId(String value) implements Comparable<ItemId> {

    public ItemId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an item's id must not be blank");
        }
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
