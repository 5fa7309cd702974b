package fi.qwl.plan.clock;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpState;
import fi.qwl.plan.schedule.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The annual clock (vuosikello) of a municipality: from one survey to the next, what is due when and who answers for it.
 *
 * <pre>{@code
 * AnnualClock clock = AnnualClock.standard(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 18));
 * ClockOverview overview = clock.overview(FinnishWorkingDays.standard(), unitYears, asOf);
 * overview.late();                  // what HR should ask about
 * }</pre>
 *
 * <p>The rules give days by which something is done. A day that is closed becomes the last open one before it, in a unit by
 * its own calendar; where that is not after the survey's close, the first open day after it. A unit's results meeting is due on
 * the day that was proposed or agreed for it ({@link UnitYear#spread}). Follow-ups, evaluations and a
 * unit's own survey come from the units' plans. The clock computes; it reminds nobody. Immutable and safe for use by several
 * threads.
 */
public final class AnnualClock {

    private final LocalDate surveyOpens;
    private final LocalDate surveyCloses;
    private final List<ClockRule> rules;
    private final Set<ClockEventKind> done;

    private AnnualClock(
            LocalDate surveyOpens, LocalDate surveyCloses, List<ClockRule> rules, Collection<ClockEventKind> done) {
        this.surveyOpens = requireNonNull(surveyOpens, "surveyOpens");
        this.surveyCloses = requireNonNull(surveyCloses, "surveyCloses");
        this.rules = List.copyOf(rules);
        this.done = Set.copyOf(done);
        if (surveyCloses.isBefore(surveyOpens)) {
            throw new IllegalArgumentException("the survey closes on " + surveyCloses + ", before it opens on "
                    + surveyOpens + "\nMaybe the two were swapped.");
        }
        requireDistinctKinds();
    }

    /**
     * A clock with custom rules.
     *
     * @param surveyOpens the day on which the survey opens
     * @param surveyCloses the day on which it closes
     * @param rules at most one for each kind
     * @return the clock
     * @throws IllegalArgumentException if the survey closes before it opens, or a kind has two rules
     */
    public static AnnualClock of(LocalDate surveyOpens, LocalDate surveyCloses, List<ClockRule> rules) {
        return new AnnualClock(surveyOpens, surveyCloses, rules, Set.of());
    }

    /**
     * The clock that we propose (ours; replace what a municipality does otherwise): results to the management team in 3
     * weeks, results meetings in 5, the committee in 6, workshops in 9, plans in 11, needs to the wider management team in
     * 12; personnel report by 31 March, board and council by 31 May, budget preparation by 31 August.
     *
     * @param surveyOpens the day on which the survey opens
     * @param surveyCloses the day on which it closes
     * @return the clock
     */
    public static AnnualClock standard(LocalDate surveyOpens, LocalDate surveyCloses) {
        return of(
                surveyOpens,
                surveyCloses,
                List.of(
                        ClockRule.weeksAfterSurvey(ClockEventKind.MANAGEMENT_REPORT, 3),
                        ClockRule.weeksAfterSurvey(ClockEventKind.RESULTS_MEETING, 5),
                        ClockRule.weeksAfterSurvey(ClockEventKind.COMMITTEE, 6),
                        ClockRule.weeksAfterSurvey(ClockEventKind.WORKSHOP, 9),
                        ClockRule.weeksAfterSurvey(ClockEventKind.PLAN_READY, 11),
                        ClockRule.weeksAfterSurvey(ClockEventKind.NEEDS_REPORT, 12),
                        ClockRule.onDay(ClockEventKind.PERSONNEL_REPORT, 3, 31),
                        ClockRule.onDay(ClockEventKind.COUNCIL_REPORT, 5, 31),
                        ClockRule.onDay(ClockEventKind.BUDGET, 8, 31)));
    }

    /**
     * The clock with one rule instead of the one of its kind.
     *
     * @param rule the rule
     * @return the clock
     */
    public AnnualClock withRule(ClockRule rule) {
        List<ClockRule> others = new ArrayList<>(rules);
        others.removeIf(other -> other.kind() == rule.kind());
        others.add(rule);
        return new AnnualClock(surveyOpens, surveyCloses, others, done);
    }

    /**
     * The clock without events of a kind.
     *
     * @param kind the kind
     * @return the clock
     */
    public AnnualClock withoutRule(ClockEventKind kind) {
        List<ClockRule> others = new ArrayList<>(rules);
        others.removeIf(other -> other.kind() == kind);
        return new AnnualClock(surveyOpens, surveyCloses, others, done);
    }

    /**
     * The clock after something of the whole municipality took place.
     *
     * @param kind what took place
     * @return the clock
     * @throws IllegalArgumentException if the kind is a unit's
     */
    public AnnualClock withDone(ClockEventKind kind) {
        if (kind.scope() != ClockEventKind.Scope.MUNICIPALITY) {
            throw new IllegalArgumentException(kind + " is a unit's event\nMaybe record it with UnitYear.withDone.");
        }
        Set<ClockEventKind> more = EnumSet.of(kind);
        more.addAll(done);
        return new AnnualClock(surveyOpens, surveyCloses, rules, more);
    }

    /** {@return the rules, in the order in which they were given; unmodifiable} */
    public List<ClockRule> rules() {
        return rules;
    }

    /**
     * The events of the whole municipality.
     *
     * @param calendar the municipality's working days
     * @return the events, in order of date; unmodifiable
     */
    public List<ClockEvent> events(WorkCalendar calendar) {
        List<ClockEvent> events = new ArrayList<>();
        events.add(survey(ClockEventKind.SURVEY_OPENS, surveyOpens));
        events.add(survey(ClockEventKind.SURVEY_CLOSES, surveyCloses));
        for (ClockRule rule : rules) {
            if (rule.kind().scope() == ClockEventKind.Scope.MUNICIPALITY) {
                LocalDate due = onOpenDay(rule, calendar);
                events.add(ClockEvent.ofMunicipality(rule.kind(), rule.role(), due, done.contains(rule.kind())));
            }
        }
        return inOrder(events);
    }

    /**
     * The events of a unit, by the rules and by its plan.
     *
     * @param unit the unit's year
     * @return the events, in order of date; unmodifiable
     */
    public List<ClockEvent> events(UnitYear unit) {
        List<ClockEvent> events = new ArrayList<>();
        for (ClockRule rule : rules) {
            if (rule.kind().scope() == ClockEventKind.Scope.UNIT) {
                LocalDate due = due(rule, unit);
                events.add(ClockEvent.ofUnit(rule.kind(), unit.unit(), rule.role(), due, unit.isDone(rule.kind())));
            }
        }
        unit.plan().ifPresent(plan -> events.addAll(ofPlan(unit, plan)));
        return inOrder(events);
    }

    /**
     * The whole year of all units: the view of HR.
     *
     * @param calendar the municipality's working days
     * @param units what is known of each unit
     * @param asOf the day of asking
     * @return the overview
     * @throws IllegalArgumentException if a unit is given twice
     */
    public ClockOverview overview(WorkCalendar calendar, List<UnitYear> units, LocalDate asOf) {
        return ClockOverview.of(this, calendar, units, asOf);
    }

    private LocalDate due(ClockRule rule, UnitYear unit) {
        Optional<LocalDate> own = rule.kind() == ClockEventKind.RESULTS_MEETING ? unit.meetingOn() : Optional.empty();
        return own.orElseGet(() -> onOpenDay(rule, unit.calendar()));
    }

    private ClockEvent survey(ClockEventKind kind, LocalDate day) {
        return ClockEvent.ofMunicipality(kind, kind.role(), day, done.contains(kind));
    }

    private static List<ClockEvent> ofPlan(UnitYear unit, DevelopmentPlan plan) {
        List<ClockEvent> events = new ArrayList<>();
        for (FollowUp followUp : plan.followUps()) {
            if (followUp.state() != FollowUpState.CANCELLED) {
                ClockEventKind kind = switch (followUp.kind()) {
                    case FOLLOW_UP -> ClockEventKind.FOLLOW_UP;
                    case EVALUATION -> ClockEventKind.EVALUATION;
                    case UNIT_SURVEY -> ClockEventKind.UNIT_SURVEY;
                };
                boolean isHeld = followUp.state() == FollowUpState.DONE;
                events.add(ClockEvent.ofUnit(kind, unit.unit(), kind.role(), followUp.date(), isHeld));
            }
        }
        return events;
    }

    /** Earlier rather than later, but not before the results can be there. */
    private LocalDate onOpenDay(ClockRule rule, WorkCalendar calendar) {
        LocalDate due = rule.due(surveyOpens, surveyCloses);
        return calendar.findWorkingDayOnOrBefore(due, surveyCloses.plusDays(1)).orElseGet(() -> {
            LocalDate day = surveyCloses.plusDays(1);
            LocalDate latest = surveyCloses.plusYears(1);
            while (!calendar.isWorkingDay(day) && day.isBefore(latest)) {
                day = day.plusDays(1);
            }
            return day;
        });
    }

    private void requireDistinctKinds() {
        Set<ClockEventKind> seen = EnumSet.noneOf(ClockEventKind.class);
        for (ClockRule rule : rules) {
            if (!seen.add(rule.kind())) {
                throw new IllegalArgumentException(rule.kind() + " has two rules\nMaybe withRule replaces the first.");
            }
        }
    }

    static List<ClockEvent> inOrder(List<ClockEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing(ClockEvent::due).thenComparing(ClockEvent::kind))
                .toList();
    }

    /** {@return the survey's days and the number of rules} */
    @Override
    public String toString() {
        return "AnnualClock from survey " + surveyOpens + "/" + surveyCloses + ", rules " + rules.size();
    }
}
