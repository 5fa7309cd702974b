package fi.qwl.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the follow-ups, over random definitions, calendars and changes. */
class FollowUpLawsTest {

    @Property(tries = 400, seed = "20261128")
    void noGapIsOverTheLimitUnlessAPauseMakesItSoAndThenItIsFlagged(
            @ForAll("plans") FollowUpPlan plan, @ForAll("calendars") WorkCalendar calendar) {
        FollowUpSchedule.Dated dated = feasible(plan.schedule(calendar));
        List<LocalDate> chain = chain(plan, dated);
        for (int i = 1; i < chain.size(); i++) {
            DateRange gap = new DateRange(chain.get(i - 1), chain.get(i));
            boolean isLong = gap.last().isAfter(gap.first().plus(plan.limit()));
            assertThat(dated.gaps().contains(new FollowUpGap(gap, FollowUpGap.Cause.PAUSE)))
                    .isEqualTo(isLong);
            if (isLong) {
                assertThat(gap.first()
                                .plusDays(1)
                                .datesUntil(gap.last().plusDays(1))
                                .filter(plan::isPaused))
                        .isNotEmpty();
            }
        }
        assertThat(dated.gaps()).allMatch(gap -> gap.cause() == FollowUpGap.Cause.PAUSE);
    }

    @Property(tries = 400, seed = "20261128")
    void noneIsOnAClosedDayOrOutsideThePlanOrTheMeetings(
            @ForAll("plans") FollowUpPlan plan, @ForAll("calendars") WorkCalendar calendar) {
        for (FollowUp followUp : feasible(plan.schedule(calendar)).followUps()) {
            assertThat(calendar.isWorkingDay(followUp.date())).isTrue();
            assertThat(plan.isInSeason(followUp.date())).isFalse();
            assertThat(plan.isPaused(followUp.date())).isFalse();
            assertThat(followUp.date()).isBetween(plan.start(), plan.end());
            if (followUp.kind() == FollowUpKind.FOLLOW_UP) {
                assertThat(plan.meetings().isOn(followUp.date())).isTrue();
            }
            if (followUp.kind() == FollowUpKind.EVALUATION) {
                assertThat(plan.evaluationTime().orElseThrow().contains(followUp.date()))
                        .isTrue();
            }
        }
    }

    @Property(tries = 400, seed = "20261128")
    void madeAgainItIsTheSameWheneverOneAsksAndWhateverWasHeldAsPlanned(
            @ForAll("plans") FollowUpPlan plan, @ForAll("calendars") WorkCalendar calendar, @ForAll Random random) {
        FollowUpSchedule.Dated dated = feasible(plan.schedule(calendar));
        assertThat(plan.schedule(calendar)).isEqualTo(dated);
        assertThat(plan.reschedule(calendar, dated.all(), plan.start())).isEqualTo(dated);

        LocalDate asOf = randomDay(plan, random);
        List<FollowUp> held = dated.all().stream()
                .map(followUp ->
                        followUp.date().isBefore(asOf) && random.nextBoolean() ? followUp.done(asOf) : followUp)
                .toList();
        assertThat(feasible(plan.reschedule(calendar, held, asOf)).followUps()).isEqualTo(held);
    }

    @Property(tries = 400, seed = "20261128")
    void whatWasMovedOrDoneStaysAndTheRestKeepsTheLaws(
            @ForAll("plans") FollowUpPlan plan, @ForAll("calendars") WorkCalendar calendar, @ForAll Random random) {
        List<FollowUp> followUps =
                new ArrayList<>(feasible(plan.schedule(calendar)).all());
        Assume.that(!followUps.isEmpty());
        int chosen = random.nextInt(followUps.size());
        LocalDate day = randomDay(plan, random);
        FollowUp changed = random.nextBoolean()
                ? followUps.get(chosen).movedTo(day, any -> true)
                : followUps.get(chosen).doneOn(day, day);
        followUps.set(chosen, changed);

        FollowUpSchedule again = plan.reschedule(calendar, followUps, plan.start());

        if (again instanceof FollowUpSchedule.Dated dated) {
            assertThat(dated.followUps())
                    .contains(changed)
                    .isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
            assertThat(dated.gaps()).allMatch(gap -> gap.cause() == FollowUpGap.Cause.PAUSE);
            assertThat(dated.all()).extracting(FollowUp::id).doesNotHaveDuplicates();
            assertThat(dated.all()).extracting(FollowUp::id).containsAll(ids(followUps));
            assertThat(plan.reschedule(calendar, dated.all(), plan.start())).isEqualTo(dated);
        }
    }

    @Property(tries = 400, seed = "20261128")
    void thereAreAsFewAsTheLimitNeedsAndInfeasibleMeansThatNoChoiceWouldDo(
            @ForAll("plansWithoutSurvey") FollowUpPlan plan, @ForAll("calendars") WorkCalendar calendar) {
        int fewest = fewestByBreadth(plan, calendar);
        FollowUpSchedule schedule = plan.schedule(calendar);

        if (schedule instanceof FollowUpSchedule.Dated dated) {
            assertThat(dated.followUps()).hasSize(fewest);
        } else {
            assertThat(fewest).isEqualTo(-1);
        }
    }

    @Property(tries = 200, seed = "20261128")
    void neverPutsAnythingNewIntoThePast(
            @ForAll("plans") FollowUpPlan plan, @ForAll("calendars") WorkCalendar calendar, @ForAll Random random) {
        LocalDate asOf = randomDay(plan, random);
        if (plan.reschedule(calendar, List.of(), asOf) instanceof FollowUpSchedule.Dated dated) {
            assertThat(dated.followUps()).noneMatch(followUp -> followUp.date().isBefore(asOf));
            assertThat(plan.reschedule(calendar, dated.all(), asOf)).isEqualTo(dated);
        }
    }

