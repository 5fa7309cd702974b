package fi.qwl.plan.meeting;

import java.util.List;

/** How a results meeting is held. */
public enum MeetingForm {
    /** A meeting of its own: the results, the choice and the day of the workshop (seed). */
    OWN_MEETING(
            List.of(
                    MeetingTopic.OPENING,
                    MeetingTopic.CRISIS,
                    MeetingTopic.RESULTS,
                    MeetingTopic.BACKGROUND,
                    MeetingTopic.NEED,
                    MeetingTopic.MIE,
                    MeetingTopic.MET,
                    MeetingTopic.TOGETHER,
                    MeetingTopic.WORKSHOP_DATE,
                    MeetingTopic.CLOSING),
            List.of(MeetingTopic.BACKGROUND, MeetingTopic.TOGETHER)),
    /** Half an hour of a regular meeting: the results and what lies behind them; strengths and areas are chosen later. */
    IN_REGULAR_MEETING(
            List.of(
                    MeetingTopic.CRISIS,
                    MeetingTopic.RESULTS,
                    MeetingTopic.BACKGROUND,
                    MeetingTopic.NEED,
                    MeetingTopic.WORKSHOP_DATE),
            List.of(MeetingTopic.BACKGROUND, MeetingTopic.RESULTS)),
    /** Meeting and workshop on one day: what is chosen is worked on at once, and rows of the plan are agreed. */
    WITH_WORKSHOP(
            List.of(
                    MeetingTopic.OPENING,
                    MeetingTopic.CRISIS,
                    MeetingTopic.RESULTS,
                    MeetingTopic.BACKGROUND,
                    MeetingTopic.NEED,
                    MeetingTopic.MIE,
                    MeetingTopic.MET,
                    MeetingTopic.TOGETHER,
                    MeetingTopic.BREAK,
                    MeetingTopic.WORKING,
                    MeetingTopic.AGREEING,
                    MeetingTopic.CLOSING),
            List.of(MeetingTopic.WORKING, MeetingTopic.AGREEING, MeetingTopic.BACKGROUND));

    private final List<MeetingTopic> topics;
    private final List<MeetingTopic> growing;

    MeetingForm(List<MeetingTopic> topics, List<MeetingTopic> growing) {
        this.topics = topics;
        this.growing = growing;
    }

    /** {@return the topics, in order; {@link MeetingTopic#CRISIS} only where one is named; unmodifiable} */
    public List<MeetingTopic> topics() {
        return topics;
    }

    /** The topic that gets spare time, in turns. */
    MeetingTopic growing(int turn) {
        return growing.get(turn % growing.size());
    }
}
