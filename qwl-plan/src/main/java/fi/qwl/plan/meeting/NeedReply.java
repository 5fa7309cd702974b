package fi.qwl.plan.meeting;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Role;
import fi.qwl.words.Labelled;
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
    public enum Kind implements Labelled {
        /** It is known, and will be answered. */
        RECEIVED,
        /** It will be done. */
        ACCEPTED,
        /** Not now, perhaps later. */
        LATER,
        /** It will not be done, and the text says why. */
        DECLINED,
        /** It has been done. */
        DONE;

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
