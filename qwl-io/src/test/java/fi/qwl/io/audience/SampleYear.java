package fi.qwl.io.audience;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.chart.Joenvarsi;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Page;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baselines;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.Goal;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
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
import fi.qwl.plan.page.ClockPages;
import fi.qwl.plan.page.Issuer;
import fi.qwl.plan.page.NeedPages;
import fi.qwl.plan.page.OutcomePages;
import fi.qwl.plan.page.PackPages;
import fi.qwl.plan.page.PlanPages;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.MeetingSpread;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.SuppressionForecast;
import fi.qwl.risk.ResultCategory;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.UnitSuccession;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A year of development over the publications of an organisation: invented plans and records, and every kind of page. */
final class SampleYear {

    static final LocalDate DAY = LocalDate.of(2025, 1, 20);
    static final Issuer ISSUER = new Issuer("Joenvarren kunta", DAY, "1");

    private static final Instant AT = Instant.parse("2024-11-20T10:00:00Z");
    private static final String LONG_NAME = "Varhaiskasvatuspalvelukokonaisuudenkehittämispäällikönsijaisuusjärjestely";
    private static final Responsible BY = Responsible.of(Role.COORDINATOR);
    private static final SurveyNotice NOTICE = new SurveyNotice(
            "Joenvarren kunta",
            "tietosuoja@joenvarsi.example",
            "työnantajan lakisääteinen tehtävä",
            LocalDate.of(2024, 10, 1),
            LocalDate.of(2024, 10, 18),
            LocalDate.of(2025, 12, 31),
            List.of("yksikkö"));

    private final List<PublishedResults> waves;
    private final PublishedResults last;
    private final Organisation organisation;
    private final UnitId root;
    private final Organisation invited;

    SampleYear(List<PublishedResults> waves, Organisation invited) {
        this.waves = waves;
        this.last = waves.get(waves.size() - 1);
        this.organisation = last.organisation();
        this.root = organisation.root().id();
        this.invited = invited;
    }

    static SampleYear ofJoenvarsi() {
        return new SampleYear(
                Joenvarsi.publications(), Joenvarsi.results().get(2).organisation());
    }

    /** One unit: ten people, of the invented means 71.5, 72.5 and 73.5. */
    static SampleYear ofOneUnit(int year) {
        Organisation organisation = Organisation.of(
                List.of(Unit.of("1", "Yksin", UnitLevel.MUNICIPALITY).withInvited(12)));
        return of(year, organisation, Map.of(new UnitId("1"), row(10)));
    }

    /** Three teams of four people: nothing of them may be said, nor of all of them but the whole. */
    static SampleYear allHidden() {
        return withTeams("Yksi", "Kaksi", 2);
    }

    /** Two teams of names that fit nowhere. */
    static SampleYear ofLongNames() {
        return withTeams(LONG_NAME + " ja " + LONG_NAME, LONG_NAME.repeat(2), 9);
    }

