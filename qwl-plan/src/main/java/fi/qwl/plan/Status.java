package fi.qwl.plan;

import fi.qwl.words.Labelled;
import java.util.Optional;

/**
 * The state of an action. <em>Overdue</em> is not a status: it follows from the due day and the day of asking, see
 * {@link Action#isOverdue}.
 */
public enum Status implements Labelled {
    /** Agreed, not begun. */
    PLANNED,
    /** Begun. */
    IN_PROGRESS,
    /** Waiting. */
    ON_HOLD,
    /** Carried out. */
    DONE,
    /** Given up. */
    CANCELLED;

    /** {@return whether something is still to be done} */
    public boolean isOpen() {
        return this == PLANNED || this == IN_PROGRESS || this == ON_HOLD;
    }

    /**
     * Why one status cannot follow another (ours): what is done may only be taken up again, what is cancelled only be
     * planned again, and what has begun cannot become planned.
     *
     * @param next the wanted status
     * @return the reason; empty if the change is allowed
     */
    public Optional<String> findObjection(Status next) {
        if (next == this) {
            return Optional.of("it is " + this + " already");
        }
        return switch (this) {
            case PLANNED -> Optional.empty();
            case IN_PROGRESS ->
                next == PLANNED
                        ? Optional.of("what has begun cannot become PLANNED\nMaybe ON_HOLD says it.")
                        : Optional.empty();
            case ON_HOLD ->
                next == DONE
                        ? Optional.of(
                                "what is on hold is not being done\nMaybe it goes on first: IN_PROGRESS, then DONE.")
                        : Optional.empty();
            case DONE ->
                next == IN_PROGRESS
                        ? Optional.empty()
                        : Optional.of("what is done can only be taken up again\nMaybe IN_PROGRESS was meant.");
            case CANCELLED ->
                next == PLANNED
                        ? Optional.empty()
                        : Optional.of("what is cancelled must be planned again first\nMaybe PLANNED was meant.");
        };
    }
}
