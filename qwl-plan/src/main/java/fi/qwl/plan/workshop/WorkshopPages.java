package fi.qwl.plan.workshop;

import fi.qwl.model.LocalText;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Influence;
import fi.qwl.plan.internal.Words;
import fi.qwl.plan.process.Handout;
import fi.qwl.plan.questions.QuestionHandout;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pages of a workshop. */
final class WorkshopPages {

    private static final LocalText TITLE =
            LocalText.of("Kehittämistyöpaja", "Utvecklingsverkstad", "Development workshop");
    private static final LocalText AIM = LocalText.of(
            "Tavoitteena on yhdessä sovittu suunnitelma: mitä tavoittelemme, mitä teemme, kuka tekee, milloin ja miten"
                    + " seuraamme. Jokaisen ajatus on tärkeä.",
            "Målet är en plan som vi kommit överens om tillsammans: vad vi strävar efter, vad vi gör, vem som gör det, när"
                    + " och hur vi följer upp. Vars och ens tanke är viktig.",
            "The aim is a plan that we agree together: what we aim at, what we do, who does it, when, and how we follow up."
                    + " Everybody's thought matters.");
    private static final LocalText AREAS = LocalText.of("Kohteet", "Områden", "Areas");
    private static final LocalText SITTING = LocalText.of("Kerta", "Tillfälle", "Sitting");
    private static final LocalText TIME = LocalText.of("Kello", "Tid", "Time");
    private static final LocalText WHAT = LocalText.of("Mitä teemme", "Vad vi gör", "What we do");
    private static final LocalText LENGTH = LocalText.of("Kesto", "Längd", "Length");
    private static final LocalText GROUP = LocalText.of("Ryhmä", "Grupp", "Group");
    private static final LocalText PEOPLE = LocalText.of("henkeä", "personer", "people");
    private static final LocalText ROUND = LocalText.of("Ryhmien kierto", "Gruppernas rundtur", "The groups' round");
    private static final LocalText TABLE = LocalText.of("pöytä", "bord", "table");
    private static final LocalText EARLIER = LocalText.of(
            "Aluksi kerrotaan, mihin edellisellä kerralla päästiin. Sovitut asiat kootaan samaan suunnitelmaan.",
            "Först berättas vad man kom fram till förra gången. Det som avtalas samlas i samma plan.",
            "It begins with what the sitting before came to. What is agreed is gathered in one plan.");
    private static final LocalText STATION = LocalText.of("Piste", "Station", "Station");
    private static final LocalText QUESTIONS = LocalText.of(
            "Kysymyksiä keskustelun tueksi", "Frågor till stöd för samtalet", "Questions to help the talk");
    private static final LocalText VIEWS = LocalText.of("Neljä näkökulmaa", "Fyra synvinklar", "Four views");
    private static final LocalText IDEAS = LocalText.of("Tavoite ja ideat", "Mål och idéer", "Goal and ideas");
    private static final LocalText STATION_STEP = LocalText.of(
            "Lukekaa edellisten ryhmien ajatukset ja jatkakaa siitä. Kirjoittakaa niin, että seuraavakin saa selvän.",
            "Läs de föregående gruppernas tankar och fortsätt därifrån. Skriv så att också nästa grupp förstår.",
            "Read what the groups before you wrote, and go on from there. Write so that the next group understands.");
    private static final LocalText PREPARATION = LocalText.of("Valmistautuminen", "Förberedelse", "Preparation");
    private static final LocalText PREPARATION_TEXT = LocalText.of(
            "Miettikää etukäteen alla olevia kysymyksiä ja tuokaa ajatuksenne työpajaan. Luonnos riittää; yhdessä"
                    + " päätetään vasta työpajassa.",
            "Fundera på frågorna nedan på förhand och ta med era tankar till verkstaden. Ett utkast räcker; vi bestämmer"
                    + " tillsammans först i verkstaden.",
            "Think about the questions below beforehand, and bring your thoughts to the workshop. A sketch is enough; we"
                    + " decide together in the workshop.");
    private static final List<LocalText> PREPARATION_QUESTIONS = List.of(
            LocalText.of(
                    "Mihin pyrimme? Mistä huomaamme, että olemme perillä?",
                    "Vad strävar vi efter? Hur märker vi att vi är framme?",
                    "What do we aim at? How shall we notice that we are there?"),
            LocalText.of(
                    "Millä teoilla pääsemme alkuun?",
                    "Med vilka åtgärder kommer vi i gång?",
                    "Which actions get us started?"),
            LocalText.of("Mikä on työntekijän osuus?", "Vilken är den anställdas del?", "What is the employee's part?"),
            LocalText.of("Mikä on esihenkilön osuus?", "Vilken är chefens del?", "What is the supervisor's part?"),
            LocalText.of(
                    "Mikä on työnantajan osuus?", "Vilken är arbetsgivarens del?", "What is the employer's part?"));

