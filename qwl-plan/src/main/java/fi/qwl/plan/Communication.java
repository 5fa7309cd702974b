package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

/**
 * One way in which development work is made visible (seed: planned with the plan).
 *
 * @param channel where, such as {@code intranet}; not blank
 * @param direction whether answers are wanted
 * @param text what is communicated, and when; may be empty
 */
public record Communication(String channel, Direction direction, String text) {

    /** Where words go. */
    public enum Direction {
        /** To the readers. */
        ONE_WAY,
        /** And back. */
        TWO_WAYS
    }

    public Communication {
        requireNonNull(direction, "direction");
        requireNonNull(text, "text");
        if (channel.isBlank()) {
            throw new IllegalArgumentException("a channel must not be blank");
        }
    }
}
