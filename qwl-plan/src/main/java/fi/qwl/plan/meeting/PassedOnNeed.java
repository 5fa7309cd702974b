package fi.qwl.plan.meeting;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Role;
import fi.qwl.plan.refusal.Refusal;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a unit cannot influence itself: a need that the supervisor takes to the organisation, and the dated replies to it
 * (seed). A need without a reply is late after its day, so that no unit waits silently.
 *
 * @param id its id
 * @param text the need in the unit's words; not blank
 * @param to the role to which it is passed on
 * @param passedOn the day
 * @param replyBy the day by which a reply is promised
 * @param replies what was replied, in order of date; unmodifiable
 */
public record PassedOnNeed(
        NeedId id, String text, Role to, LocalDate passedOn, LocalDate replyBy, List<NeedReply> replies) {

    /** What it says to people. */
    private enum Wording implements Phrase {
        REPLY_BY,
        THE_REPLY_IS_DATED,
        MAYBE_ITS_DAY_IS
    }

    public PassedOnNeed {
        requireNonNull(id, "id");
        requireNonNull(to, "to");
        requireNonNull(passedOn, "passedOn");
        requireNonNull(replyBy, "replyBy");
        replies = List.copyOf(replies);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a need's text must not be blank");
        }
        if (replyBy.isBefore(passedOn)) {
            throw new IllegalArgumentException("need " + id + " is to be answered by " + replyBy
                    + ", before it is passed on " + passedOn + "\nMaybe the two were swapped.");
        }
        LocalDate last = passedOn;
        for (NeedReply reply : replies) {
            if (reply.date().isBefore(last)) {
                throw tooEarly(last).exception();
            }
            last = reply.date();
        }
    }

    /**
     * A need that is passed on, not replied to yet.
     *
     * @param id its id
     * @param text the need; not blank
     * @param to the role to which it is passed on
     * @param passedOn the day
     * @param replyBy the day by which a reply is promised
     * @return the need
     */
    public static PassedOnNeed of(NeedId id, String text, Role to, LocalDate passedOn, LocalDate replyBy) {
        return new PassedOnNeed(id, text, to, passedOn, replyBy, List.of());
    }

    private static Refusal tooEarly(LocalDate last) {
        return new Refusal(
                Refusal.Code.REPLY_TOO_EARLY,
                Wording.THE_REPLY_IS_DATED,
                Wording.MAYBE_ITS_DAY_IS.with(Text.formatted(formats -> formats.day(last))));
    }

    /**
     * The need with one reply more.
     *
     * @param reply the reply
     * @return the changed copy
     * @throws fi.qwl.plan.refusal.RefusedException if the reply is dated before the need or the last reply
     */
    public PassedOnNeed withReply(NeedReply reply) {
        List<NeedReply> more = new ArrayList<>(replies);
        more.add(requireNonNull(reply, "reply"));
        return new PassedOnNeed(id, text, to, passedOn, replyBy, more);
    }

    /** {@return whether the unit knows what will become of it} */
    public boolean isAnswered() {
        return replies.stream().anyMatch(reply -> reply.kind().isAnswer());
    }

    /**
     * Whether the unit should have an answer by now.
     *
     * @param asOf the day of asking
     * @return true if there is none and its day has passed
     */
    public boolean isLate(LocalDate asOf) {
        return !isAnswered() && replyBy.isBefore(asOf);
    }

    /**
     * The need and what became of it, in one line.
     *
     * @param language the language of our words
     * @return the line
     */
    public String line(Language language) {
        String line = text + " → " + to.label().in(language);
        if (replies.isEmpty()) {
            return line + ", " + Wording.REPLY_BY.in(language) + " "
                    + Formats.in(language).day(replyBy);
        }
        StringBuilder all = new StringBuilder(line);
        for (NeedReply reply : replies) {
            all.append("; ")
                    .append(Formats.in(language).day(reply.date()))
                    .append(' ')
                    .append(reply.kind().label().in(language));
            if (!reply.text().isBlank()) {
                all.append(": ").append(reply.text());
            }
        }
        return all.toString();
    }

    /** {@return the id and the number of replies, never a text} */
    @Override
    public String toString() {
        return "PassedOnNeed " + id + ", replies " + replies.size();
    }
}
