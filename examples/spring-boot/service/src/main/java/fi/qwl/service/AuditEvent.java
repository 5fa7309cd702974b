package fi.qwl.service;

import fi.qwl.words.Labelled;
import java.time.Instant;

/**
 * Who did what to what, and when. Ids only: no text, no file and no value.
 *
 * @param at when
 * @param actor who: a login
 * @param act what
 * @param subject to what: a wave, a revision, a unit or a plan by its id
 */
record AuditEvent(Instant at, String actor, Act act, String subject) {

    /** What was done. */
    enum Act implements Labelled {
        UPLOADED,
        ACCEPTED,
        RELEASED,
        HANDED_OUT,
        READ,
        WITHDRAWN,
        CHANGED,
        REDACTED,
        FORGOTTEN
    }
}