    private static SampleYear withTeams(String first, String second, int people) {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("2", first, UnitLevel.TEAM).withParent("1").withInvited(people),
                Unit.of("3", second, UnitLevel.TEAM).withParent("1").withInvited(people)));
        return of(
                2024,
                organisation,
                Map.of(new UnitId("1"), row(2 * people), new UnitId("2"), row(people), new UnitId("3"), row(people)));
    }

    private static SampleYear of(int year, Organisation organisation, Map<UnitId, ReportedResults.Row> rows) {
        Results results = Results.of(
                new ReportedResults(Wave.of(year), DisclosurePolicy.standard(), rows),
                organisation,
                IndexModel.linear());
        return new SampleYear(List.of(Released.first(results).results()), organisation);
    }

    private static ReportedResults.Row row(int people) {
        return ReportedResults.Row.empty()
                .withRespondents(people)
                .withMean(Factor.SAFETY, 71.5)
                .withMean(Factor.COLLABORATION, 72.5)
                .withMean(Factor.OBJECTIVES, 73.5)
                .withMean(WholeIndex.QWL, 61.5);
    }

    PublishedResults last() {
        return last;
    }

    /** Units without units below them, which develop. */
    List<Unit> units() {
        List<Unit> leaves = new ArrayList<>();
        for (int index = 0; index < organisation.size(); index++) {
            if (organisation.isLeaf(index)) {
                leaves.add(organisation.units().get(index));
            }
        }
        return leaves;
    }

    List<PublishedResults> narrowed(Audience audience, UnitId home) {
        return waves.stream()
                .filter(results -> results.organisation().find(home).isPresent())
                .map(results -> results.narrowedTo(audience, home))
                .toList();
    }

    Page sheet(UnitId unit, Language language) {
        return UnitPages.sheet(narrowed(Audience.TEAM, unit), unit, ISSUER, language);
    }

    DevelopmentPlan plan(Unit unit) {
        DevelopmentArea area = DevelopmentArea.builder(new AreaId("a1"), "Rauha työhön")
                .measure(Factor.SAFETY)
                .goal(Goal.of("Jokaisella on viikossa kaksi keskeytyksetöntä tuntia."))
                .action(Action.builder(new ActionId("a1-1"))
                        .text("Sovitaan hiljaiset tunnit")
                        .implementation("Puhelin on vuorollaan yhdellä.")
                        .responsible(Responsible.of(Role.TEAM))
                        .due(LocalDate.of(2025, 3, 31))
                        .build())
                .followedBy(Responsible.of(Role.SUPERVISOR))
                .evaluateBy(LocalDate.of(2025, 9, 12))
                .evaluation(new Evaluation(Evaluation.Outcome.PARTLY, LocalDate.of(2025, 1, 15), "Hyvä alku."))
                .build();
        PlanChoices choices = PlanChoices.builder(unit.id(), LocalDate.of(2024, 11, 20))
                .strength(Strength.of("Autamme toisiamme.", "Aamun viisi minuuttia."))
                .area(Baselines.addTo(last, unit.id(), area))
                .build();
        return DevelopmentPlan.of(new PlanId("2024-" + unit.id()), choices, BY, AT);
    }

    MeetingRecord record(Unit unit) {
        return MeetingRecord.builder(unit.id(), unit.name(), last.id(), LocalDate.of(2024, 11, 20))
                .backgroundKind(ResultCategory.Background.CONFLICT_OR_CRISIS)
                .passedOn(PassedOnNeed.of(
                                new NeedId("n1"),
                                "Sijaisten saatavuus",
                                Role.MANAGEMENT_TEAM,
                                LocalDate.of(2024, 11, 21),
                                LocalDate.of(2025, 1, 10))
                        .withReply(new NeedReply(
                                NeedReply.Kind.RECEIVED,
                                LocalDate.of(2024, 12, 2),
                                Role.MANAGEMENT_TEAM,
                                "Selvitetään.")))
                .build();
    }

    private ClockOverview clock(Unit agreed) {
        AnnualClock clock = AnnualClock.standard(NOTICE.opens(), NOTICE.closes())
                .withDone(ClockEventKind.SURVEY_OPENS)
                .withDone(ClockEventKind.SURVEY_CLOSES);
        List<UnitYear> years = units().stream()
                .map(unit -> {
                    UnitYear year = UnitYear.of(unit.id(), FinnishWorkingDays.standard());
                    return unit.equals(agreed) ? year.withPlan(plan(unit)) : year;
                })
                .toList();
        return clock.overview(
                FinnishWorkingDays.standard(),
                UnitYear.spread(
                        years,
                        MeetingSpread.of(
                                new DateRange(
                                        NOTICE.closes().plusWeeks(2),
                                        NOTICE.closes().plusWeeks(5)),
                                2)),
                DAY);
    }

    /** Every kind of page but the units' sheets, with one unit that has agreed. */
    Map<String, Page> pages(Language language) {
        Unit unit = units().get(0);
        DevelopmentPlan plan = plan(unit);
        MeetingRecord record = record(unit);
        ClockOverview clock = clock(unit);
        PublishedResults own = last.narrowedTo(Audience.TEAM, unit.id());
        PlanOutcome outcome = PlanOutcome.of(plan, own, UnitSuccession.none(), ChangeRule.tested());
        DevelopmentYear year = DevelopmentYear.of(last.narrowedTo(Audience.HR, root), clock)
                .withRecords(List.of(record))
                .withPlans(List.of(plan))
                .withOutcomes(List.of(outcome));
        List<PublishedResults> board = narrowed(Audience.BOARD, root);
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put(
                "promise",
                PromisePages.beforeSurvey(
                        NOTICE,
                        last.policy(),
                        SuppressionForecast.of(invited, last.policy(), 75),
                        invited,
                        ISSUER,
                        language));
        pages.put("plan", PlanPages.agreed(plan, unit, record.passedOn(), ISSUER, PersonNames.none(), language));
        pages.put("poster", PlanPages.poster(plan, unit, ISSUER, language));
        pages.put("outcome", OutcomePages.unit(plan, outcome, own, unit, ISSUER, language));
        pages.put("outcome-poster", OutcomePages.poster(plan, unit, ISSUER, language));
        pages.put("clock", ClockPages.year(clock, organisation, ISSUER, language));
        pages.put("unit-clock", ClockPages.unit(clock, unit, ISSUER, language));
        pages.put("needs", NeedPages.all(List.of(record), organisation, ISSUER, language));
        pages.put("hr", HrPages.overview(year, ISSUER, language));
        pages.put("whole", HrPages.results(narrowed(Audience.HR, root), ISSUER, language));
        pages.put(
                "management",
                ManagementPages.managementTeam(
                        year.withResults(last.narrowedTo(Audience.MANAGEMENT_TEAM, root)), ISSUER, language));
        pages.put(
                "wider",
                ManagementPages.widerManagementTeam(
                        year.withResults(last.narrowedTo(Audience.WIDER_MANAGEMENT_TEAM, root)), ISSUER, language));
        pages.put("board", BoardPages.board(board, clock, ISSUER, language));
        pages.put("committee", BoardPages.committee(board, clock, ISSUER, language));
        pages.put("personnel-report", BoardPages.personnelReport(board, clock, ISSUER, language));
        int number = 1;
        for (Page page : PackPages.pack(meeting(own, unit.id()), own, ISSUER, language)) {
            pages.put("pack-" + number++, page);
        }
        return pages;
    }

    private static ResultsMeeting meeting(PublishedResults own, UnitId unit) {
        ZonedDateTime start = ZonedDateTime.of(2024, 11, 20, 9, 0, 0, 0, ZoneId.of("Europe/Helsinki"));
        return ResultsMeeting.of(own, unit, new Appointment(start, Duration.ofMinutes(90), "kahvihuone"));
    }

    /** Every mail of the year. */
    List<Mail> mails(Language language) {
        Mails mails = Mails.of("joenvarsi.example", AT, language);
        Unit unit = units().get(0);
        return List.of(
                mails.invitation(NOTICE, last.policy(), "https://kysely.example/2024"),
                mails.reminder(NOTICE, "https://kysely.example/2024"),
                mails.meeting(meeting(last.narrowedTo(Audience.TEAM, unit.id()), unit.id())),
                mails.reply(record(unit).passedOn().get(0), unit.name()));
    }
}
