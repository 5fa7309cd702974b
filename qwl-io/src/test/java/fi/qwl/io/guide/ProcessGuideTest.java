package fi.qwl.io.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.document.Json;
import fi.qwl.io.document.QuestionBanks;
import fi.qwl.io.page.Pages;
import fi.qwl.io.poll.PollReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Page;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Goal;
import fi.qwl.plan.Influence;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.advice.Advice;
import fi.qwl.plan.advice.AreaAdvisor;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.choice.CandidateId;
import fi.qwl.plan.choice.ChoiceKind;
import fi.qwl.plan.choice.Consent;
import fi.qwl.plan.choice.GroupRound;
import fi.qwl.plan.choice.IndividualRound;
import fi.qwl.plan.choice.PlenaryRound;
import fi.qwl.plan.choice.Tally;
import fi.qwl.plan.meeting.DevelopmentNeed;
import fi.qwl.plan.meeting.LookBack;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.NeedId;
import fi.qwl.plan.meeting.NeedReply;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.plan.meeting.ResultsMeeting;
import fi.qwl.plan.page.AdvicePages;
import fi.qwl.plan.page.ChoicePages;
import fi.qwl.plan.page.MeetingPages;
import fi.qwl.plan.page.PlanPages;
import fi.qwl.plan.page.WorkshopPages;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.process.ProcessRoles;
import fi.qwl.plan.process.ProcessStep;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.plan.questions.QuestionHandout;
import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.plan.workshop.Workshop;
import fi.qwl.plan.workshop.WorkshopAgenda;
import fi.qwl.plan.workshop.WorkshopResult;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The code of {@code docs/process.md}, run, and the pages of {@code docs/handouts}, compared; where their wording is
 * changed on purpose, {@code -Dqwl.handouts=true} writes them again.
 */
class ProcessGuideTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Path HANDOUTS = Path.of("../docs/handouts");

    private final UnitId unit = new UnitId("310");
    private final Instant december = Instant.parse("2024-12-05T12:00:00Z");
    private final PublishedResults published = published();
    private final DocumentSource poll = DocumentSource.of("ehdotukset.csv", """
                    osallistuja;vahvuus 1;vahvuus 2;kohde 1;kohde 2
                    1;Autamme toisiamme;;Tiedonkulku;
                    2;autamme toisiamme!;Huumori;Tiedonkulku vuorojen välillä;Kiire siirtymissä
                    3;Ammattitaito;;Tiedonkulku;
                    4;Huumori;;Siirtymätilanteiden kiire;
                    5;Autamme toisiamme;Ammattitaito;Sijaisten perehdytys;
                    """.getBytes(StandardCharsets.UTF_8));
    private final DocumentSource votes = DocumentSource.of("aanet.csv", """
                    laji;ehdotus;ääniä
                    vahvuus;Autamme toisiamme;6
                    vahvuus;Ammattitaito;4
                    vahvuus;Huumori;2
                    kohde;Tiedonkulku vuorojen välillä;6
                    kohde;Siirtymätilanteiden kiire;4
                    kohde;Sijaisten perehdytys;1
                    """.getBytes(StandardCharsets.UTF_8));

    /** A day-care unit of 14 whose values are invented; the limits are 80, 75 and 70 (seed). */
    private static PublishedResults published() {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", "Jokivarsi", UnitLevel.MUNICIPALITY),
                Unit.of("310", "Päiväkoti Kuusikko", UnitLevel.UNIT).withParent("1"),
                Unit.of("320", "Keskuskeittiö", UnitLevel.UNIT).withParent("1")));
        Results earlier = Results.of(
                new ReportedResults(
                        Wave.of(2023),
                        DisclosurePolicy.standard(),
                        Map.of(
                                new UnitId("1"), row(118, 80.1, 74.0, 70.4, 61.0, 70.1, 68.0),
                                new UnitId("310"), row(13, 81.0, 71.9, 71.5, 60.2, 72.0, 66.0),
                                new UnitId("320"), row(20, 79.0, 73.0, 70.0, 60.5, 71.0, 67.0))),
                organisation,
                IndexModel.kano());
        Results now = Results.of(
                new ReportedResults(
                        Wave.of(2024),
                        DisclosurePolicy.standard(),
                        Map.of(
                                new UnitId("1"), row(121, 80.4, 74.3, 70.9, 61.4, 71.0, 67.5),
                                new UnitId("310"), row(14, 82.4, 68.2, 71.0, 58.9, 73.5, 61.2),
                                new UnitId("320"), row(21, 79.5, 74.0, 70.5, 61.0, 72.0, 68.0))),
                organisation,
                IndexModel.kano());
        ReleaseStore store = ReleaseStore.inMemory();
        Released.into(store, earlier);
        return Released.into(store, now.comparedWith(earlier, UnitSuccession.none()))
                .results();
    }

    private static ReportedResults.Row row(
            int n, double fe, double yi, double pl, double qwl, double supervisory, double processes) {
        return ReportedResults.Row.empty()
                .withRespondents(n)
                .withMean(Factor.SAFETY, fe)
                .withMean(Factor.COLLABORATION, yi)
                .withMean(Factor.OBJECTIVES, pl)
                .withMean(WholeIndex.QWL, qwl)
                .withMean(Capability.SUPERVISORY_WORK, supervisory)
                .withMean(Capability.PROCESSES, processes);
    }

    @Test
    void oneUnitFromPublicationToDraftPlan() throws IOException {
        ZoneId zone = ZoneId.of("Europe/Helsinki");
        WorkCalendar calendar = FinnishWorkingDays.standard();
        Appointment afternoon = Appointment.agree(
                LocalDateTime.of(2024, 11, 18, 13, 0), zone, Duration.ofMinutes(90), "henkilöstöhuone", calendar);
        ResultsMeeting meeting = ResultsMeeting.of(published, unit, afternoon);
        Page agenda = MeetingPages.agenda(meeting.agenda(), Language.FI);
        Page slip = ChoicePages.slip(Language.FI);

        assertPage("1-tulosten-lapikaynti.md", agenda);
        assertPage("2-mie-met-met-yhessa.md", slip);

        RefusedException refused = refusedIndependenceDay(zone, calendar);
        assertThat(guide()).contains(refused.refusal().text(Language.FI));

        IndividualRound individual = PollReader.standard()
                .proposals(poll, IndividualRound.of(unit, 7))
                .orElseThrow();
        GroupRound group = individual.close();

        assertThat(group.candidates()).hasSize(8);
        assertThat(group.alike())
                .extracting(alike -> alike.first().id() + "+" + alike.second().id())
                .contains("2+4", "5+7");

        QuestionBank bank = QuestionBanks.standard();
        Advice advice = AreaAdvisor.of(bank).advise(published, group);
        Page advicePage = AdvicePages.advice(advice, Language.FI);

        assertPage("3-mita-tulokset-nostavat-esiin.md", advicePage);

        group = group.join(new CandidateId("2"), new CandidateId("4"), "Tiedonkulku vuorojen välillä")
                .join(new CandidateId("5"), new CandidateId("7"), "Siirtymätilanteiden kiire");
        PlenaryRound together =
                PollReader.standard().votes(votes, group.gather()).orElseThrow();
        Tally tally = together.tally();
        Agreement agreement = together.agree(LocalDate.of(2024, 11, 18))
                .strength(new CandidateId("1"), "Aamukierros jatkuu joka päivä", Factor.COLLABORATION)
                .area(new CandidateId("2"), Factor.COLLABORATION)
                .area(new CandidateId("5"), Capability.PROCESSES)
                .helps(new CandidateId("1"), new CandidateId("5"))
                .consent(Consent.NOT_BY_ALL)
                .dissent("Perehdytys olisi pitänyt ottaa mukaan.")
                .build();

        assertThat(tally.clear(ChoiceKind.AREA))
                .extracting(Tally.Standing::votes)
                .containsExactly(6, 4, 1);
        assertThat(tally.tied(ChoiceKind.AREA)).isEmpty();

        Appointment morning =
                Appointment.agree(LocalDateTime.of(2024, 12, 4, 9, 0), zone, Duration.ofHours(3), "kirjasto", calendar);
        MeetingRecord record = MeetingRecord.builder(meeting)
                .presentedBy(Role.SUPERVISOR)
                .presentedBy(Role.COORDINATOR)
                .background("Kysely tehtiin remontin aikana.")
                .otherMeasure("Huoltajien palaute keväältä")
                .need(DevelopmentNeed.DEVELOP, "Tiedonkulku ratkeaa omin voimin, lukot eivät.")
                .lookBack(new LookBack(
                        LocalDate.of(2025, 11, 18),
                        "Jokainen tietää aamulla, mitä päivä tuo.",
                        List.of("Viikkopalaveri pidettiin joka maanantai"),
                        List.of("Esihenkilö suojasi palaverin ajan"),
                        List.of("Sovitaan palaverille kiinteä aika")))
                .agreement(agreement)
                .workshop(morning)
                .passedOn(PassedOnNeed.of(
                        new NeedId("n1"),
                        "Ulko-ovien lukot uusittava",
                        Role.WIDER_MANAGEMENT_TEAM,
                        LocalDate.of(2024, 11, 19),
                        LocalDate.of(2024, 12, 17)))
                .build();
        record = record.withReply(
                new NeedId("n1"),
                new NeedReply(
                        NeedReply.Kind.ACCEPTED, LocalDate.of(2024, 12, 3), Role.WIDER_MANAGEMENT_TEAM, "tammikuussa"));
        ProcessStep step = record.step(LocalDate.of(2024, 11, 25));
        String turn = ProcessRoles.standard().turn(step).text(Language.FI);

        assertPage("4-muistio.md", MeetingPages.record(record, Language.FI));
        assertThat(guide()).contains("    " + turn + "\n");
        assertThat(Json.read(Json.pretty(record), MeetingRecord.class)).isEqualTo(record);

        WorkshopAgenda workshop = Workshop.builder(agreement, "Päiväkoti Kuusikko")
                .sitting(morning, 7)
                .build()
                .agenda();
        List<QuestionHandout> questions = bank.pick(agreement.areas(), 4);
        Page station = WorkshopPages.station(workshop, questions.get(0), Language.FI);
        Page preparation = WorkshopPages.preparation(workshop, new AreaId("a1"), Language.FI);

        assertPage("5-valmistautuminen.md", preparation);
        assertPage("6-tyopaja.md", WorkshopPages.agenda(workshop, Language.FI));
        assertPage("7-piste.md", station);

        Responsible supervisor = Responsible.of(Role.SUPERVISOR, new PersonId("E07"));
        WorkshopResult result = WorkshopResult.of(agreement)
                .withBaselines(published)
                .row(
                        new AreaId("a1"),
                        row -> row.goal(Goal.of("Jokainen tietää päivän asiat aamulla"))
                                .action(Action.builder(new ActionId("a1-1"))
                                        .text("Viikkopalaveri")
                                        .implementation("Maanantaisin klo 8.30")
                                        .responsible(supervisor)
                                        .due(LocalDate.of(2025, 5, 30))
                                        .build())
                                .influence(Influence.EACH_OF_US, "Kirjaan vuoron lopuksi viestin seuraavalle")
                                .followedBy(Responsible.of(Role.TEAM)));
        DevelopmentPlan draft = result.draft(new PlanId("310-2024"), supervisor, december);
        PersonNames names = person -> Optional.of("Maija Meikäläinen");
        Page table = PlanPages.plan(draft, "Päiväkoti Kuusikko", Language.FI, names);

        assertPage("8-suunnitelman-luonnos.md", table);
        assertThat(result.unfinished()).containsExactly(new AreaId("a2"));
        assertThat(draft.isDraft()).isTrue();
        assertThat(draft.requireArea(new AreaId("a1")).baselines())
                .singleElement()
                .satisfies(baseline -> assertThat(baseline.value()).isEqualTo(68.2));
        assertThat(Json.read(Json.pretty(draft), DevelopmentPlan.class)).isEqualTo(draft);

        DevelopmentPlan plan = DevelopmentPlan.of(
                new PlanId("310-2024"), result.choices(LocalDate.of(2024, 12, 11)), supervisor, december);

        assertThat(plan.isDraft()).isFalse();
        assertThat(plan.strengths()).isEqualTo(agreement.strengths());
    }

    @Test
    void theGuideShowsTheCodeThatRunsHere() throws IOException {
        String test = withoutSpace(Files.readString(
                Path.of("src/test/java/fi/qwl/io/guide/ProcessGuideTest.java"), StandardCharsets.UTF_8));
        Matcher blocks = JAVA.matcher(guide());
        int count = 0;
        while (blocks.find()) {
            assertThat(test).contains(withoutSpace(blocks.group(1)));
            count++;
        }
        assertThat(count).isEqualTo(7);
    }

    @Test
    void everyPageIsLinkedFromTheGuide() throws IOException {
        try (Stream<Path> pages = Files.list(HANDOUTS)) {
            assertThat(pages.map(page -> "(handouts/" + page.getFileName() + ")"))
                    .hasSize(8)
                    .allSatisfy(link -> assertThat(guide()).contains(link));
        }
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static RefusedException refusedIndependenceDay(ZoneId zone, WorkCalendar calendar) {
        return catchThrowableOfType(
                RefusedException.class,
                () -> Appointment.agree(
                        LocalDateTime.of(2024, 12, 6, 9, 0), zone, Duration.ofHours(3), "kirjasto", calendar));
    }

    private static void assertPage(String name, Page page) throws IOException {
        Path file = HANDOUTS.resolve(name);
        if (Boolean.getBoolean("qwl.handouts")) {
            Files.writeString(file, Pages.markdown(page));
        }
        assertThat(Pages.markdown(page)).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/process.md"), StandardCharsets.UTF_8);
    }
}