    private WorkshopPages() {}

    static Handout agenda(WorkshopAgenda agenda, Language language) {
        Handout.Builder page = Handout.builder(TITLE.in(language) + ": " + agenda.unitName())
                .paragraph(AIM.in(language))
                .heading(AREAS.in(language))
                .numbered(
                        agenda.topics().stream().map(WorkshopAgenda.Topic::text).toList());
        int number = 1;
        for (WorkshopAgenda.SittingAgenda sitting : agenda.sittings()) {
            String when = sitting.sitting().appointment().text(language);
            page.heading(agenda.sittings().size() == 1 ? when : SITTING.in(language) + " " + number + ": " + when);
            if (number++ > 1) {
                page.paragraph(EARLIER.in(language));
            }
            page.table(
                    List.of(TIME.in(language), WHAT.in(language), LENGTH.in(language)),
                    sitting.items().stream()
                            .map(item -> row(agenda, item, language))
                            .toList());
            if (sitting.hasStations()) {
                page.paragraph(ROUND.in(language) + ":");
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
            what += ": " + GROUP.in(language).toLowerCase(language.locale()) + " " + item.group();
        }
        return List.of(Words.time(item.start().toLocalTime(), language), what, Words.length(item.length()));
    }

    private static void addRound(
            WorkshopAgenda agenda, WorkshopAgenda.SittingAgenda sitting, Language language, Handout.Builder page) {
        List<WorkshopItem> rounds = sitting.items().stream()
                .filter(item -> item.phase() == WorkshopPhase.STATIONS)
                .toList();
        boolean hasTables =
                rounds.stream().flatMap(item -> item.places().stream()).anyMatch(place -> place.table() > 1);
        List<String> header = new ArrayList<>(List.of(GROUP.in(language)));
        rounds.forEach(item -> header.add(Words.time(item.start().toLocalTime(), language)));
        List<List<String>> rows = new ArrayList<>();
        for (int group = 1; group <= sitting.groupSizes().size(); group++) {
            List<String> row = new ArrayList<>();
            row.add(group + " (" + sitting.groupSizes().get(group - 1) + " " + PEOPLE.in(language) + ")");
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
                        ? agenda.topic(place.area()) + ", " + TABLE.in(language) + " " + place.table()
                        : agenda.topic(place.area()))
                .findFirst()
                .orElse("–");
    }

    static Handout station(String topic, QuestionHandout questions, Language language) {
        return Handout.builder(STATION.in(language) + ": " + topic)
                .paragraph(STATION_STEP.in(language))
                .heading(QUESTIONS.in(language))
                .numbered(questions.picked().stream()
                        .map(picked -> picked.question().text().in(language))
                        .toList())
                .heading(VIEWS.in(language))
                .points(Arrays.stream(Influence.values())
                        .map(view -> view.question().in(language))
                        .toList())
                .heading(IDEAS.in(language))
                .writingLines(8)
                .build();
    }

    static Handout preparation(String topic, int people, Language language) {
        String heading = PREPARATION.in(language) + ": " + topic;
        Handout.Builder page = Handout.builder(
                        people == 0 ? heading : heading + " (" + people + " " + PEOPLE.in(language) + ")")
                .paragraph(PREPARATION_TEXT.in(language));
        for (LocalText question : PREPARATION_QUESTIONS) {
            page.paragraph(question.in(language)).writingLines(2);
        }
        return page.build();
    }
}
