package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.words.Labelled;
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
    public enum Kind implements Labelled {
        /** Something moved on. */
        PROGRESS,
        /** Something stands in the way. */
        OBSTACLE,
        /** A way around an obstacle. */
        REMEDY,
        /** To be taken up in the next meeting. */
        TOPIC
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
