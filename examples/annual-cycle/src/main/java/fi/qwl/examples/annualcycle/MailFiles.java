package fi.qwl.examples.annualcycle;

import fi.qwl.io.audience.Mail;
import fi.qwl.io.audience.Mails;
import fi.qwl.io.audience.PromisePages;
import fi.qwl.io.audience.SurveyNotice;
import fi.qwl.io.page.Pages;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.plan.meeting.ResultsMeeting;
import fi.qwl.plan.page.Issuer;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.SuppressionForecast;
import fi.qwl.survey.Organisation;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Mails to send: the text of each, which begins with the subject, and beside it the calendar file to attach. And the promise,
 * which people are to read before the survey.
 */
final class MailFiles {

    static final String FOLDER = "mails";
    /** The domain of calendar entries' ids. */
    static final String DOMAIN = "qwl.example";

    private static final int WIDTH = 76;
    /** In percent; for a survey that is not known to have had a rate. */
    private static final double USUAL_RATE = 75;

    private final PageFiles files;
    private final Language language;
    private final Mails mails;

    MailFiles(PageFiles files, YearOfUnits year, Language language) {
        this.files = files;
        this.language = language;
        this.mails = Mails.of(DOMAIN, year.asOf().atStartOfDay(YearOfUnits.ZONE).toInstant(), language);
    }

    /** The next survey's promise, invitation and reminder. */
    void addSurvey(Announced announced, YearOfUnits year, Issuer issuer) {
        SurveyNotice notice = announced.notice();
        PublishedResults last = year.last();
        double rate = last.unit(last.organisation().root().id())
                .participation()
                .responseRate()
                .orElse(USUAL_RATE);
        SuppressionForecast forecast =
                SuppressionForecast.of(announced.organisation(), announced.policy(), rate > 1 ? rate : USUAL_RATE);
        files.html(
                "promise.html",
                PromisePages.beforeSurvey(
                        notice, announced.policy(), forecast, announced.organisation(), issuer, language));
        add(FOLDER + "/invitation", mails.invitation(notice, announced.policy(), announced.link()));
        add(FOLDER + "/reminder", mails.reminder(notice, announced.link()));
    }

    /** The invitations to meetings and the replies to needs, for a supervisor to send on. */
    void addUnits(String folder, List<ResultsMeeting> meetings, List<MeetingRecord> records) {
        for (int at = 0; at < meetings.size(); at++) {
            ResultsMeeting meeting = meetings.get(at);
            add(
                    folder + "/" + FOLDER + "/meeting-" + FileNames.of(at + 1, meetings.size(), meeting.unitName()),
                    mails.meeting(meeting));
        }
        List<Mail> replies = new ArrayList<>();
        for (MeetingRecord record : records) {
            for (PassedOnNeed need : record.passedOn()) {
                if (!need.replies().isEmpty()) {
                    replies.add(mails.reply(need, record.unitName()));
                }
            }
        }
        for (int at = 0; at < replies.size(); at++) {
            add(folder + "/" + FOLDER + "/" + FileNames.of(at + 1, replies.size(), "reply"), replies.get(at));
        }
    }

    private void add(String path, Mail mail) {
        files.text(path + ".txt", Pages.text(mail.text(), WIDTH));
        if (!mail.calendar().isEmpty()) {
            files.text(path + ".ics", mail.calendar());
        }
    }

    /**
     * A survey that is announced.
     *
     * @param notice what the employer says of it
     * @param link where people answer
     * @param policy what is promised
     * @param organisation the units with the numbers of invited people
     */
    record Announced(SurveyNotice notice, String link, DisclosurePolicy policy, Organisation organisation) {}
}
