package fi.qwl.plan.questions;

/**
 * A question's id, unique in its bank.
 *
 * @param value the id, such as {@code trust-3}; not blank
 */
public record QuestionId(String value) {

    public QuestionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a question's id must not be blank");
        }
    }

    /** {@return the id itself} */
    @Override
    public String toString() {
        return value;
    }
}
