package fi.qwl.plan.page;

import fi.qwl.model.Factor;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.Influence;
import fi.qwl.plan.meeting.MeetingAgenda;
import fi.qwl.plan.meeting.ResultsMeeting;
import fi.qwl.plan.questions.IdeaBank;
import fi.qwl.plan.questions.SharedIdea;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The forms that a unit prints for its results meeting, its workshop and its follow-ups. */
public final class PackPages {

    private static final int STATIONS = 3;
    private static final int IDEAS_OF_A_FACTOR = 3;

    private enum Wording implements Phrase {
        RECORD_TITLE,
        RECORD_QUESTIONS,
        STATION_TITLE,
        STATION_AREA,
        STATION_ASKS,
        IDEAS_TITLE,
        FOLLOW_UP_TITLE,
        FOLLOW_UP_STEP,
        FOLLOW_UP_QUESTIONS
    }

    private PackPages() {}

    /**
     * Everything for a unit's meeting: the agenda, the results with their figures, the slip of the three rounds, the look back
     * from a good future, the record to fill in, a sheet for each station of the workshop, and the sheet of a follow-up. A
     * hidden team's pack is as full, with the results that stand in for its own.
     *
     * @param meeting the meeting
     * @param results the publication that it presents, narrowed to a reader of the unit
     * @param issuer who issues the pages
     * @param language the readers' language
     * @return the pages, in the order of use; unmodifiable
     * @throws IllegalArgumentException if the meeting presents another publication, or the unit is not for its readers
     */
    public static List<Page> pack(ResultsMeeting meeting, PublishedResults results, Issuer issuer, Language language) {
        if (!meeting.publicationId().equals(results.id())) {
            throw new IllegalArgumentException("the meeting presents publication " + meeting.publicationId()
                    + " but was given " + results.id() + "\nMaybe the results of another year were taken.");
        }
        MeetingAgenda agenda = meeting.agenda();
        LocalDate future = meeting.appointment().start().toLocalDate().plusYears(1);
        Page front = ResultPages.front(results, meeting.unit(), language);
        Page.Builder sheet = Page.builder(front.title(), language);
        front.blocks().forEach(sheet::block);
        // What they mean is in the agenda.
        sheet.pageBreak().page(ResultPages.comparison(results, meeting.unit(), language));
        List<PublishedResults> presented = List.of(results);
        return List.of(
                issued(MeetingPages.agenda(agenda, language), issuer, presented),
                issued(sheet.build(), issuer, presented),
                issued(ChoicePages.slip(language), issuer, List.of()),
                issued(MeetingPages.lookBackSlip(future, language), issuer, List.of()),
                issued(recordForm(meeting, language), issuer, List.of()),
                issued(stationForm(language), issuer, List.of()),
                issued(followUpForm(meeting.unitName(), language), issuer, List.of()));
    }

    /**
     * The pack with a page of ideas behind the stations' sheets, as help beside the areas that the unit will choose.
     *
     * @param meeting the meeting
     * @param results the publication that it presents, narrowed to a reader of the unit
     * @param ideas what others have tried
     * @param issuer who issues the pages
     * @param language the readers' language
     * @return the pages, in the order of use; unmodifiable
     * @throws IllegalArgumentException if the meeting presents another publication, or the unit is not for its readers
     */
    public static List<Page> pack(
            ResultsMeeting meeting, PublishedResults results, IdeaBank ideas, Issuer issuer, Language language) {
        List<Page> pages = new ArrayList<>(pack(meeting, results, issuer, language));
        pages.add(pages.size() - 1, issued(ideas(ideas, language), issuer, List.of()));
        return List.copyOf(pages);
    }

    /**
     * Ideas for each factor, where no area is chosen yet.
     *
     * @param bank what others have tried
     * @param language the readers' language
     * @return the page
     */
    public static Page ideas(IdeaBank bank, Language language) {
        Page.Builder page =
                Page.builder(Wording.IDEAS_TITLE.in(language), language).paragraph(WorkshopPages.helpOnly(language));
        for (Factor factor : Factor.values()) {
            String name = factor.label().in(language);
            DevelopmentArea area = DevelopmentArea.builder(new AreaId(factor.key()), name)
                    .measure(factor)
                    .build();
            List<SharedIdea> picked = bank.pick(area, IDEAS_OF_A_FACTOR);
            if (!picked.isEmpty()) {
                page.heading(name).points(WorkshopPages.lines(picked, language));
            }
        }
        return page.build();
    }

    private static Page issued(Page page, Issuer issuer, List<PublishedResults> publications) {
        Page.Builder copy =
                Page.builder(page.title(), page.language()).imprint(issuer.imprint(Handling.INTERNAL, publications));
        page.blocks().forEach(copy::block);
        return copy.build();
    }

    /**
     * The record of a results meeting, to be filled in by hand.
     *
     * @param meeting the meeting
     * @param language the readers' language
     * @return the page
     */
    public static Page recordForm(ResultsMeeting meeting, Language language) {
        Page.Builder page = Page.builder(Wording.RECORD_TITLE.in(language, meeting.unitName()), language)
                .paragraph(meeting.appointment().text(language));
        Words.list(Wording.RECORD_QUESTIONS)
                .forEach(question -> page.paragraph(question.in(language)).writingLines(2));
        return page.build();
    }

    /**
     * Sheets for the stations of a workshop whose areas are not chosen yet: a page each, with the four views and room to
     * write.
     *
     * @param language the readers' language
     * @return the page
     */
    public static Page stationForm(Language language) {
        Page.Builder page = Page.builder(Wording.STATION_TITLE.in(language), language);
        List<String> views = Arrays.stream(Influence.values())
                .map(view -> view.question().in(language))
                .toList();
        for (int station = 1; station <= STATIONS; station++) {
            if (station > 1) {
                page.pageBreak();
            }
            page.heading(Wording.STATION_AREA.in(language, station)).writingLines(1);
            Words.list(Wording.STATION_ASKS)
                    .forEach(question -> page.paragraph(question.in(language)).writingLines(2));
            views.forEach(view -> page.paragraph(view).writingLines(2));
        }
        return page.build();
    }

    /**
     * The sheet of a follow-up in an ordinary meeting, to be filled in by hand.
     *
     * @param unitName the unit's name for people
     * @param language the readers' language
     * @return the page
     */
    public static Page followUpForm(String unitName, Language language) {
        Page.Builder page = Page.builder(Wording.FOLLOW_UP_TITLE.in(language, unitName), language)
                .paragraph(Wording.FOLLOW_UP_STEP.in(language));
        Words.list(Wording.FOLLOW_UP_QUESTIONS)
                .forEach(question -> page.paragraph(question.in(language)).writingLines(3));
        return page.build();
    }
}
