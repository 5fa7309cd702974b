package fi.qwl.io.audience;

import static java.util.Objects.requireNonNull;

import fi.qwl.page.Page;

/**
 * A mail that the host may send: its subject, its text as a page, and a calendar file to attach. The library sends nothing.
 *
 * @param subject the subject, one line
 * @param text the text; {@code Pages.text} and {@code Pages.html} write it
 * @param calendar the attachment, an iCalendar file ({@code text/calendar; charset=utf-8}); empty for none
 */
public record Mail(String subject, Page text, String calendar) {

    /** Rejects missing parts. */
    public Mail {
        requireNonNull(subject, "subject");
        requireNonNull(text, "text");
        requireNonNull(calendar, "calendar");
    }

    /** {@return whether it has an attachment, never a text} */
    @Override
    public String toString() {
        return calendar.isEmpty() ? "Mail" : "Mail with a calendar";
    }
}
