package fi.qwl.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What became of a release, who decided so, why and when. Stays with the host, as the ledger does. Immutable. */
public final class ReleaseAct {

    private final transient Kind kind;
    private final transient String text;
    private final transient String by;
    private final transient LocalDate day;

    /**
     * Something that was done with a release.
     *
     * @param kind what was done
     * @param text to whom it was handed out, or why it ended; not blank
     * @param by who decided; an opaque id or a role, not blank
     * @param day when
     * @throws IllegalArgumentException if a text is blank
     */
    public ReleaseAct(Kind kind, String text, String by, LocalDate day) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.text = requireText(text, "the recipient or reason of an act");
        this.by = requireText(by, "who decided on an act");
        this.day = Objects.requireNonNull(day, "day");
    }

    /** What is done with a release. */
    public enum Kind {
        /** Given to somebody who does not hold the answers. */
        HANDED_OUT,
        /** Replaced by a later release of the wave. */
        SUPERSEDED,
        /** Taken back. */
        WITHDRAWN,
        /** Found to be of another wave, and recorded there. */
        REBOOKED
    }

    private static String requireText(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return text;
    }

    /** {@return what was done} */
    public Kind kind() {
        return kind;
    }

    /** {@return to whom it was handed out, or why it ended} */
    public String text() {
        return text;
    }

    /** {@return who decided} */
    public String by() {
        return by;
    }

    /** {@return when} */
    public LocalDate day() {
        return day;
    }

    private List<Object> parts() {
        return List.of(kind, text, by, day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReleaseAct that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** {@return the kind and the day} */
    @Override
    public String toString() {
        return kind + " on " + day;
    }
}
