package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One change of a plan: who, when and what.
 *
 * @param number the version that the change made, from 1
 * @param by who changed it
 * @param at when
 * @param what the change in a few words; not blank, and without names
 * @param revision how often the version was changed after it was made, as when a person was forgotten; an edit that began
 *     before such a change no longer follows it
 */
public record PlanVersion(int number, Responsible by, Instant at, String what, int revision) {

    public PlanVersion {
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        if (number < 1) {
            throw new IllegalArgumentException("a version's number must be at least 1 but was " + number);
        }
        if (revision < 0) {
            throw new IllegalArgumentException("a version's revision must not be negative but was " + revision);
        }
        if (what.isBlank()) {
            throw new IllegalArgumentException("what was changed must be said\nMaybe: follow-up of 14 February held.");
        }
    }

    /**
     * A change that was just made.
     *
     * @param number the version that the change made, from 1
     * @param by who changed it
     * @param at when
     * @param what the change in a few words; not blank, and without names
     */
    public PlanVersion(int number, Responsible by, Instant at, String what) {
        this(number, by, at, what, 0);
    }
}
