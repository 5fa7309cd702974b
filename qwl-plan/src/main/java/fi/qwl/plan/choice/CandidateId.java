package fi.qwl.plan.choice;

/**
 * A candidate's id within its choice, such as {@code 4}.
 *
 * @param value the id; not blank
 */
public record CandidateId(String value) {

    public CandidateId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a candidate's id must not be blank");
        }
    }

    /** {@return the id itself} */
    @Override
    public String toString() {
        return value;
    }
}
