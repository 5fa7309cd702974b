package fi.qwl.plan.schedule;

import static fi.qwl.plan.schedule.FollowUpKind.EVALUATION;
import static fi.qwl.plan.schedule.FollowUpKind.FOLLOW_UP;
import static fi.qwl.plan.schedule.FollowUpKind.UNIT_SURVEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.LocalText;
import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.words.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class FollowUpPlanTest {

    private static final WorkCalendar FINLAND = FinnishWorkingDays.standard();
    private static final LocalDate START = LocalDate.of(2024, 11, 15);
    private static final LocalDate SURVEY = LocalDate.of(2025, 10, 6);

    private final FollowUpPlan plan = FollowUpPlan.untilSurvey("plan-7", START, SURVEY);

    @Test
    void aYearBetweenTwoSurveysHasFollowUpsAndAnEvaluation() {
        FollowUpSchedule.Dated dated = plan.schedule(FINLAND).orElseThrow();

        assertThat(dated.followUps())
                .extracting(followUp -> followUp.id().value(), FollowUp::date)
                .containsExactly(
                        tuple("plan-7-follow-up-1", "2025-01-16"),
                        tuple("plan-7-follow-up-2", "2025-03-19"),
                        tuple("plan-7-follow-up-3", "2025-05-20"),
                        tuple("plan-7-follow-up-4", "2025-08-18"),
                        tuple("plan-7-evaluation-1", "2025-09-22"));
        assertThat(dated.gaps()).isEmpty();
        assertThat(dated.cancelled()).isEmpty();
    }

    @Test
    void followUpsAreHeldInTheMeetingsThatThereAre() {
        FollowUpPlan monthly = FollowUpPlan.untilSurvey("plan-7", START, SURVEY).toBuilder()
                .meetings(Meetings.monthly(1, DayOfWeek.TUESDAY))
                .build();

        assertThat(dates(monthly.schedule(FINLAND)))
                .containsExactly("2025-01-07", "2025-03-04", "2025-06-03", "2025-09-02", "2025-09-22");
    }

    @Test
    void theEvaluationIsDoneInTheLastMeetingTwoToFourWeeksBeforeTheSurvey() {
        FollowUpPlan weekly = FollowUpPlan.untilSurvey("plan-7", START, SURVEY).toBuilder()
                .meetings(Meetings.weekly(LocalDate.of(2024, 11, 20), 1))
                .build();

        FollowUp evaluation = only(weekly.schedule(FINLAND), EVALUATION);

        assertThat(evaluation.date()).isEqualTo(LocalDate.of(2025, 9, 17));
        assertThat(weekly.evaluationTime()).hasValue(DateRange.parse("2025-09-08/2025-09-22"));
    }

    @Test
    void whatFallsDueInTheHolidaySeasonComesEarlier() {
        // Due by 15 July 2025: Midsummer Eve is on 20 June, the last day before it on the 19th.
        FollowUpPlan overSummer = FollowUpPlan.builder("p", LocalDate.of(2025, 4, 15), LocalDate.of(2025, 9, 18))
                .build();

        assertThat(dates(overSummer.schedule(FINLAND))).containsExactly("2025-06-19");
    }

    @Test
    void developmentMayGoOnOverTheHolidaySeason() {
        FollowUpPlan goingOn = FollowUpPlan.builder("p", LocalDate.of(2025, 4, 15), LocalDate.of(2025, 9, 30))
                .holidaySeason(HolidaySeason.GO_ON)
                .build();

        assertThat(dates(goingOn.schedule(FINLAND))).containsExactly("2025-07-08");
    }

    @Test
    void developmentMayPauseInTheHolidaySeasonAndTheLongGapIsFlagged() {
        FollowUpPlan pausing = FollowUpPlan.builder("p", LocalDate.of(2025, 5, 15), LocalDate.of(2025, 9, 30))
                .holidaySeason(HolidaySeason.PAUSE)
                .build();

        FollowUpSchedule.Dated dated = pausing.schedule(FINLAND).orElseThrow();

        assertThat(dated.followUps()).isEmpty();
        assertThat(dated.gaps())
                .containsExactly(new FollowUpGap(DateRange.parse("2025-05-15/2025-09-30"), FollowUpGap.Cause.PAUSE));
    }

    @Test
    void aDeclaredPauseIsKeptAndItsGapFlagged() {
        DateRange merger = DateRange.parse("2025-01-01/2025-04-30");
        FollowUpPlan pausing = FollowUpPlan.untilSurvey("p", START, SURVEY).toBuilder()
                .pause(new PlanPause(merger, "merger of two units"))
                .build();

        FollowUpSchedule.Dated dated = pausing.schedule(FINLAND).orElseThrow();

        assertThat(dated.followUps()).noneMatch(followUp -> merger.contains(followUp.date()));
        assertThat(dated.gaps())
                .hasSize(1)
                .allSatisfy(gap -> assertThat(gap.cause()).isEqualTo(FollowUpGap.Cause.PAUSE));
    }

    @Test
    void aPauseThatBeginsWhenTheLimitIsReachedAndLastsToTheEndNeedsNoFollowUp() {
        // Three months from 10 January end on 10 April; the days after it do not count.
        FollowUpPlan resting = FollowUpPlan.builder("p", LocalDate.of(2025, 1, 10), LocalDate.of(2025, 4, 30))
                .pause(new PlanPause(DateRange.parse("2025-04-11/2025-05-31"), "merger of two units"))
                .build();

        FollowUpSchedule.Dated dated = resting.schedule(FINLAND).orElseThrow();

        assertThat(dated.followUps()).isEmpty();
        assertThat(dated.gaps())
                .containsExactly(new FollowUpGap(DateRange.parse("2025-01-10/2025-04-30"), FollowUpGap.Cause.PAUSE));
    }

    @Test
    void aPauseWithoutEndComesToAnEndWithThePlan() {
        FollowUpPlan resting = FollowUpPlan.untilSurvey("p", START, SURVEY).toBuilder()
                .evaluation(DateRange.parse("2024-12-02/2024-12-13"))
                .holidaySeason(HolidaySeason.PAUSE)
                .season(BlockedPeriod.outsideTerms(List.of(DateRange.parse("2024-08-12/2024-12-20"))))
                .build();

        FollowUpSchedule.Dated dated = resting.schedule(FINLAND).orElseThrow();

        assertThat(dated.followUps()).extracting(FollowUp::kind).containsExactly(EVALUATION);
        assertThat(dated.gaps()).extracting(FollowUpGap::cause).containsExactly(FollowUpGap.Cause.PAUSE);
    }

    @Test
    void theUnitsOwnSurveyIsPutOnTheLastOpenDayBeforeTheWantedOne() {
        FollowUpPlan measured = FollowUpPlan.untilSurvey("p", START, SURVEY).toBuilder()
                .unitSurvey(LocalDate.of(2025, 4, 21)) // Easter Monday
                .build();

        assertThat(only(measured.schedule(FINLAND), UNIT_SURVEY).date()).isEqualTo(LocalDate.of(2025, 4, 17));
    }

    @Test
    void explainsADefinitionWithoutMeetingsInTime() {
        FollowUpPlan rare = FollowUpPlan.untilSurvey("p", START, SURVEY).toBuilder()
                .meetings(Meetings.on(List.of(LocalDate.of(2024, 12, 3), LocalDate.of(2025, 5, 6))))
                .build();

        FollowUpSchedule schedule = rare.schedule(FINLAND);

        assertThat(schedule)
                .isEqualTo(new FollowUpSchedule.Infeasible(List.of(new ScheduleProblem(
                        ScheduleProblem.Code.NO_DAY_IN_TIME,
                        DateRange.parse("2024-12-04/2025-03-03"),
                        LocalText.of("")))));
        assertThatThrownBy(schedule::orElseThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("NO_DAY_IN_TIME: No meeting falls on an open working day from 2024-12-04 to 2025-03-03."
                        + " Add a meeting, allow a longer gap or declare a pause.");
    }

    @Test
    void explainsAnEvaluationThatCannotBe() {
        WorkCalendar closedInSeptember = UnitCalendar.of(FINLAND)
                .withoutPeriod(BlockedPeriod.once(DateRange.parse("2025-09-01/2025-09-30"), "renovation"));
        FollowUpPlan tooShort = FollowUpPlan.builder("p", START, LocalDate.of(2025, 6, 1))
                .nextSurvey(SURVEY)
                .build();

        assertThat(codes(plan.schedule(closedInSeptember))).contains(ScheduleProblem.Code.NO_DAY_FOR_EVALUATION);
        assertThat(codes(tooShort.schedule(FINLAND))).containsExactly(ScheduleProblem.Code.EVALUATION_OUTSIDE_PLAN);
    }

    @Test
    void aMovedFollowUpStaysAndTheRestAdapts() {
        List<FollowUp> moved =
                new ArrayList<>(plan.schedule(FINLAND).orElseThrow().followUps());
        moved.set(1, moved.get(1).movedTo(LocalDate.of(2025, 1, 30), any -> true));

        FollowUpSchedule.Dated again =
                plan.reschedule(FINLAND, moved, LocalDate.of(2024, 12, 1)).orElseThrow();

        // The first is no longer needed before 30 January, so it is held after it; one more would be one too many.
        assertThat(again.followUps())
                .extracting(followUp -> followUp.id().value(), FollowUp::date)
                .containsExactly(
                        tuple("plan-7-follow-up-2", "2025-01-30"),
                        tuple("plan-7-follow-up-1", "2025-03-28"),
                        tuple("plan-7-follow-up-3", "2025-05-26"),
                        tuple("plan-7-follow-up-4", "2025-08-18"),
                        tuple("plan-7-evaluation-1", "2025-09-22"));
        assertThat(again.followUps().get(0)).isEqualTo(moved.get(1));
        assertThat(again.followUps().get(1).sequence()).isEqualTo(1);
        assertThat(again.followUps().get(3)).isEqualTo(moved.get(3));
        assertThat(again.gaps()).isEmpty();
    }

    @Test
    void whatIsNoLongerNeededIsCancelledAndItsIdNotUsedAgain() {
        List<FollowUp> all =
                new ArrayList<>(plan.schedule(FINLAND).orElseThrow().followUps());
        FollowUpPlan shorter =
                FollowUpPlan.builder("plan-7", START, LocalDate.of(2025, 4, 30)).build();

        FollowUpSchedule.Dated cut = shorter.reschedule(FINLAND, all, START).orElseThrow();
        FollowUpSchedule.Dated longAgain =
                plan.reschedule(FINLAND, cut.all(), START).orElseThrow();

        assertThat(cut.followUps())
                .extracting(followUp -> followUp.id().value())
                .containsExactly("plan-7-follow-up-1");
        assertThat(cut.cancelled())
                .extracting(followUp -> followUp.id().value(), FollowUp::sequence)
                .containsExactly(
                        Tuple.tuple("plan-7-evaluation-1", 1),
                        Tuple.tuple("plan-7-follow-up-2", 1),
                        Tuple.tuple("plan-7-follow-up-3", 1),
                        Tuple.tuple("plan-7-follow-up-4", 1));
        assertThat(longAgain.followUps())
                .extracting(followUp -> followUp.id().value())
                .contains("plan-7-evaluation-2", "plan-7-follow-up-5");
    }

    @Test
    void whatWasNotHeldStaysInThePastAndIsLate() {
        List<FollowUp> all = plan.schedule(FINLAND).orElseThrow().all();
        LocalDate asOf = LocalDate.of(2025, 3, 1);

        FollowUpSchedule.Dated again = plan.reschedule(FINLAND, all, asOf).orElseThrow();

        assertThat(again.followUps()).isEqualTo(all);
        assertThat(again.followUps())
                .filteredOn(followUp -> followUp.isLate(asOf))
                .hasSize(1);
    }

    @Test
    void aPlanThatWasLeftAloneGetsItsNextFollowUpAsSoonAsPossibleAndAFlag() {
        FollowUpSchedule.Dated dated =
                plan.reschedule(FINLAND, List.of(), LocalDate.of(2025, 3, 8)).orElseThrow();

        assertThat(dated.followUps().get(0).date()).isEqualTo(LocalDate.of(2025, 3, 10));
        assertThat(dated.gaps())
                .containsExactly(new FollowUpGap(DateRange.parse("2024-11-15/2025-03-10"), FollowUpGap.Cause.PAST));
    }

    @Test
    void explainsMovesThatCannotBe() {
        List<FollowUp> followUps = plan.schedule(FINLAND).orElseThrow().followUps();
        FollowUp third = followUps.get(2);
        FollowUp evaluation = followUps.get(4);

        assertThat(problems(third.movedTo(LocalDate.of(2025, 5, 1), any -> true)))
                .containsExactly(
                        "MOVED_TO_CLOSED_DAY: A follow-up was moved to 2025-05-01, when nobody meets (May Day)."
                                + " Choose another day.");
        assertThat(problems(third.movedTo(LocalDate.of(2025, 7, 1), any -> true)))
                .containsExactly("MOVED_TO_CLOSED_DAY: A follow-up was moved to 2025-07-01, when nobody meets"
                        + " (holiday season). Choose another day.");
        assertThat(problems(third.movedTo(LocalDate.of(2025, 12, 1), any -> true)))
                .containsExactly("MOVED_OUTSIDE_PLAN: Follow-up plan-7-follow-up-3 was moved to 2025-12-01, which lies"
                        + " outside the plan. Choose a day inside it.");
        assertThat(problems(evaluation.movedTo(LocalDate.of(2025, 9, 3), any -> true)))
                .containsExactly("EVALUATION_MOVED_OUTSIDE_TIME: The evaluation is not within its time, 2025-09-08 to"
                        + " 2025-09-22. Choose a day within it or change the time.");
    }

    @Test
    void everyProblemIsExplainedInThreeLanguages() {
        for (ScheduleProblem.Code code : ScheduleProblem.Code.values()) {
            ScheduleProblem problem =
                    new ScheduleProblem(code, DateRange.parse("2025-09-08/2025-09-22"), LocalText.of("x"));
            for (Language language : Language.values()) {
                assertThat(problem.text(language)).isNotBlank().doesNotContain("{");
            }
            assertThat(problem.text(Language.FI)).contains("8.9.2025");
        }
    }

    @Test
    void doneAndCancelledFollowUpsRefuseWhatCannotBe() {
        FollowUp planned = FollowUp.planned(new FollowUpId("f"), FOLLOW_UP, START);

        assertThat(planned.done(START).sequence()).isZero();
        assertThat(planned.doneOn(START.plusDays(1), START.plusDays(1)).sequence())
                .isEqualTo(1);
        assertThat(planned.cancelled().sequence()).isEqualTo(1);
        assertThatThrownBy(() -> planned.done(START).movedTo(START, any -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("follow-up f is DONE and cannot be moved"
                        + "\nMaybe the schedule should be made again: it adds follow-ups where they are missing.");
    }

    @Test
    void refusesDefinitionsThatMakeNoSense() {
        assertThatThrownBy(() -> FollowUpPlan.builder("p", START, START).build())
                .hasMessage("the plan's end 2024-11-15 must be after its start 2024-11-15"
                        + "\nMaybe the next survey is next year's.");
        assertThatThrownBy(() -> FollowUpPlan.builder(" ", START, SURVEY).build())
                .hasMessageStartingWith("planId must not");
        assertThatThrownBy(() -> FollowUpPlan.builder("p", START, SURVEY)
                        .limit(Period.ZERO)
                        .build())
                .hasMessage("limit must be at least a day but was P0D");
        assertThatThrownBy(() -> FollowUpPlan.builder("p", START, SURVEY)
                        .unitSurvey(SURVEY.plusDays(1))
                        .build())
                .hasMessage("the unit's survey 2025-10-07 must be inside the plan 2024-11-15/2025-10-06");
        assertThatThrownBy(() -> Meetings.monthly(5, DayOfWeek.MONDAY))
                .hasMessage("ordinal must be in 1–4, or -1 for the last of the month, but was 5");
        assertThatThrownBy(() -> plan.reschedule(FINLAND, twice(), START))
                .hasMessage("two follow-ups have the id f\nMaybe both the old and the moved one were passed.");
    }

    @Test
    void isAValue() {
        assertThat(plan.toBuilder().build()).isEqualTo(plan).hasSameHashCodeAs(plan);
        assertThat(plan.toBuilder().limit(Period.ofMonths(2)).build()).isNotEqualTo(plan);
        assertThat(plan).hasToString("follow-ups of plan-7 2024-11-15/2025-10-05 at most P3M apart");
    }

    private static List<FollowUp> twice() {
        FollowUp followUp = FollowUp.planned(new FollowUpId("f"), FOLLOW_UP, START);
        return List.of(followUp, followUp);
    }

    private List<String> problems(FollowUp moved) {
        List<FollowUp> all =
                new ArrayList<>(plan.schedule(FINLAND).orElseThrow().followUps());
        all.replaceAll(followUp -> followUp.id().equals(moved.id()) ? moved : followUp);
        return ((FollowUpSchedule.Infeasible) plan.reschedule(FINLAND, all, START))
                .problems().stream().map(ScheduleProblem::toString).toList();
    }

    private static Tuple tuple(String id, String date) {
        return Tuple.tuple(id, LocalDate.parse(date));
    }

    private static List<String> dates(FollowUpSchedule schedule) {
        return schedule.orElseThrow().followUps().stream()
                .map(followUp -> followUp.date().toString())
                .toList();
    }

    private static List<ScheduleProblem.Code> codes(FollowUpSchedule schedule) {
        return ((FollowUpSchedule.Infeasible) schedule)
                .problems().stream().map(ScheduleProblem::code).toList();
    }

    private static FollowUp only(FollowUpSchedule schedule, FollowUpKind kind) {
        return schedule.orElseThrow().followUps().stream()
                .filter(followUp -> followUp.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isMovedToNoDayOnWhichTheUnitDoesNotMeet() {
        FollowUp planned = FollowUp.planned(new FollowUpId("f"), FOLLOW_UP, START);
        WorkCalendar closedInWeek42 =
                UnitCalendar.of(FinnishWorkingDays.standard()).withoutPeriod(BlockedPeriod.isoWeek(42, "syysloma"));

        assertThatThrownBy(() -> planned.movedTo(LocalDate.of(2024, 12, 6), FinnishWorkingDays.standard()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().text(Language.FI))
                                .isEqualTo("pe 6.12.2024 ei käy: itsenäisyyspäivä. Lähimmät päivät, jotka käyvät:"
                                        + " to 5.12.2024 ja ma 9.12.2024."));
        assertThatThrownBy(() -> planned.movedTo(LocalDate.of(2024, 12, 8), FinnishWorkingDays.standard()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> planned.movedTo(LocalDate.of(2025, 10, 15), closedInWeek42))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal().text(Language.FI)).contains("syysloma", "10.10.2025"));
    }

    @Test
    void isNotDoneOnADayThatIsStillToCome() {
        FollowUp planned = FollowUp.planned(new FollowUpId("f"), FOLLOW_UP, START);

        assertThatThrownBy(() -> planned.doneOn(START.plusDays(1), START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("follow-up f cannot have been held on " + START.plusDays(1) + ", after " + START
                        + "\nMaybe it was moved: movedTo says so.");
    }

    @Test
    void isHeldInSeveralSittingsWhereWorkIsInShifts() {
        FollowUp planned = FollowUp.planned(new FollowUpId("f"), FOLLOW_UP, START)
                .withMoreSittings(List.of(START.plusDays(3), START.plusDays(1)));

        assertThat(planned.sittings()).containsExactly(START, START.plusDays(1), START.plusDays(3));
        assertThat(planned.movedTo(START.plusDays(1), any -> true).sittings())
                .containsExactly(START.plusDays(1), START.plusDays(3));
        assertThatThrownBy(() -> planned.withMoreSittings(List.of(START))).isInstanceOf(IllegalArgumentException.class);
    }
}
