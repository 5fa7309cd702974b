package fi.qwl.plan.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Reference;
import fi.qwl.model.ReferenceValue;
import fi.qwl.model.ReferenceValues;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.page.Paper;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baseline;
import fi.qwl.plan.Communication;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.Goal;
import fi.qwl.plan.Influence;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Publications;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Strength;
import fi.qwl.plan.clock.AnnualClock;
import fi.qwl.plan.clock.ClockEventKind;
import fi.qwl.plan.clock.ClockOverview;
import fi.qwl.plan.clock.UnitYear;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.NeedId;
import fi.qwl.plan.meeting.NeedReply;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.plan.meeting.ResultsMeeting;
import fi.qwl.plan.outcome.ChangeRule;
import fi.qwl.plan.outcome.PlanOutcome;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpId;
import fi.qwl.plan.schedule.FollowUpKind;
import fi.qwl.plan.schedule.MeetingSpread;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Plans, the clock, needs, outcomes and the meeting pack as pages. Plans and records are invented; limits are the seed's. */
class DevelopmentPagesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 20);
    private static final Issuer ISSUER = new Issuer("Kunta", DAY, "1");
    private static final Responsible BY = Responsible.of(Role.COORDINATOR);
    private static final Instant AT = Instant.parse("2024-11-20T10:00:00Z");
    private static final PublishedResults RESULTS = Publications.of(
            Publications.row(40, 81, 80, 75, 70, 71),
            Publications.row(12, 70, 76, 71, 66, 60),
            Publications.row(12, 74.4, 77.4, 69, 68, 61));
    private static final Organisation ORGANISATION = RESULTS.organisation();
    private static final Unit KITCHEN = ORGANISATION.find(Publications.UNIT).orElseThrow();
    private static final Unit TEAM = ORGANISATION.find(Publications.TEAM).orElseThrow();
    private static final PersonId AINO = new PersonId("p1");
    private static final PassedOnNeed NEED = PassedOnNeed.of(
                    new NeedId("n1"),
                    "Uusi pesukone",
                    Role.MANAGEMENT_TEAM,
                    LocalDate.of(2024, 11, 21),
                    LocalDate.of(2025, 1, 10))
            .withReply(new NeedReply(NeedReply.Kind.RECEIVED, LocalDate.of(2024, 12, 2), Role.MANAGEMENT_TEAM, ""));

    private static DevelopmentPlan plan() {
        DevelopmentArea area = DevelopmentArea.builder(new AreaId("a1"), "Rauha työhön")
                .measure(Factor.SAFETY)
                .baseline(new Baseline(Factor.SAFETY, Publications.UNIT, 70, "2023/standard/reported"))
                .goal(Goal.of("Kaksi rauhallista tuntia viikossa."))
                .action(Action.builder(new ActionId("a1-1"))
                        .text("Hiljaiset tunnit")
                        .implementation("Puhelin on vuorollaan yhdellä.")
                        .responsible(Responsible.of(Role.EMPLOYEE, AINO))
                        .due(LocalDate.of(2025, 3, 31))
                        .build())
                .followUp("Maanantain palaverissa")
                .followedBy(Responsible.of(Role.SUPERVISOR))
                .evaluateBy(LocalDate.of(2025, 9, 12))
                .influence(Influence.SUPPORT, "Sijainen koulutuspäiviksi")
                .build();
        return DevelopmentPlan.of(
                        new PlanId("2024-10"),
                        PlanChoices.builder(Publications.UNIT, LocalDate.of(2024, 11, 20))
                                .strength(Strength.of("Autamme toisiamme", "Aamun viisi minuuttia"))
                                .area(area)
                                .build(),
                        BY,
                        AT)
                .toBuilder()
                .communication(List.of(new Communication("intra", Communication.Direction.TWO_WAYS, "kerran kuussa")))
                .followUps(List.of(FollowUp.planned(
                        new FollowUpId("2024-10-follow-up-1"), FollowUpKind.FOLLOW_UP, LocalDate.of(2025, 2, 17))))
                .build();
    }

    @Test
    void anAgreedPlanBeginsWithStrengthsAndTheNextThreeDates() {
        Page page = PlanPages.agreed(plan(), KITCHEN, List.of(NEED), ISSUER, PersonNames.none(), Language.FI);

        assertThat(page.imprint().orElseThrow().handling()).isEqualTo(Handling.INTERNAL);
        assertThat(Shown.of(page))
                .startsWith(
                        "# Kehittämissuunnitelma: Keittiö\n\nSovittu yhdessä 20.11.2024.\n\n## Vahvuudet, joista pidämme"
                                + " kiinni\n\n- Autamme toisiamme – Aamun viisi minuuttia\n\n## Seuraavat päivät\n\n"
                                + "| Päivä | Mitä | Kuka |\n| --- | --- | --- |\n"
                                + "| 17.2.2025 | Seuranta | esihenkilö |\n"
                                + "| 31.3.2025 | Hiljaiset tunnit | työntekijä |\n"
                                + "| 12.9.2025 | Arvioidaan: Rauha työhön | esihenkilö |\n")
                .contains("- Seuranta: Maanantain palaverissa\n", "- Arvioidaan viimeistään 12.9.2025")
                .contains("- Millaisesta tuesta olisi apua? Sijainen koulutuspäiviksi")
                .contains("- intra (kahteen suuntaan): kerran kuussa")
                .contains("- Uusi pesukone → johtoryhmä; 2.12.2024 otettu vastaan");
    }

    @Test
    void aDraftSaysThatItIsOne() {
        DevelopmentPlan draft = DevelopmentPlan.draft(new PlanId("d"), Publications.UNIT, List.of(), BY, AT);

        Page page = PlanPages.agreed(draft, KITCHEN, List.of(), ISSUER, PersonNames.none(), Language.EN);
        assertThat(page.title()).isEqualTo("Draft of the development plan: Keittiö");
        assertThat(page.imprint().orElseThrow().handling()).isEqualTo(Handling.DRAFT);
        assertThat(Shown.of(PlanPages.poster(draft, KITCHEN, ISSUER, Language.EN)))
                .contains("Nothing has been agreed yet.");
    }

    @Test
    void thePosterNamesPeopleOnlyWhereTheUnitAskedForIt() {
        PersonNames names = person -> person.equals(AINO) ? Optional.of("Aino") : Optional.empty();

        Page poster = PlanPages.poster(plan(), KITCHEN, ISSUER, Language.FI);
        assertThat(poster.paper()).isEqualTo(Paper.POSTER);
        assertThat(Shown.of(poster))
                .contains("- Rauha työhön – Kaksi rauhallista tuntia viikossa.\n")
                .contains("Seuraavaksi: Viimeistään 17.2.2025: Seuranta")
                .doesNotContain("Aino")
                .doesNotContain("työntekijä");
        assertThat(Shown.of(PlanPages.posterWithNames(plan(), KITCHEN, ISSUER, names, Language.FI)))
                .contains("(vastuussa Aino (työntekijä))");
    }

    @Test
    void aPlanOfAnotherUnitIsRefused() {
        assertThatThrownBy(() -> PlanPages.agreed(plan(), TEAM, List.of(), ISSUER, PersonNames.none(), Language.FI))
                .hasMessage(
                        "plan 2024-10 is of unit 10 but the page is of unit 11\nMaybe another plan was meant, or the plan"
                                + " should follow the units' succession first.");
    }

    @Test
    void theClockShowsNoLateWorkshopNextToAnAgreedPlan() {
        String page = Shown.of(ClockPages.year(clock(), ORGANISATION, ISSUER, Language.EN));

        assertThat(page)
                .contains("| 2024-11-08 | Results to the management team | HR and wellbeing coordinator | late |")
                .contains("| Development workshop | 1 | 1 | 0 | 2 |")
                .contains("| Development workshop | supervisor | 2024-12-20 | 1 | Tiimi |")
                .doesNotContain("Keittiö");
        assertThat(Shown.of(ClockPages.unit(clock(), KITCHEN, ISSUER, Language.EN)))
                .contains("| 2024-12-20 | Development workshop | supervisor | done |")
                .contains("| 2025-02-17 | Follow-up | supervisor | ahead |");
    }

    @Test
    void theClockShowsTheDaysOverWhichTheCoordinatorsMeetingsAreSpread() {
        List<UnitYear> years = UnitYear.spread(
                List.of(
                        UnitYear.of(Publications.UNIT, FinnishWorkingDays.standard()),
                        UnitYear.of(Publications.TEAM, FinnishWorkingDays.standard())),
                MeetingSpread.of(DateRange.parse("2024-11-06/2024-11-07"), 1));
        AnnualClock clock = AnnualClock.standard(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 18));
        LocalDate asOf = LocalDate.of(2024, 11, 7);

        String page = Shown.of(ClockPages.year(
                clock.overview(FinnishWorkingDays.standard(), years, asOf), ORGANISATION, ISSUER, Language.EN));
        assertThat(page)
                .contains("## Results meetings day by day\n\n| Day | Number of units | Units |\n")
                .contains("| 2024-11-06 | 1 | Keittiö |\n| 2024-11-07 | 1 | Tiimi |\n")
                .contains("| Results meeting | supervisor | 2024-11-06 | 1 | Keittiö |");

        List<UnitYear> tooFew = UnitYear.spread(
                years.stream()
                        .map(year -> UnitYear.of(year.unit(), year.calendar()))
                        .toList(),
                MeetingSpread.of(DateRange.parse("2024-11-06/2024-11-06"), 1));
        assertThat(Shown.of(ClockPages.year(
                        clock.overview(FinnishWorkingDays.standard(), tooFew, asOf),
                        ORGANISATION,
                        ISSUER,
                        Language.EN)))
                .contains("Without a day: Tiimi");
    }

    @Test
    void aReferenceValueStandsBesideAUnitsResultWithItsSource() {
        ReferenceValue value = new ReferenceValue(
                "All municipalities",
                Factor.SAFETY,
                PercentRule.RANGE,
                2023,
                5000,
                74.2,
                OptionalDouble.empty(),
                Reference.by("Invented"));

        String page = Shown.of(
                ResultPages.references(RESULTS, Publications.UNIT, new ReferenceValues(List.of(value)), Language.EN));
        assertThat(page)
                .contains("| All municipalities, 2023, n = 5000 | 74.2 |")
                .contains("Invented, title not known");
        assertThatThrownBy(() -> new ReferenceValues(List.of(value, value)))
                .hasMessageContaining("Maybe one of them was entered twice");
    }

    private static ClockOverview clock() {
        return AnnualClock.standard(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 18))
                .withDone(ClockEventKind.SURVEY_OPENS)
                .withDone(ClockEventKind.SURVEY_CLOSES)
                .overview(
                        FinnishWorkingDays.standard(),
                        List.of(
                                UnitYear.of(Publications.UNIT, FinnishWorkingDays.standard())
                                        .withPlan(plan()),
                                UnitYear.of(Publications.TEAM, FinnishWorkingDays.standard())
                                        .withDone(ClockEventKind.RESULTS_MEETING)),
                        DAY);
    }

    @Test
    void needsOfAllUnitsAreInTheOrganisationsOrderWithTheirReplies() {
        MeetingRecord team = record(
                TEAM,
                PassedOnNeed.of(
                        new NeedId("n1"),
                        "Valot varastoon",
                        Role.SUPERVISOR,
                        LocalDate.of(2025, 1, 7),
                        LocalDate.of(2025, 2, 7)));

        String page = Shown.of(NeedPages.all(List.of(team, record(KITCHEN, NEED)), ORGANISATION, ISSUER, Language.FI));
        assertThat(page)
                .contains("2 tarvetta, joista vastauksen on saanut 0 ja vastaus on myöhässä 1.")
                .contains("| Keittiö | Uusi pesukone | johtoryhmä | 2.12.2024 otettu vastaan; vastaus myöhässä, luvattu"
                        + " 10.1.2025 |\n| Tiimi | Valot varastoon | esihenkilö | vastaus viimeistään 7.2.2025 |");
        assertThat(Shown.of(NeedPages.all(List.of(), ORGANISATION, ISSUER, Language.SV)))
                .contains("Enheterna har inte fört vidare några behov.");
    }

    private static MeetingRecord record(Unit unit, PassedOnNeed need) {
        return MeetingRecord.builder(unit.id(), unit.name(), RESULTS.id(), LocalDate.of(2024, 11, 20))
                .passedOn(need)
                .build();
    }

    @Test
    void theOutcomeHasTheUnitsOwnWordsAndTheReleasedValues() {
        PlanOutcome outcome = PlanOutcome.of(plan(), RESULTS, UnitSuccession.none(), ChangeRule.atLeast(2));

        assertThat(Shown.of(OutcomePages.unit(plan(), outcome, RESULTS, KITCHEN, ISSUER, Language.FI)))
                .contains("- Omaa arviota ei ole vielä kirjattu.\n")
                .contains("- Fyysinen ja emotionaalinen turvallisuus: 70,0 → 74,4 (+4,4); ");
        assertThat(Shown.of(OutcomePages.summary(List.of(outcome), RESULTS, ISSUER, Language.EN)))
                .contains("1 development area; 1 could be compared, and 1 of them improved.")
                .contains("| Physical and emotional safety | 1 | 0 | 0 | 0 | 0 |");
    }

    @Test
    void aSmallTeamReadsItsOwnEvaluationAndWhyThereIsNoNumber() {
        DevelopmentArea area = DevelopmentArea.builder(new AreaId("a1"), "Rauha työhön")
                .baseline(new Baseline(Factor.SAFETY, Publications.TEAM, 55.5, "2023/standard/reported"))
                .evaluation(new Evaluation(Evaluation.Outcome.PARTLY, DAY, "Alku on hyvä."))
                .build();
        DevelopmentPlan plan = DevelopmentPlan.draft(new PlanId("t"), Publications.TEAM, List.of(area), BY, AT);
        PlanOutcome outcome = PlanOutcome.of(plan, RESULTS, UnitSuccession.none(), ChangeRule.tested());

        assertThat(Shown.of(OutcomePages.unit(plan, outcome, RESULTS, TEAM, ISSUER, Language.FI)))
                .contains("- Oma arviomme: tavoite saavutettiin osittain. Alku on hyvä.\n")
                .contains("- Fyysinen ja emotionaalinen turvallisuus: Ei näytetä, koska vastaajia on alle 5.")
                .doesNotContain("55");
        assertThat(Shown.of(OutcomePages.poster(plan, TEAM, ISSUER, Language.FI)))
                .contains("Oma arviomme: tavoite saavutettiin osittain. Alku on hyvä.");
    }

    @Test
    void aMeetingPackHoldsAgendaResultsSlipsRecordStationsAndFollowUp() {
        List<Page> pack = PackPages.pack(meeting(TEAM), RESULTS, ISSUER, Language.EN);

        assertThat(pack)
                .extracting(Page::title)
                .containsExactly(
                        "Results meeting: Tiimi",
                        "Tiimi: results of the staff survey 2024",
                        "Mie – met – met yhessä (me – we – all together)",
                        "Looking back from a good future",
                        "Record of the results meeting: Tiimi",
                        "Stations of the workshop",
                        "Follow-up in a meeting: Tiimi");
        assertThat(pack).allSatisfy(page -> assertThat(page.imprint()).isPresent());
        // What the figures mean is said once, in the agenda.
        assertThat(pack.stream().map(Shown::of).collect(Collectors.joining()))
                .containsOnlyOnce("The unit's own results are not shown");
        PublishedResults other = Publications.computed(12, person -> 90);
        assertThatThrownBy(() -> PackPages.pack(meeting(TEAM), other, ISSUER, Language.EN))
                .hasMessageStartingWith(
                        "the meeting presents publication 2024/standard/reported but was given 2024/standard/");
    }

    private static ResultsMeeting meeting(Unit unit) {
        ZonedDateTime start = ZonedDateTime.of(2024, 11, 20, 9, 0, 0, 0, ZoneId.of("Europe/Helsinki"));
        return ResultsMeeting.of(RESULTS, unit.id(), new Appointment(start, Duration.ofMinutes(90), "kahvihuone"));
    }

    /** The measure and its values are invented. */
    @Test
    void anOrganisationsOwnDimensionIsOnThePagesByItsName() {
        Capability own = new Capability("meaning", LocalText.of("Työn merkitys"));
        PublishedResults results = Publications.of(
                IndexModel.linear(),
                Publications.row(40, 81, 80, 75, 70, 71).withMean(own, 83.5),
                Publications.row(12, 70, 76, 71, 66, 60).withMean(own, 64.5));

        assertThat(Shown.of(ResultPages.back(results, Publications.UNIT, Language.FI)))
                .contains("| Työn merkitys | 64,5 |  | 83,5 |");
        DevelopmentArea area = DevelopmentArea.builder(new AreaId("a1"), "Merkitys")
                .baseline(
                        new Baseline(new Capability("meaning", LocalText.of("meaning")), Publications.UNIT, 60, "2023"))
                .build();
        DevelopmentPlan plan = DevelopmentPlan.draft(new PlanId("t"), Publications.UNIT, List.of(area), BY, AT);
        PlanOutcome outcome = PlanOutcome.of(plan, results, UnitSuccession.none(), ChangeRule.atLeast(2));
        assertThat(Shown.of(OutcomePages.unit(plan, outcome, results, KITCHEN, ISSUER, Language.FI)))
                .contains("- Työn merkitys: 60,0 → 64,5 (+4,5); ");
    }
}