    /** Counts by widening: which days can be reached with none, one, two … follow-ups. */
    private static int fewestByBreadth(FollowUpPlan plan, WorkCalendar calendar) {
        NavigableSet<LocalDate> open = new TreeSet<>();
        plan.start()
                .plusDays(1)
                .datesUntil(plan.end())
                .filter(calendar::isWorkingDay)
                .filter(plan.meetings()::isOn)
                .filter(day -> !plan.isInSeason(day) && !plan.isPaused(day))
                .forEach(open::add);
        NavigableSet<LocalDate> seen = new TreeSet<>();
        NavigableSet<LocalDate> reached = new TreeSet<>(List.of(plan.start()));
        for (int count = 0; !reached.isEmpty(); count++) {
            if (reached.stream().anyMatch(day -> isInTime(plan, day, plan.end()))) {
                return count;
            }
            NavigableSet<LocalDate> next = new TreeSet<>();
            for (LocalDate from : reached) {
                open.tailSet(from, false).stream()
                        .takeWhile(day -> isInTime(plan, from, day))
                        .filter(seen::add)
                        .forEach(next::add);
            }
            reached = next;
        }
        return -1;
    }

    private static boolean isInTime(FollowUpPlan plan, LocalDate from, LocalDate to) {
        long paused = from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(plan::isPaused)
                .count();
        return !to.minusDays(paused).isAfter(from.plus(plan.limit()));
    }

    private static List<LocalDate> chain(FollowUpPlan plan, FollowUpSchedule.Dated dated) {
        NavigableSet<LocalDate> days = new TreeSet<>(List.of(plan.start(), plan.end()));
        dated.followUps().stream()
                .filter(followUp -> followUp.kind() != FollowUpKind.UNIT_SURVEY)
                .forEach(followUp -> days.add(followUp.date()));
        return List.copyOf(days);
    }

    private static FollowUpSchedule.Dated feasible(FollowUpSchedule schedule) {
        Assume.that(schedule instanceof FollowUpSchedule.Dated);
        return schedule.orElseThrow();
    }

    private static List<FollowUpId> ids(List<FollowUp> followUps) {
        return followUps.stream().map(FollowUp::id).toList();
    }

    private static LocalDate randomDay(FollowUpPlan plan, Random random) {
        int length = (int) plan.start().until(plan.end(), ChronoUnit.DAYS);
        return plan.start().plusDays(random.nextInt(length + 1));
    }

    @Provide
    Arbitrary<FollowUpPlan> plans() {
        return Combinators.combine(plansWithoutSurvey(), Arbitraries.integers().between(0, 2), offsets())
                .as((plan, kind, offset) -> switch (kind) {
                    case 0 -> plan;
                    case 1 ->
                        plan.toBuilder()
                                .nextSurvey(plan.end().plusDays(1))
                                .unitSurvey(plan.start().plusDays(offset))
                                .build();
                    default ->
                        plan.toBuilder().nextSurvey(plan.end().plusDays(1)).build();
                });
    }

    @Provide
    Arbitrary<FollowUpPlan> plansWithoutSurvey() {
        Arbitrary<LocalDate> starts = Arbitraries.integers()
                .between(0, 9_000)
                .map(days -> LocalDate.of(2015, 1, 1).plusDays(days));
        Arbitrary<Integer> lengths = Arbitraries.integers().between(40, 600);
        Arbitrary<Period> limits = Arbitraries.of(
                Period.ofMonths(3), Period.ofMonths(3), Period.ofMonths(2), Period.ofMonths(6), Period.ofDays(45));
        Arbitrary<HolidaySeason> seasons = Arbitraries.of(HolidaySeason.class);
        Arbitrary<Integer> pauses = Arbitraries.integers().between(-3, 35);
        return Combinators.combine(starts, lengths, limits, seasons, meetings(), pauses)
                .as((start, length, limit, season, meetings, pause) -> {
                    FollowUpPlan.Builder builder = FollowUpPlan.builder("p", start, start.plusDays(length))
                            .limit(limit)
                            .holidaySeason(season)
                            .meetings(meetings);
                    if (pause > 0) {
                        LocalDate first = start.plusDays(pause);
                        builder.pause(new PlanPause(new DateRange(first, first.plusDays(3L * pause)), "merger"));
                    }
                    return builder.build();
                });
    }

    private static Arbitrary<Integer> offsets() {
        return Arbitraries.integers().between(0, 40);
    }

    private static Arbitrary<Meetings> meetings() {
        Arbitrary<Meetings> monthly = Combinators.combine(
                        Arbitraries.of(-1, 1, 2, 3, 4), Arbitraries.of(DayOfWeek.class))
                .as(Meetings::monthly);
        Arbitrary<Meetings> weekly = Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 9))
                .as((days, weeks) -> Meetings.weekly(LocalDate.of(2015, 1, 1).plusDays(days), weeks));
        return Arbitraries.oneOf(Arbitraries.just(Meetings.anyDay()), monthly, weekly);
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        WorkCalendar finland = FinnishWorkingDays.standard();
        UnitCalendar breaks = UnitCalendar.of(finland)
                .withoutPeriod(BlockedPeriod.isoWeek(42, "autumn break"))
                .withoutPeriod(BlockedPeriod.isoWeek(10, "winter break"))
                .withoutPeriod(BlockedPeriod.summer());
        return Arbitraries.of(finland, breaks, FinnishWorkingDays.statutory());
    }
}
