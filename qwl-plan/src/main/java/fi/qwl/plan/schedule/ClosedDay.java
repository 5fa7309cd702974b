package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

import fi.qwl.words.Labelled;
import fi.qwl.words.Text;

/**
 * Why a day is not a working day.
 *
 * @param kind the kind of reason
 * @param reason the reason for people, such as {@code loppiainen} or the name of a blocked period
 */
public record ClosedDay(Kind kind, Text reason) {

    /** The kinds of reason. */
    public enum Kind implements Labelled {
        /** Saturday or Sunday. */
        WEEKEND,
        /** A holiday by law. */
        STATUTE,
        /** A day that is free by collective agreement only. */
        AGREEMENT,
        /** A period that the unit keeps free of meetings. */
        BLOCKED,
        /** Another calendar's own reason. */
        OTHER
    }

    public ClosedDay {
        requireNonNull(kind, "kind");
        requireNonNull(reason, "reason");
    }
}
