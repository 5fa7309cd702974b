package fi.qwl.plan.clock;

import static fi.qwl.plan.clock.ClockEventKind.BUDGET;
import static fi.qwl.plan.clock.ClockEventKind.COMMITTEE;
import static fi.qwl.plan.clock.ClockEventKind.EVALUATION;
import static fi.qwl.plan.clock.ClockEventKind.FOLLOW_UP;
import static fi.qwl.plan.clock.ClockEventKind.MANAGEMENT_REPORT;
import static fi.qwl.plan.clock.ClockEventKind.PLAN_READY;
import static fi.qwl.plan.clock.ClockEventKind.RESULTS_MEETING;
import static fi.qwl.plan.clock.ClockEventKind.SURVEY_CLOSES;
import static fi.qwl.plan.clock.ClockEventKind.SURVEY_OPENS;
import static fi.qwl.plan.clock.ClockEventKind.WORKSHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Strength;
import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.plan.schedule.UnitCalendar;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnualClockTest {

    private static final WorkCalendar FINLAND = FinnishWorkingDays.standard();
    private static final LocalDate OPENS = LocalDate.of(2024, 10, 1);
    private static final LocalDate CLOSES = LocalDate.of(2024, 10, 18);
    private static final UnitId SCHOOL = new UnitId("410");
    private static final UnitId KITCHEN = new UnitId("420");
    private static final Responsible BY = Responsible.of(Role.SUPERVISOR);
    private static final Instant NOW = Instant.parse("2024-12-20T10:00:00Z");

    private final AnnualClock clock = AnnualClock.standard(OPENS, CLOSES);

    @Test
    void aMunicipalityHasItsYearFromTheRules() {
        assertThat(clock.events(FINLAND))
                .extracting(ClockEvent::toString)
                .containsExactly(
                        "SURVEY_OPENS due 2024-10-01",
                        "SURVEY_CLOSES due 2024-10-18",
                        "MANAGEMENT_REPORT due 2024-11-08",
                        "COMMITTEE due 2024-11-29",
                        "NEEDS_REPORT due 2025-01-10",
                        "PERSONNEL_REPORT due 2025-03-31",
                        "COUNCIL_REPORT due 2025-05-30",
                        "BUDGET due 2025-08-29");
    }

    @Test
    void aUnitHasItsYearFromTheRulesAndItsPlan() {
        UnitYear unit = UnitYear.of(SCHOOL, FINLAND).withPlan(plan());

        assertThat(clock.events(unit))
                .extracting(ClockEvent::toString)
                .containsExactly(
                        "RESULTS_MEETING of 410 due 2024-11-22, done",
                        "WORKSHOP of 410 due 2024-12-20, done",
                        "PLAN_READY of 410 due 2025-01-03, done",
                        "FOLLOW_UP of 410 due 2025-03-20, done",
                        "FOLLOW_UP of 410 due 2025-06-18",
                        "EVALUATION of 410 due 2025-09-17");
    }

    @Test
    void eachEventHasTheRoleThatAnswersForIt() {
        assertThat(clock.events(FINLAND))
                .filteredOn(event -> event.kind() == BUDGET)
                .extracting(ClockEvent::role)
                .containsExactly(Role.MANAGEMENT_TEAM);
        assertThat(clock.events(UnitYear.of(SCHOOL, FINLAND)))
                .extracting(ClockEvent::role)
                .containsOnly(Role.SUPERVISOR);
        assertThat(FOLLOW_UP.label().in(Language.SV)).isEqualTo("uppföljning");
    }

    @Test
    void whatIsDueOnAClosedDayIsDueEarlierButNotBeforeTheResults() {
        UnitCalendar closedUntilMay = UnitCalendar.of(FINLAND)
                .withoutPeriod(BlockedPeriod.once(DateRange.parse("2024-10-19/2025-04-30"), "renovation"));
        UnitCalendar closedInNovember = UnitCalendar.of(FINLAND)
                .withoutPeriod(BlockedPeriod.once(DateRange.parse("2024-11-11/2024-11-24"), "training"));

        assertThat(due(RESULTS_MEETING, UnitYear.of(SCHOOL, closedInNovember))).isEqualTo(LocalDate.of(2024, 11, 8));
        assertThat(due(RESULTS_MEETING, UnitYear.of(SCHOOL, closedUntilMay))).isEqualTo(LocalDate.of(2025, 5, 2));
    }

    @Test
    void hrSeesWhatIsLatePerUnitAndInTotal() {
        UnitYear school = UnitYear.of(SCHOOL, FINLAND)
                .withDone(RESULTS_MEETING)
                .withDone(WORKSHOP)
                .withPlan(plan());
        UnitYear kitchen = UnitYear.of(KITCHEN, FINLAND).withDone(RESULTS_MEETING);
        AnnualClock after = clock.withDone(SURVEY_OPENS).withDone(SURVEY_CLOSES).withDone(MANAGEMENT_REPORT);

        ClockOverview overview = after.overview(FINLAND, List.of(school, kitchen), LocalDate.of(2025, 6, 19));

        assertThat(overview.late())
                .extracting(ClockEvent::toString)
                .containsExactly(
                        "COMMITTEE due 2024-11-29",
                        "WORKSHOP of 420 due 2024-12-20",
                        "PLAN_READY of 420 due 2025-01-03",
                        "NEEDS_REPORT due 2025-01-10",
                        "PERSONNEL_REPORT due 2025-03-31",
                        "COUNCIL_REPORT due 2025-05-30",
                        "FOLLOW_UP of 410 due 2025-06-18");
        assertThat(overview.unitsWithLate()).containsExactly(KITCHEN, SCHOOL);
        assertThat(overview.late(SCHOOL)).hasSize(1);
        assertThat(overview.findNext(SCHOOL).orElseThrow().due()).isEqualTo(LocalDate.of(2025, 9, 17));
        assertThat(overview.findNext(KITCHEN)).isEmpty();
        assertThat(overview.total(RESULTS_MEETING)).isEqualTo(new ClockOverview.Count(2, 0, 0));
        assertThat(overview.total(WORKSHOP)).isEqualTo(new ClockOverview.Count(1, 1, 0));
        assertThat(overview.total(FOLLOW_UP)).isEqualTo(new ClockOverview.Count(1, 1, 0));
        assertThat(overview.total(FOLLOW_UP).total()).isEqualTo(2);
        assertThat(overview.total(ClockEventKind.UNIT_SURVEY).total()).isZero();
        assertThat(overview.totals()).containsKey(BUDGET);
        assertThat(overview.total(EVALUATION).total()).isEqualTo(1);
        assertThat(overview).hasToString("ClockOverview 2025-06-19, units 2, late 7");
    }

    @Test
    void aMunicipalityReplacesAndLeavesOutRules() {
        AnnualClock own = clock.withRule(ClockRule.onDay(BUDGET, 6, 15)).withoutRule(COMMITTEE);

        assertThat(own.events(FINLAND)).extracting(ClockEvent::kind).doesNotContain(COMMITTEE);
        assertThat(own.events(FINLAND))
                .filteredOn(event -> event.kind() == BUDGET)
                .extracting(ClockEvent::due)
                .containsExactly(LocalDate.of(2025, 6, 13));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> AnnualClock.standard(CLOSES, OPENS))
                .hasMessage("the survey closes on 2024-10-01, before it opens on 2024-10-18"
                        + "\nMaybe the two were swapped.");
        assertThatThrownBy(() -> ClockRule.weeksAfterSurvey(FOLLOW_UP, 3))
                .hasMessage("FOLLOW_UP comes from the units' plans and takes no rule"
                        + "\nMaybe the follow-up plan of the unit is to be changed.");
        assertThatThrownBy(() -> clock.withDone(PLAN_READY)).hasMessageStartingWith("PLAN_READY is a unit's event");
        assertThatThrownBy(() -> UnitYear.of(SCHOOL, FINLAND).withDone(BUDGET))
                .hasMessageStartingWith("BUDGET is not an event of a unit");
        assertThatThrownBy(() -> clock.overview(
                        FINLAND, List.of(UnitYear.of(SCHOOL, FINLAND), UnitYear.of(SCHOOL, FINLAND)), OPENS))
                .hasMessage("unit 410 was given twice");
        assertThatThrownBy(() -> clock.overview(FINLAND, List.of(), OPENS).events(SCHOOL))
                .hasMessage("unit 410 is not in the overview");
        assertThatThrownBy(() -> AnnualClock.of(
                        OPENS,
                        CLOSES,
                        List.of(ClockRule.weeksAfterSurvey(WORKSHOP, 3), ClockRule.weeksAfterSurvey(WORKSHOP, 4))))
                .hasMessage("WORKSHOP has two rules\nMaybe withRule replaces the first.");
    }

    private LocalDate due(ClockEventKind kind, UnitYear unit) {
        return clock.events(unit).stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow()
                .due();
    }

    private static DevelopmentPlan plan() {
        FollowUpPlan definition =
                FollowUpPlan.untilSurvey("410-2024", LocalDate.of(2024, 12, 20), LocalDate.of(2025, 10, 1));
        List<FollowUp> followUps =
                new ArrayList<>(definition.schedule(FINLAND).orElseThrow().followUps());
        followUps.set(0, followUps.get(0).done(followUps.get(0).date()));
        PlanChoices choices = PlanChoices.builder(SCHOOL, LocalDate.of(2024, 12, 20))
                .strength(Strength.of("Autamme toisiamme", ""))
                .build();
        return DevelopmentPlan.of(new PlanId("410-2024"), choices, BY, NOW)
                .edit()
                .followUps(followUps)
                .save(BY, NOW, "follow-ups dated");
    }
}
