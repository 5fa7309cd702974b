package fi.qwl.plan;

/**
 * A plan's stable id in its host.
 *
 * @param value the id, such as {@code 310-2024}; not blank
 */
public record PlanId(String value) {

    public PlanId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a plan's id must not be blank");
        }
    }

    /** {@return the id itself} */
    @Override
    public String toString() {
        return value;
    }
}
