package fi.qwl.plan.store;

import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the records of results meetings, one for each unit and day, with the needs that were passed on. A host implements it
 * on its database or takes the store of files.
 *
 * <p>The contract: a record is there whole or not at all, whatever happens to the program; nobody's change is lost, since a
 * record is replaced only if it is still the one that the change began with. Records name no person, so nobody is to be
 * forgotten in them. Implementations are safe for use by several threads.
 *
 * <p>{@link #openNeeds} answers without reading every record: a store keeps each record's {@link OpenNeed#openIn open needs}
 * beside it.
 */
public interface MeetingStore {

    /**
     * The record of a meeting.
     *
     * @param unit the unit
     * @param heldOn the day of the meeting
     * @return the record; empty if there is none
     * @throws IOException if it cannot be read
     */
    Optional<MeetingRecord> find(UnitId unit, LocalDate heldOn) throws IOException;

    /**
     * The days on which a unit held results meetings, of all years.
     *
     * @param unit the unit
     * @return the days, the earliest first
     * @throws IOException if the store cannot be read
     */
    List<LocalDate> daysOf(UnitId unit) throws IOException;

    /**
     * Needs without an answer, over all units.
     *
     * @param by the last day by which a reply was promised; the day before today gives the late ones
     * @return the needs, in order of that day
     * @throws IOException if the store cannot be read
     */
    List<OpenNeed> openNeeds(LocalDate by) throws IOException;

    /**
     * Keeps the record of a meeting that has none yet.
     *
     * @param record the record
     * @throws MeetingConflictException if the unit has a record of that day
     * @throws IOException if it cannot be written
     */
    void add(MeetingRecord record) throws IOException;

    /**
     * Keeps a record instead of the one it was made from, such as {@link MeetingRecord#withReply with a reply}.
     *
     * @param kept the record as it was read
     * @param record the record of the same meeting as it is now
     * @throws MeetingConflictException if another record is kept by now, or none
     * @throws IllegalArgumentException if the two are of different units or days
     * @throws IOException if it cannot be written; what was kept before is still there
     */
    void replace(MeetingRecord kept, MeetingRecord record) throws IOException;

    /**
     * Deletes the records of meetings that were held before a day, with their needs.
     *
     * @param day the first day that stays
     * @return how many meetings were deleted
     * @throws IOException if one cannot be deleted; doing it again goes on
     */
    int purgeBefore(LocalDate day) throws IOException;
}
