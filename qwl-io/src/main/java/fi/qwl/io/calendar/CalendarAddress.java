package fi.qwl.io.calendar;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Who invites, or is invited. The host passes it when an invitation is made; nothing stores it. Immutable.
 *
 * @param name the name that calendars show
 * @param email the address
 */
public record CalendarAddress(String name, String email) {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$&'*+/=?^_{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    public CalendarAddress {
        requireNonNull(name, "name");
        if (!EMAIL.matcher(email).matches()) {
            throw new IllegalArgumentException(
                    "no e-mail address\nMaybe it has blanks or other signs around it: name@municipality.example.");
        }
    }

    /** The address as calendars write it. */
    URI uri() {
        int at = email.indexOf('@');
        return URI.create("mailto:"
                + email.substring(0, at)
                        .replace("#", "%23")
                        .replace("?", "%3F")
                        .replace("^", "%5E")
                        .replace("{", "%7B")
                        .replace("|", "%7C")
                        .replace("}", "%7D")
                + email.substring(at));
    }

    /** {@return nothing of the person} */
    @Override
    public String toString() {
        return "CalendarAddress";
    }
}
