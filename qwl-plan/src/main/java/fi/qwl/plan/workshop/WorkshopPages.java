package fi.qwl.plan.workshop;

import fi.qwl.plan.AreaId;
import fi.qwl.plan.Influence;
import fi.qwl.plan.process.Handout;
import fi.qwl.plan.questions.QuestionHandout;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import fi.qwl.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pages of a workshop. */
final class WorkshopPages {

    /** What it says to people. */
    private enum Wording implements Phrase {
        TITLE,
        AIM,
        AREAS,
        SITTING,
        TIME,
        WHAT,
        LENGTH,
        GROUP,
        PEOPLE,
        ROUND,
        TABLE,
        EARLIER,
        STATION,
        QUESTIONS,
        VIEWS,
        IDEAS,
        STATION_STEP,
        PREPARATION,
        PREPARATION_TEXT,
        PREPARATION_QUESTIONS
    }

    private WorkshopPages() {}

    static Handout agenda(WorkshopAgenda agenda, Language language) {
        Handout.Builder page = Handout.builder(Wording.TITLE.in(language) + ": " + agenda.unitName())
                .paragraph(Wording.AIM.in(language))
                .heading(Wording.AREAS.in(language))
                .numbered(
                        agenda.topics().stream().map(WorkshopAgenda.Topic::text).toList());
        int number = 1;
        for (WorkshopAgenda.SittingAgenda sitting : agenda.sittings()) {
            String when = sitting.sitting().appointment().text(language);
            page.heading(
                    agenda.sittings().size() == 1 ? when : Wording.SITTING.in(language) + " " + number + ": " + when);
            if (number++ > 1) {
                page.paragraph(Wording.EARLIER.in(language));
            }
            page.table(
                    List.of(Wording.TIME.in(language), Wording.WHAT.in(language), Wording.LENGTH.in(language)),
                    sitting.items().stream()
                            .map(item -> row(agenda, item, language))
                            .toList());
            if (sitting.hasStations()) {
                page.paragraph(Wording.ROUND.in(language) + ":");
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
            what += ": " + Wording.GROUP.in(language).toLowerCase(language.locale()) + " " + item.group();
        }
        return List.of(
                Formats.in(language).time(item.start().toLocalTime()),
                what,
                Formats.in(language).length(item.length()));
    }

    private static void addRound(
            WorkshopAgenda agenda, WorkshopAgenda.SittingAgenda sitting, Language language, Handout.Builder page) {
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
            row.add(group + " (" + sitting.groupSizes().get(group - 1) + " " + Wording.PEOPLE.in(language) + ")");
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
                        ? agenda.topic(place.area()) + ", " + Wording.TABLE.in(language) + " " + place.table()
                        : agenda.topic(place.area()))
                .findFirst()
                .orElse("–");
    }

    static Handout station(String topic, QuestionHandout questions, Language language) {
        return Handout.builder(Wording.STATION.in(language) + ": " + topic)
                .paragraph(Wording.STATION_STEP.in(language))
                .heading(Wording.QUESTIONS.in(language))
                .numbered(questions.picked().stream()
                        .map(picked -> picked.question().text().in(language))
                        .toList())
                .heading(Wording.VIEWS.in(language))
                .points(Arrays.stream(Influence.values())
                        .map(view -> view.question().in(language))
                        .toList())
                .heading(Wording.IDEAS.in(language))
                .writingLines(8)
                .build();
    }

    static Handout preparation(String topic, int people, Language language) {
        String heading = Wording.PREPARATION.in(language) + ": " + topic;
        Handout.Builder page = Handout.builder(
                        people == 0 ? heading : heading + " (" + people + " " + Wording.PEOPLE.in(language) + ")")
                .paragraph(Wording.PREPARATION_TEXT.in(language));
        for (Text question : Words.list(Wording.PREPARATION_QUESTIONS)) {
            page.paragraph(question.in(language)).writingLines(2);
        }
        return page.build();
    }
}
