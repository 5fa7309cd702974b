package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The definition of a plan's follow-ups; {@link #schedule} makes dates of it.
 *
 * <pre>{@code
 * FollowUpPlan plan = FollowUpPlan.untilSurvey("plan-7", LocalDate.of(2024, 11, 15), LocalDate.of(2025, 10, 6))
 *         .toBuilder()
 *         .meetings(Meetings.monthly(1, DayOfWeek.TUESDAY))
 *         .build();
 * FollowUpSchedule.Dated dated = plan.schedule(FinnishWorkingDays.standard()).orElseThrow();
 * }</pre>
 *
 * <p>The rules and their defaults:
 *
 * <ul>
 *   <li>At most three months pass without a follow-up (seed), from the start of the plan to its evaluation and its end.
 *       There are as few follow-ups as that needs, evenly spread, rather earlier than later (ours).
 *   <li>Follow-ups are held in existing {@link Meetings} (seed); without any on every working day.
 *   <li>With a next survey the evaluation is done two to four weeks before it (seed: the domain's default), in the last
 *       meeting of that time or, if there is none, on its last open day (ours).
 *   <li>In the {@link HolidaySeason} nothing is held and its days count: what falls due comes earlier (seed).
 *   <li>Nothing is held on a closed day of the calendar, outside the plan or, when the schedule is made again, in the past.
 * </ul>
 *
 * <p>What cannot be kept is explained, not bent. The definition holds no dates of follow-ups; the schedule holds them.
 * Immutable and safe for use by several threads.
 *
 * @param planId the plan's id
 * @param start the first day of the plan
 * @param end the last day of the plan
 * @param limit the longest time without follow-up
 * @param meetings the meetings in which follow-ups are held
 * @param nextSurvey the day on which the next survey opens, if there is one
 * @param evaluation the days that were given for the evaluation, if they were
 * @param unitSurvey the day for which the unit's own survey is wanted, if there is one
 * @param holidaySeason what happens in the holiday season
 * @param season the holiday season
 * @param pauses the declared pauses; unmodifiable
 */
public record FollowUpPlan(
        String planId,
        LocalDate start,
        LocalDate end,
        Period limit,
        Meetings meetings,
        Optional<LocalDate> nextSurvey,
        Optional<DateRange> evaluation,
        Optional<LocalDate> unitSurvey,
        HolidaySeason holidaySeason,
        BlockedPeriod season,
        List<PlanPause> pauses) {

    /** The longest time without follow-up by default (seed): three months. */
    public static final Period DEFAULT_LIMIT = Period.ofMonths(3);

    public FollowUpPlan {
        requireNonNull(limit, "limit");
        requireNonNull(meetings, "meetings");
        requireNonNull(nextSurvey, "nextSurvey");
        requireNonNull(evaluation, "evaluation");
        requireNonNull(unitSurvey, "unitSurvey");
        requireNonNull(holidaySeason, "holidaySeason");
        requireNonNull(season, "season");
        pauses = List.copyOf(pauses);
        if (planId.isBlank()) {
            throw new IllegalArgumentException("planId must not be blank: the ids of follow-ups begin with it");
        }
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("the plan's end " + end + " must be after its start " + start
                    + "\nMaybe the next survey is next year's.");
        }
        if (!start.plus(limit).isAfter(start)) {
            throw new IllegalArgumentException("limit must be at least a day but was " + limit);
        }
        nextSurvey.filter(opens -> !opens.isAfter(start)).ifPresent(opens -> {
            throw new IllegalArgumentException("the next survey " + opens + " must be after the plan's start " + start);
        });
        unitSurvey.filter(day -> day.isBefore(start) || day.isAfter(end)).ifPresent(day -> {
            throw new IllegalArgumentException(
                    "the unit's survey " + day + " must be inside the plan " + start + "/" + end);
        });
    }

    /**
     * A definition with its period.
     *
     * @param planId the plan's id, the beginning of the follow-ups' ids
     * @param start the first day of the plan; the limit is counted from it
     * @param end the last day of the plan
     * @return a builder with the defaults
     */
    public static Builder builder(String planId, LocalDate start, LocalDate end) {
        return new Builder(planId, start, end);
    }

    /**
     * A definition that ends on the day before the next survey opens, with an evaluation before it.
     *
     * @param planId the plan's id, the beginning of the follow-ups' ids
     * @param start the first day of the plan; the limit is counted from it
     * @param nextSurvey the day on which the next survey opens
     * @return the definition with the defaults
     * @throws IllegalArgumentException if the survey is not at least two days after the start
     */
    public static FollowUpPlan untilSurvey(String planId, LocalDate start, LocalDate nextSurvey) {
        return builder(planId, start, nextSurvey.minusDays(1))
                .nextSurvey(nextSurvey)
                .build();
    }

    /**
     * Dates for the definition.
     *
     * @param calendar the unit's working days
     * @return the dates, or why there are none
     */
    public FollowUpSchedule schedule(WorkCalendar calendar) {
        return reschedule(calendar, List.of(), start);
    }

    /**
     * Dates for the definition after something was moved, done or cancelled, or the definition changed. What is done or
     * was moved by people stays, as does what lies before {@code asOf}; planned days stay where they still fit; the rest
     * adapts. Made again from its own result it is the same.
     *
     * @param calendar the unit's working days
     * @param previous all follow-ups so far, cancelled ones too
     * @param asOf the day of asking: nothing new is put before it
     * @return the dates, or why there are none
     */
    public FollowUpSchedule reschedule(WorkCalendar calendar, List<FollowUp> previous, LocalDate asOf) {
        requireNonNull(calendar, "calendar");
        requireNonNull(asOf, "asOf");
        return new Scheduler(this, calendar, List.copyOf(previous), asOf).schedule();
    }

    /** {@return the days in which the evaluation is done: the given ones, else 4–2 weeks before the next survey} */
    public Optional<DateRange> evaluationTime() {
        return evaluation.or(() -> nextSurvey.map(survey -> new DateRange(survey.minusWeeks(4), survey.minusWeeks(2))));
    }

    /** {@return a builder with this definition's values} */
    public Builder toBuilder() {
        Builder builder = new Builder(planId, start, end);
        builder.limit = limit;
        builder.meetings = meetings;
        builder.nextSurvey = nextSurvey;
        builder.evaluation = evaluation;
        builder.unitSurvey = unitSurvey;
        builder.holidaySeason = holidaySeason;
        builder.season = season;
        builder.pauses.addAll(pauses);
        return builder;
    }

    boolean isInSeason(LocalDate day) {
        return holidaySeason != HolidaySeason.GO_ON && season.covers(day);
    }

    boolean isPaused(LocalDate day) {
        return (holidaySeason == HolidaySeason.PAUSE && season.covers(day))
                || pauses.stream().anyMatch(pause -> pause.days().contains(day));
    }

    DateRange period() {
        return new DateRange(start, end);
    }

    /** {@return the id, the period and the limit} */
    @Override
    public String toString() {
        return "follow-ups of " + planId + " " + start + "/" + end + " at most " + limit + " apart";
    }

    /** Collects a definition. Not safe for use by several threads. */
    public static final class Builder {
        private final String planId;
        private final LocalDate start;
        private final LocalDate end;
        private Period limit = DEFAULT_LIMIT;
        private Meetings meetings = Meetings.anyDay();
        private Optional<LocalDate> nextSurvey = Optional.empty();
        private Optional<DateRange> evaluation = Optional.empty();
        private Optional<LocalDate> unitSurvey = Optional.empty();
        private HolidaySeason holidaySeason = HolidaySeason.SHIFT;
        private BlockedPeriod season = BlockedPeriod.summer();
        private final List<PlanPause> pauses = new ArrayList<>();

        private Builder(String planId, LocalDate start, LocalDate end) {
            this.planId = requireNonNull(planId, "planId");
            this.start = requireNonNull(start, "start");
            this.end = requireNonNull(end, "end");
        }

        /**
         * The longest time without follow-up; three months by default.
         *
         * @param limit a period of at least a day
         * @return this builder
         */
        public Builder limit(Period limit) {
            this.limit = limit;
            return this;
        }

        /**
         * The meetings in which follow-ups are held; any working day by default.
         *
         * @param meetings the meetings
         * @return this builder
         */
        public Builder meetings(Meetings meetings) {
            this.meetings = requireNonNull(meetings, "meetings");
            return this;
        }

        /**
         * The next survey: the evaluation is then done two to four weeks before it.
         *
         * @param opens the day on which it opens
         * @return this builder
         */
        public Builder nextSurvey(LocalDate opens) {
            nextSurvey = Optional.of(opens);
            return this;
        }

        /**
         * The days in which the unit evaluates its plan, instead of two to four weeks before the next survey.
         *
         * @param days the days
         * @return this builder
         */
        public Builder evaluation(DateRange days) {
            this.evaluation = Optional.of(days);
            return this;
        }

        /**
         * A second survey of the unit's own. It is put on the wanted day or, if that is closed, on the last open day
         * before it.
         *
         * @param day the wanted day, inside the plan
         * @return this builder
         */
        public Builder unitSurvey(LocalDate day) {
            unitSurvey = Optional.of(day);
            return this;
        }

        /**
         * What happens in the holiday season; {@link HolidaySeason#SHIFT} by default.
         *
         * @param holidaySeason the choice
         * @return this builder
         */
        public Builder holidaySeason(HolidaySeason holidaySeason) {
            this.holidaySeason = requireNonNull(holidaySeason, "holidaySeason");
            return this;
        }

        /**
         * The holiday season; {@link BlockedPeriod#summer()} by default.
         *
         * @param season the season
         * @return this builder
         */
        public Builder season(BlockedPeriod season) {
            this.season = requireNonNull(season, "season");
            return this;
        }

        /**
         * Declares a pause.
         *
         * @param pause the pause
         * @return this builder
         */
        public Builder pause(PlanPause pause) {
            pauses.add(requireNonNull(pause, "pause"));
            return this;
        }

        /**
         * The definition.
         *
         * @return the definition
         * @throws IllegalArgumentException if the plan's id is blank, its end or the next survey is not after its start, the
         *     limit is not positive or the unit's survey is outside the plan
         */
        public FollowUpPlan build() {
            return new FollowUpPlan(
                    planId,
                    start,
                    end,
                    limit,
                    meetings,
                    nextSurvey,
                    evaluation,
                    unitSurvey,
                    holidaySeason,
                    season,
                    pauses);
        }
    }
}
