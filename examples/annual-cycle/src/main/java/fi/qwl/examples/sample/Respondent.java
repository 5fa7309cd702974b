package fi.qwl.examples.sample;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What one person sent in one wave, or began and did not send.
 *
 * @param unit the home unit
 * @param age the age group
 * @param service the length of service
 * @param answers a point of the scale, {@link #NO_ANSWER} or {@link #DONT_KNOW} per item
 * @param comment the answer to the open question; empty for most
 * @param language the language of the form
 * @param begun when the form was opened
 * @param tenthsOfMinutes how long it took
 * @param isSent whether the answers were sent
 */
record Respondent(
        SampleUnit unit,
        String age,
        String service,
        List<Integer> answers,
        String comment,
        String language,
        LocalDateTime begun,
        int tenthsOfMinutes,
        boolean isSent) {

    static final int NO_ANSWER = 0;
    static final int DONT_KNOW = 6;

    private static final int SECONDS_IN_TENTH = 6;

    /** When the answers were sent, or the form was left. */
    LocalDateTime ended() {
        return begun.plusSeconds((long) tenthsOfMinutes * SECONDS_IN_TENTH);
    }
}
