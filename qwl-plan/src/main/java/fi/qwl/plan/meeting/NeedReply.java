package fi.qwl.plan.meeting;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import fi.qwl.plan.Role;
import java.time.LocalDate;

/**
 * What the organisation answers to a need.
 *
 * @param kind what the answer comes to
 * @param date the day of the answer
 * @param by the role that answers
 * @param text the answer in words; may be empty
 */
public record NeedReply(Kind kind, LocalDate date, Role by, String text) {

    /** What an answer comes to. */
    public enum Kind {
        /** It is known, and will be answered. */
        RECEIVED(LocalText.of("otettu vastaan", "mottaget", "received")),
        /** It will be done. */
        ACCEPTED(LocalText.of("toteutetaan", "genomförs", "will be done")),
        /** Not now, perhaps later. */
        LATER(LocalText.of("palataan myöhemmin", "återkommer senare", "later")),
        /** It will not be done, and the text says why. */
        DECLINED(LocalText.of("ei toteuteta", "genomförs inte", "will not be done")),
        /** It has been done. */
        DONE(LocalText.of("tehty", "gjort", "done"));

        private final LocalText label;

        Kind(LocalText label) {
            this.label = label;
        }

        /** {@return the answer for people in lower case} */
        public LocalText label() {
            return label;
        }

        /** {@return whether the unit knows now what will become of the need} */
        public boolean isAnswer() {
            return this != RECEIVED;
        }
    }

    public NeedReply {
        requireNonNull(kind, "kind");
        requireNonNull(date, "date");
        requireNonNull(by, "by");
        requireNonNull(text, "text");
        if (kind == Kind.DECLINED && text.isBlank()) {
            throw new IllegalArgumentException(
                    "a need cannot be declined without words\nMaybe say in one sentence why it is not done.");
        }
    }

    /** {@return the kind and the day, never the text} */
    @Override
    public String toString() {
        return kind + " " + date;
    }
}
