package fi.qwl.io.calendar;

import static java.util.Objects.requireNonNull;

/**
 * One entry as the invitation that a mail program understands (iTIP, RFC 5546), or its cancellation. The host sends it as
 * {@code text/calendar} with the same method. Immutable.
 *
 * @param entry the entry's id
 * @param method what is asked of the invited
 * @param text the content of the file
 */
public record Invitation(String entry, Method method, String text) {

    /** What is asked of the invited. */
    public enum Method {
        /** To put the entry, or its change, into their calendars. */
        REQUEST,
        /** To strike it out. */
        CANCEL
    }

    public Invitation {
        requireNonNull(entry, "entry");
        requireNonNull(method, "method");
        requireNonNull(text, "text");
    }

    /** {@return the entry and the method, never a text or a person} */
    @Override
    public String toString() {
        return "Invitation " + method + " " + entry;
    }
}
