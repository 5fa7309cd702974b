package fi.qwl.plan.page;

import fi.qwl.page.Page;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Influence;
import fi.qwl.plan.questions.QuestionHandout;
import fi.qwl.plan.questions.SharedIdea;
import fi.qwl.plan.workshop.WorkshopAgenda;
import fi.qwl.plan.workshop.WorkshopItem;
import fi.qwl.plan.workshop.WorkshopPhase;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pages of a workshop. */
public final class WorkshopPages {

    private enum Wording implements Phrase {
        TITLE,
        AIM,
        AREAS,
        SITTING,
        TIME,
        WHAT,
        LENGTH,
        GROUP,
        ROUND,
        EARLIER,
        STATION,
        QUESTIONS,
        VIEWS,
        IDEAS,
        SHARED_IDEAS,
        SHARED_IDEAS_TEXT,
        HOW_IT_WENT,
        STATION_STEP,
        PREPARATION,
        PREPARATION_TEXT,
        PREPARATION_QUESTIONS,
        GROUP_NUMBER,
        GROUP_SIZE,
        PREPARATION_FOR,
        AT_TABLE
    }

    private WorkshopPages() {}

    /**
     * The agenda: for each sitting the times and the round of the groups.
     *
     * @param agenda the agenda
     * @param language the readers' language
     * @return the page
     */
    public static Page agenda(WorkshopAgenda agenda, Language language) {
        Page.Builder page = Page.builder(Wording.TITLE.in(language, agenda.unitName()), language)
                .paragraph(Wording.AIM.in(language))
                .heading(Wording.AREAS.in(language))
                .numbered(
                        agenda.topics().stream().map(WorkshopAgenda.Topic::text).toList());
        int number = 1;
        for (WorkshopAgenda.SittingAgenda sitting : agenda.sittings()) {
            String when = sitting.sitting().appointment().text(language);
            page.heading(agenda.sittings().size() == 1 ? when : Wording.SITTING.in(language, number, when));
            if (number++ > 1) {
                page.paragraph(Wording.EARLIER.in(language));
            }
            page.table(
                    List.of(Wording.TIME.in(language), Wording.WHAT.in(language), Wording.LENGTH.in(language)),
                    sitting.items().stream()
                            .map(item -> row(agenda, item, language))
                            .toList());
            if (sitting.hasStations()) {
                page.paragraph(Wording.ROUND.in(language));
                addRound(agenda, sitting, language, page);
            }
        }
        return page.build();
    }

    private static List<String> row(WorkshopAgenda agenda, WorkshopItem item, Language language) {
        String what = item.phase().label().in(language);
        for (AreaId area : item.areas()) {
            what += ": " + agenda.topic(area);
        }
        if (item.group() > 0) {
            what = Wording.GROUP_NUMBER.in(language, what, item.group());
        }
        return List.of(
                Formats.in(language).time(item.start().toLocalTime()),
                what,
                Formats.in(language).length(item.length()));
    }

    private static void addRound(
            WorkshopAgenda agenda, WorkshopAgenda.SittingAgenda sitting, Language language, Page.Builder page) {
        List<WorkshopItem> rounds = sitting.items().stream()
                .filter(item -> item.phase() == WorkshopPhase.STATIONS)
                .toList();
        boolean hasTables =
                rounds.stream().flatMap(item -> item.places().stream()).anyMatch(place -> place.table() > 1);
        List<String> header = new ArrayList<>(List.of(Wording.GROUP.in(language)));
        rounds.forEach(item -> header.add(Formats.in(language).time(item.start().toLocalTime())));
        List<List<String>> rows = new ArrayList<>();
        for (int group = 1; group <= sitting.groupSizes().size(); group++) {
            List<String> row = new ArrayList<>();
            row.add(Wording.GROUP_SIZE.in(language, group, sitting.groupSizes().get(group - 1)));
            for (WorkshopItem item : rounds) {
                row.add(place(agenda, item, group, hasTables, language));
            }
            rows.add(row);
        }
        page.table(header, rows);
    }

