package fi.qwl.plan.page;

import fi.qwl.page.Page;
import fi.qwl.plan.Role;
import fi.qwl.plan.meeting.LookBack;
import fi.qwl.plan.meeting.MeetingAgenda;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.risk.ResultCategory;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.time.LocalDate;
import java.util.List;

/** The pages of a results meeting. */
public final class MeetingPages {

    private enum Wording implements Phrase {
        AGENDA_TITLE,
        AGENDA_TIME,
        AGENDA_TOPIC,
        AGENDA_LENGTH,
        AGENDA_SENTENCES,
        AGENDA_ATTITUDE,
        RECORD_TITLE,
        RECORD_PUBLICATION,
        RECORD_PRESENTED_BY,
        RECORD_MINUTES_BY,
        RECORD_BACKGROUND,
        RECORD_CRISIS,
        RECORD_OTHER_MEASURES,
        RECORD_NEED,
        RECORD_WORKSHOP,
        RECORD_PASSED_ON,
        LOOK_BACK_TITLE,
        LOOK_BACK_INTRODUCTION,
        LOOK_BACK_FROM
    }

    private MeetingPages() {}

    /**
     * The agenda: times, the results in short, and the prompts of each topic.
     *
     * @param agenda the agenda
     * @param language the readers' language
     * @return the page
     */
    public static Page agenda(MeetingAgenda agenda, Language language) {
        Page.Builder page = Page.builder(
                        Wording.AGENDA_TITLE.in(language, agenda.meeting().unitName()), language)
                .paragraph(agenda.meeting().appointment().text(language))
                .table(
                        List.of(
                                Wording.AGENDA_TIME.in(language),
                                Wording.AGENDA_TOPIC.in(language),
                                Wording.AGENDA_LENGTH.in(language)),
                        agenda.items().stream().map(item -> row(item, language)).toList())
                .heading(Wording.AGENDA_SENTENCES.in(language))
                .points(agenda.meeting().profile().sentences(language));
        List<String> attitude = Titles.in(language, agenda.guidance());
        if (!attitude.isEmpty()) {
            page.paragraph(Wording.AGENDA_ATTITUDE.in(language, String.join(" ", attitude)));
        }
        for (MeetingAgenda.Item item : agenda.items()) {
            page.heading(item.topic().label().in(language))
                    .points(Titles.in(language, item.topic().prompts()));
        }
        return page.build();
    }

    private static List<String> row(MeetingAgenda.Item item, Language language) {
        Formats formats = Formats.in(language);
        return List.of(
                formats.time(item.start().toLocalTime()),
                item.topic().label().in(language),
                formats.length(item.length()));
    }

    /**
     * The record of a meeting.
     *
     * @param record the record; the unit's own words stay as they are
     * @param language the readers' language
     * @return the page
     */
    public static Page record(MeetingRecord record, Language language) {
        Formats formats = Formats.in(language);
        Page.Builder page = Page.builder(
                        Wording.RECORD_TITLE.in(language, record.unitName(), formats.day(record.heldOn())), language)
                .paragraph(Wording.RECORD_PUBLICATION.in(language, record.publicationId()));
        if (!record.presentedBy().isEmpty()) {
            List<Text> roles = record.presentedBy().stream().map(Role::label).toList();
            page.paragraph(Wording.RECORD_PRESENTED_BY.in(language, formats.list(Titles.in(language, roles))));
        }
        record.minutesBy()
                .ifPresent(role -> page.paragraph(
                        Wording.RECORD_MINUTES_BY.in(language, role.label().in(language))));
        boolean isCrisis = record.backgroundKind() == ResultCategory.Background.CONFLICT_OR_CRISIS;
        if (isCrisis || !record.background().isEmpty()) {
            page.heading(Wording.RECORD_BACKGROUND.in(language))
                    .paragraph(isCrisis ? Wording.RECORD_CRISIS.in(language) : "")
                    .points(record.background());
        }
        addPoints(page, Wording.RECORD_OTHER_MEASURES.in(language), record.otherMeasures());
        record.need()
                .ifPresent(need -> page.heading(Wording.RECORD_NEED.in(language))
                        .paragraph(need.text().in(language))
                        .paragraph(record.needText()));
        record.lookBack().ifPresent(look -> page.page(lookBack(look, language)));
        record.agreement().ifPresent(agreed -> page.page(ChoicePages.agreement(agreed, language)));
        addPoints(
                page,
                Wording.RECORD_WORKSHOP.in(language),
                record.workshop().stream()
                        .map(sitting -> sitting.text(language))
                        .toList());
        addPoints(
                page,
                Wording.RECORD_PASSED_ON.in(language),
                record.passedOn().stream().map(passed -> passed.line(language)).toList());
        return page.build();
    }

    private static void addPoints(Page.Builder page, String heading, List<String> points) {
        if (!points.isEmpty()) {
            page.heading(heading).points(points);
        }
    }

    /**
     * The page on which people look back from a future that they wish for.
     *
     * @param from the imagined day
     * @param language the readers' language
     * @return the page
     */
    public static Page lookBackSlip(LocalDate from, Language language) {
        Page.Builder page = Page.builder(Wording.LOOK_BACK_TITLE.in(language), language)
                .paragraph(Wording.LOOK_BACK_INTRODUCTION.in(
                        language, Formats.in(language).day(from)));
        Titles.in(language, LookBack.questions())
                .forEach(question -> page.paragraph(question).writingLines(3));
        return page.build();
    }

    /**
     * What people saw when they looked back.
     *
     * @param look the answers
     * @param language the readers' language
     * @return the page
     */
    public static Page lookBack(LookBack look, Language language) {
        Page.Builder page = Page.builder(
                        Wording.LOOK_BACK_FROM.in(language, Formats.in(language).day(look.from())), language)
                .paragraph(look.state());
        List<List<String>> answers = List.of(look.ledTo(), look.helpedBy(), look.steps());
        List<String> asked = Titles.in(language, LookBack.questions());
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).isEmpty()) {
                page.paragraph(asked.get(i + 1)).points(answers.get(i));
            }
        }
        return page.build();
    }
}
