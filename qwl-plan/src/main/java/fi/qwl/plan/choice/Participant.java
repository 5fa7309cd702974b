package fi.qwl.plan.choice;

/**
 * Somebody present, by a key that holds for this choice only, such as a seat's number or the poll's own number. Never a
 * name: it is forgotten with the rounds.
 *
 * @param key the key; not blank
 */
public record Participant(String key) {

    public Participant {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a participant's key must not be blank");
        }
    }

    /** {@return {@code Participant}, never the key} */
    @Override
    public String toString() {
        return "Participant";
    }
}