    private static String place(
            WorkshopAgenda agenda, WorkshopItem item, int group, boolean hasTables, Language language) {
        return item.places().stream()
                .filter(place -> place.group() == group)
                .map(place -> hasTables
                        ? Wording.AT_TABLE.in(language, agenda.topic(place.area()), place.table())
                        : agenda.topic(place.area()))
                .findFirst()
                .orElse("–");
    }

    /**
     * A station's page: the area, questions that help, the four views of influence, and room to write.
     *
     * @param agenda the agenda
     * @param questions the questions on one of its areas
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the area is not one of the topics
     */
    public static Page station(WorkshopAgenda agenda, QuestionHandout questions, Language language) {
        return station(agenda, questions, List.of(), language);
    }

    /**
     * A station's page with what others have tried, as help beside the area.
     *
     * @param agenda the agenda
     * @param questions the questions on one of its areas
     * @param ideas the ideas, such as those that a bank picks; may be empty
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the area is not one of the topics
     */
    public static Page station(
            WorkshopAgenda agenda, QuestionHandout questions, List<SharedIdea> ideas, Language language) {
        Page.Builder page = Page.builder(Wording.STATION.in(language, agenda.topic(questions.area())), language)
                .paragraph(Wording.STATION_STEP.in(language))
                .heading(Wording.QUESTIONS.in(language))
                .numbered(questions.picked().stream()
                        .map(picked -> picked.question().text().in(language))
                        .toList())
                .heading(Wording.VIEWS.in(language))
                .points(Arrays.stream(Influence.values())
                        .map(view -> view.question().in(language))
                        .toList());
        if (!ideas.isEmpty()) {
            page.heading(Wording.SHARED_IDEAS.in(language, agenda.topic(questions.area())))
                    .paragraph(Wording.SHARED_IDEAS_TEXT.in(language))
                    .points(lines(ideas, language));
        }
        return page.heading(Wording.IDEAS.in(language)).writingLines(8).build();
    }

    /**
     * What others have tried, as help beside an area: to be read, not to be copied into the plan.
     *
     * @param topic what is developed
     * @param ideas the ideas, such as those that a bank picks
     * @param language the readers' language
     * @return the page
     */
    public static Page ideas(String topic, List<SharedIdea> ideas, Language language) {
        return Page.builder(Wording.SHARED_IDEAS.in(language, topic), language)
                .paragraph(Wording.SHARED_IDEAS_TEXT.in(language))
                .points(lines(ideas, language))
                .build();
    }

    /** That ideas are help only. */
    static String helpOnly(Language language) {
        return Wording.SHARED_IDEAS_TEXT.in(language);
    }

    static List<String> lines(List<SharedIdea> ideas, Language language) {
        return ideas.stream().map(idea -> line(idea, language)).toList();
    }

    private static String line(SharedIdea idea, Language language) {
        String deed = idea.deed().in(language);
        return idea.howItWent()
                .map(outcome -> Wording.HOW_IT_WENT.in(language, deed, outcome.in(language)))
                .orElse(deed);
    }

    /**
     * The page of those who prepare an area before the workshop.
     *
     * @param agenda the agenda
     * @param area the area
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the area is not one of the topics
     */
    public static Page preparation(WorkshopAgenda agenda, AreaId area, Language language) {
        String topic = agenda.topic(area);
        String title = agenda.preparation().stream()
                .filter(group -> group.area().equals(area))
                .findFirst()
                .map(group -> Wording.PREPARATION_FOR.in(language, topic, group.people()))
                .orElseGet(() -> Wording.PREPARATION.in(language, topic));
        Page.Builder page = Page.builder(title, language).paragraph(Wording.PREPARATION_TEXT.in(language));
        Titles.in(language, Words.list(Wording.PREPARATION_QUESTIONS))
                .forEach(question -> page.paragraph(question).writingLines(2));
        return page.build();
    }
}
