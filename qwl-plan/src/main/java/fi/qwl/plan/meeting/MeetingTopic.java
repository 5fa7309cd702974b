package fi.qwl.plan.meeting;

import fi.qwl.words.Labelled;
import fi.qwl.words.Text;
import fi.qwl.words.Words;
import java.util.List;

/**
 * The topics of a results meeting, in their order (seed; minutes and wording are ours). Which of them come up depends on the
 * {@link MeetingForm}.
 */
public enum MeetingTopic implements Labelled {
    /** Welcome, aims, who writes. */
    OPENING(5, 5),
    /** A conflict or a crisis comes before everything else. */
    CRISIS(20, 20),
    /** The results are presented. */
    RESULTS(20, 10),
    /** What lies behind them. */
    BACKGROUND(15, 10),
    /** Is there a need to develop? */
    NEED(10, 5),
    /** Everybody thinks alone. */
    MIE(5, 5),
    /** In pairs or small groups. */
    MET(5, 5),
    /** All together: strengths and areas are agreed. */
    TOGETHER(20, 10),
    /** A pause between meeting and workshop. */
    BREAK(10, 10),
    /** The areas that were chosen are worked on, at stations or round one table. */
    WORKING(60, 45),
    /** Goals, actions, people and days are agreed. */
    AGREEING(20, 15),
    /** When and where the workshop is held. */
    WORKSHOP_DATE(5, 5),
    /** What happens next. */
    CLOSING(5, 5);

    private final int minutes;
    private final int least;

    MeetingTopic(int minutes, int least) {
        this.minutes = minutes;
        this.least = least;
    }

    int minutes() {
        return minutes;
    }

    int least() {
        return least;
    }

    /** {@return what helps to talk about it: questions and reminders, in order; unmodifiable} */
    public List<Text> prompts() {
        return Words.list(this);
    }
}
