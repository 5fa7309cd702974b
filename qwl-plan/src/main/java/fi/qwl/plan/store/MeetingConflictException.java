package fi.qwl.plan.store;

import fi.qwl.survey.UnitId;
import java.time.LocalDate;

/**
 * A record that does not follow the one that is kept: nothing was written. Unchecked, so that a host's transaction is rolled
 * back by it.
 */
public final class MeetingConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A conflict.
     *
     * @param unit the unit
     * @param heldOn the day of the meeting
     * @param reason what is in its way
     */
    public MeetingConflictException(UnitId unit, LocalDate heldOn, String reason) {
        super("the record of unit " + unit + " on " + heldOn + " was not saved: " + reason
                + "\nMaybe read the record again and make the change on it.");
    }
}
