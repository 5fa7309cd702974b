package fi.qwl.plan.store;

import fi.qwl.plan.meeting.MeetingRecord;
import java.util.Optional;

/** The order of a record's states, for those who implement a {@link MeetingStore}. */
public final class MeetingSequence {

    private MeetingSequence() {}

    /**
     * Checks that a record may take the place of the one that is kept: both are of the same meeting, and the change began with
     * the kept one.
     *
     * @param began the record that the change began with
     * @param record the changed record
     * @param kept the record that is kept; empty if there is none
     * @throws IllegalArgumentException if the two are of different units or days
     * @throws MeetingConflictException if another record is kept, or none
     */
    public static void requireNext(MeetingRecord began, MeetingRecord record, Optional<MeetingRecord> kept) {
        if (!began.unit().equals(record.unit()) || !began.heldOn().equals(record.heldOn())) {
            throw new IllegalArgumentException("the record of unit " + began.unit() + " on " + began.heldOn()
                    + " cannot be replaced by one of unit " + record.unit() + " on " + record.heldOn()
                    + "\nMaybe add it as another meeting.");
        }
        if (kept.isEmpty()) {
            throw conflict(record, "none is kept");
        }
        if (!kept.get().equals(began)) {
            throw conflict(record, "somebody else changed it meanwhile");
        }
    }

    private static MeetingConflictException conflict(MeetingRecord record, String reason) {
        return new MeetingConflictException(record.unit(), record.heldOn(), reason);
    }
}
