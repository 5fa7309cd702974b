package fi.qwl.plan.store;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Role;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.NeedId;
import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A need that was passed on and not answered yet: what a store keeps in columns beside the record of the meeting, so that a
 * host can ask which units wait without reading the records. It holds no text and no person. Immutable.
 *
 * @param unit the unit that waits
 * @param heldOn the day of the meeting
 * @param need the need's id in the record of that meeting
 * @param to the role that should answer
 * @param replyBy the day by which a reply was promised
 */
public record OpenNeed(UnitId unit, LocalDate heldOn, NeedId need, Role to, LocalDate replyBy)
        implements Comparable<OpenNeed> {

    private static final Comparator<OpenNeed> ORDER = Comparator.comparing(OpenNeed::replyBy)
            .thenComparing(open -> open.unit().value())
            .thenComparing(OpenNeed::heldOn)
            .thenComparing(open -> open.need().value());

    public OpenNeed {
        requireNonNull(unit, "unit");
        requireNonNull(heldOn, "heldOn");
        requireNonNull(need, "need");
        requireNonNull(to, "to");
        requireNonNull(replyBy, "replyBy");
    }

    /**
     * What waits for an answer in a record. A need that was only received waits on.
     *
     * @param record the record
     * @return its needs without an answer, in order; unmodifiable
     */
    public static List<OpenNeed> openIn(MeetingRecord record) {
        return record.passedOn().stream()
                .filter(need -> !need.isAnswered())
                .map(need -> new OpenNeed(record.unit(), record.heldOn(), need.id(), need.to(), need.replyBy()))
                .sorted()
                .toList();
    }

    /** By the day of the reply, then by unit, meeting and need. */
    @Override
    public int compareTo(OpenNeed other) {
        return ORDER.compare(this, other);
    }
}
