package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import java.time.LocalDate;
import java.util.List;

/**
 * What the staff notes between meetings. It has no author: notes are the unit's.
 *
 * @param kind what it is
 * @param date the day
 * @param text in the unit's words; not blank
 * @param areas the areas that it is about; may be empty; unmodifiable
 */
public record Note(Kind kind, LocalDate date, String text, List<AreaId> areas) {

    /** The kinds of note (seed). */
    public enum Kind {
        /** Something moved on. */
        PROGRESS(LocalText.of("edistyminen", "framsteg", "progress")),
        /** Something stands in the way. */
        OBSTACLE(LocalText.of("este", "hinder", "obstacle")),
        /** A way around an obstacle. */
        REMEDY(LocalText.of("ratkaisu", "lösning", "remedy")),
        /** To be taken up in the next meeting. */
        TOPIC(LocalText.of("aihe seuraavaan palaveriin", "ämne för nästa möte", "topic for the next meeting"));

        private final LocalText label;

        Kind(LocalText label) {
            this.label = label;
        }

        /** {@return the name for people in lower case} */
        public LocalText label() {
            return label;
        }
    }

    public Note {
        requireNonNull(kind, "kind");
        requireNonNull(date, "date");
        areas = List.copyOf(areas);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a note's text must not be blank");
        }
    }

    /** {@return the kind and the day, never the text} */
    @Override
    public String toString() {
        return kind + " " + date;
    }
}
