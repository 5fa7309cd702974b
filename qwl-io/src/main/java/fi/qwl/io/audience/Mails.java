package fi.qwl.io.audience;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.calendar.CalendarEntry;
import fi.qwl.io.calendar.FollowUpCalendar;
import fi.qwl.page.Page;
import fi.qwl.plan.meeting.NeedReply;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.plan.meeting.ResultsMeeting;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PrivacyPromise;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Words;
import java.time.Instant;
import java.util.List;

/**
 * The mails of a survey year: the invitation and the reminder to respondents, the invitation to a results meeting, and the
 * reply to a need that a unit passed on. Immutable.
 *
 * <pre>{@code
 * SurveyNotice notice = new SurveyNotice(
 *         "Joenvarren kunta", "tietosuoja@joenvarsi.example", "työnantajan lakisääteinen tehtävä",
 *         day, day.plusWeeks(2), day.plusYears(1), List.of("yksikkö"));
 * Mails mails = Mails.of("joenvarsi.example", Instant.parse("2024-09-30T06:00:00Z"), Language.FI);
 * Mail invitation = mails.invitation(notice, definition.policy(), "https://kysely.example/2025");
 * }</pre>
 */
public final class Mails {

    private enum Wording implements Phrase {
        INVITATION,
        INVITATION_TEXT,
        REMINDER,
        REMINDER_TEXT,
        LAST_DAY,
        LINK,
        PROMISE,
        ASK,
        MEETING,
        MEETING_TEXT,
        REPLY,
        REPLY_TEXT,
        REPLY_OPEN,
        REPLY_DAY,
        FROM
    }

    private final String domain;
    private final Instant stamp;
    private final Language language;

    private Mails(String domain, Instant stamp, Language language) {
        this.domain = domain;
        this.stamp = stamp;
        this.language = language;
    }

    /**
     * Mails in a language.
     *
     * @param domain the municipality's domain, for the ids of calendar entries
     * @param stamp when the calendar files are made
     * @param language the readers' language
     * @return the mails
     */
    public static Mails of(String domain, Instant stamp, Language language) {
        return new Mails(
                requireNonNull(domain, "domain"), requireNonNull(stamp, "stamp"), requireNonNull(language, "language"));
    }

    /**
     * The invitation to answer, with what is promised.
     *
     * @param notice what the employer says of its survey
     * @param policy what is promised
     * @param link where people answer
     * @return the mail, with the last day as a calendar entry
     */
    public Mail invitation(SurveyNotice notice, DisclosurePolicy policy, String link) {
        Page.Builder text = Page.builder(Wording.INVITATION.in(language), language);
        Words.list(Wording.INVITATION_TEXT).forEach(line -> text.paragraph(line.in(language)));
        addWhereAndWhen(text, notice, link)
                .heading(Wording.PROMISE.in(language))
                .points(PrivacyPromise.of(policy).in(language))
                .paragraph(Wording.ASK.in(language, notice.contact()))
                .paragraph(Wording.FROM.in(language, notice.controller()));
        return new Mail(Wording.INVITATION.in(language), text.build(), lastDay(notice, link));
    }

    /**
     * The reminder. It goes to all: who has answered is not known.
     *
     * @param notice what the employer says of its survey
     * @param link where people answer
     * @return the mail, with the last day as a calendar entry
     */
    public Mail reminder(SurveyNotice notice, String link) {
        String subject = Wording.REMINDER.in(language, day(notice));
        Page.Builder text = Page.builder(subject, language);
        Words.list(Wording.REMINDER_TEXT).forEach(line -> text.paragraph(line.in(language)));
        addWhereAndWhen(text, notice, link).paragraph(Wording.FROM.in(language, notice.controller()));
        return new Mail(subject, text.build(), lastDay(notice, link));
    }

    private Page.Builder addWhereAndWhen(Page.Builder text, SurveyNotice notice, String link) {
        return text.points(List.of(Wording.LINK.in(language, link), Wording.LAST_DAY.in(language, day(notice))));
    }

    private String day(SurveyNotice notice) {
        return Formats.in(language).day(notice.closes());
    }

    private String lastDay(SurveyNotice notice, String link) {
        return calendar(new CalendarEntry.AllDay(
                "survey-" + notice.closes(),
                notice.closes(),
                Wording.LAST_DAY.in(language, day(notice)),
                link,
                0,
                CalendarEntry.State.CONFIRMED));
    }

    /**
     * The invitation to a unit's results meeting. It holds no result.
     *
     * @param meeting the meeting
     * @return the mail, with the meeting as a calendar entry
     */
    public Mail meeting(ResultsMeeting meeting) {
        String subject = Wording.MEETING.in(language, meeting.unitName());
        Page.Builder text =
                Page.builder(subject, language).paragraph(meeting.appointment().text(language));
        Words.list(Wording.MEETING_TEXT).forEach(line -> text.paragraph(line.in(language)));
        CalendarEntry entry = new CalendarEntry.Timed(
                "results-meeting-" + meeting.unit() + "-"
                        + meeting.appointment().start().toLocalDate(),
                meeting.appointment().start(),
                meeting.appointment().end(),
                subject,
                "",
                meeting.appointment().place(),
                0,
                CalendarEntry.State.CONFIRMED);
        return new Mail(subject, text.build(), calendar(entry));
    }

    /**
     * The last reply to a need, to the unit that passed it on.
     *
     * @param need the need, with its replies
     * @param unitName the unit's name for people
     * @return the mail; while the need waits for an answer, with the promised day as a calendar entry
     * @throws IllegalArgumentException if the need has no reply
     */
    public Mail reply(PassedOnNeed need, String unitName) {
        if (need.replies().isEmpty()) {
            throw new IllegalArgumentException(
                    "need " + need.id() + " has no reply\nMaybe add it first: PassedOnNeed.withReply.");
        }
        NeedReply last = need.replies().get(need.replies().size() - 1);
        String subject = Wording.REPLY.in(language, unitName);
        String promised = Formats.in(language).day(need.replyBy());
        Page text = Page.builder(subject, language)
                .paragraph(Wording.REPLY_TEXT.in(language, Formats.in(language).day(need.passedOn()), need.text()))
                .paragraph(Formats.in(language).sentence(last.kind().label().in(language) + "."))
                .paragraph(last.text())
                .paragraph(need.isAnswered() ? "" : Wording.REPLY_OPEN.in(language, promised))
                .paragraph(Wording.FROM.in(language, last.by().label().in(language)))
                .build();
        return new Mail(subject, text, need.isAnswered() ? "" : promisedDay(need, unitName));
    }

    private String promisedDay(PassedOnNeed need, String unitName) {
        return calendar(new CalendarEntry.AllDay(
                "need-" + need.id() + "-" + need.replyBy(),
                need.replyBy(),
                Wording.REPLY_DAY.in(language, unitName),
                "",
                0,
                CalendarEntry.State.CONFIRMED));
    }

    private String calendar(CalendarEntry entry) {
        return FollowUpCalendar.builder(language, domain, stamp)
                .entry(entry)
                .build()
                .text();
    }
}
