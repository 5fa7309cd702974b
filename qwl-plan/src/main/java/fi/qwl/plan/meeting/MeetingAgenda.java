package fi.qwl.plan.meeting;

import static java.util.Objects.requireNonNull;

import fi.qwl.words.Text;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/** A results meeting minute by minute, with what helps to talk. Immutable. */
public final class MeetingAgenda {

    private final ResultsMeeting meeting;
    private final List<Item> items;

    MeetingAgenda(ResultsMeeting meeting, List<Item> items) {
        this.meeting = meeting;
        this.items = List.copyOf(items);
    }

    /**
     * A topic with its time.
     *
     * @param topic the topic
     * @param start when it begins
     * @param length how long it lasts
     */
    public record Item(MeetingTopic topic, ZonedDateTime start, Duration length) {
        public Item {
            requireNonNull(topic, "topic");
            requireNonNull(start, "start");
            requireNonNull(length, "length");
        }
    }

    /** {@return the meeting} */
    public ResultsMeeting meeting() {
        return meeting;
    }

    /** {@return the topics in order, each beginning when the one before ends; unmodifiable} */
    public List<Item> items() {
        return items;
    }

    /** {@return when the last topic ends; up to four minutes before the appointment does} */
    public ZonedDateTime end() {
        Item last = items.get(items.size() - 1);
        return last.start().plus(last.length());
    }

    /** {@return how to meet the result, a sentence per step; empty where not all factors are published; unmodifiable} */
    public List<Text> guidance() {
        return meeting.category()
                .map(category -> category.guidance(meeting.background()))
                .orElse(List.of());
    }

    /** {@return the unit and the number of topics} */
    @Override
    public String toString() {
        return "MeetingAgenda of " + meeting.unit() + ", topics " + items.size();
    }
}
