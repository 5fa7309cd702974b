package fi.qwl.plan.schedule;

import fi.qwl.model.LocalText;
import fi.qwl.words.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Makes one schedule: first what stays, then the evaluation and the unit's survey, then the follow-ups in the stretches
 * between what is fixed. Used once.
 */
final class Scheduler {

    private static final Comparator<FollowUp> BY_DATE = Comparator.comparing(FollowUp::date)
            .thenComparing(followUp -> followUp.id().value());

    private final FollowUpPlan plan;
    private final WorkCalendar calendar;
    private final List<FollowUp> previous;
    private final LocalDate asOf;
    private final Identities identities;
    private final Deadlines deadlines;

    private final List<FollowUp> live = new ArrayList<>();
    private final List<FollowUp> cancelled = new ArrayList<>();
    private final List<ScheduleProblem> problems = new ArrayList<>();

    Scheduler(FollowUpPlan plan, WorkCalendar calendar, List<FollowUp> previous, LocalDate asOf) {
        this.plan = plan;
        this.calendar = calendar;
        this.previous = previous;
        this.asOf = asOf;
        this.identities = new Identities(plan.planId(), previous);
        this.deadlines = new Deadlines(plan);
    }

    FollowUpSchedule schedule() {
        previous.stream().filter(this::stays).forEach(live::add);
        previous.stream()
                .filter(followUp -> followUp.state() == FollowUpState.CANCELLED)
                .forEach(cancelled::add);
        live.forEach(this::checkMoved);
        placeEvaluation();
        placeUnitSurvey();
        placeFollowUps();
        if (!problems.isEmpty()) {
            return new FollowUpSchedule.Infeasible(problems);
        }
        live.sort(BY_DATE);
        cancelled.sort(Comparator.comparing(followUp -> followUp.id().value()));
        return new FollowUpSchedule.Dated(live, cancelled, gaps());
    }

    /** Done and moved ones stay, and planned ones of the past: whether they were held is for people to say. */
    private boolean stays(FollowUp followUp) {
        return switch (followUp.state()) {
            case DONE, MOVED -> true;
            case PLANNED -> followUp.date().isBefore(asOf) && plan.period().contains(followUp.date());
            case CANCELLED -> false;
        };
    }

    private List<FollowUp> free(FollowUpKind kind) {
        return previous.stream()
                .filter(followUp -> followUp.kind() == kind && followUp.state() == FollowUpState.PLANNED)
                .filter(followUp -> !stays(followUp))
                .sorted(BY_DATE)
                .toList();
    }

    private void checkMoved(FollowUp followUp) {
        if (followUp.state() != FollowUpState.MOVED || followUp.date().isBefore(asOf)) {
            return;
        }
        LocalDate day = followUp.date();
        DateRange justThis = new DateRange(day, day);
        if (!plan.period().contains(day)) {
            problem(
                    ScheduleProblem.Code.MOVED_OUTSIDE_PLAN,
                    justThis,
                    LocalText.of(followUp.id().value()));
            return;
        }
        findClosure(day)
                .ifPresent(closure -> problem(ScheduleProblem.Code.MOVED_TO_CLOSED_DAY, justThis, closure.reason()));
        if (followUp.kind() == FollowUpKind.EVALUATION) {
            plan.evaluationTime()
                    .filter(time -> !time.contains(day))
                    .ifPresent(time -> problem(ScheduleProblem.Code.EVALUATION_MOVED_OUTSIDE_TIME, time));
        }
    }

    private void placeEvaluation() {
        List<FollowUp> free = free(FollowUpKind.EVALUATION);
        Optional<DateRange> time = plan.evaluationTime();
        if (time.isEmpty() || has(FollowUpKind.EVALUATION)) {
            cancelAll(free);
            return;
        }
        DateRange days = time.get();
        if (days.last().isBefore(plan.start()) || days.first().isAfter(plan.end())) {
            problem(ScheduleProblem.Code.EVALUATION_OUTSIDE_PLAN, days);
            return;
        }
        Optional<LocalDate> kept = free.stream()
                .map(FollowUp::date)
                .filter(day -> days.contains(day) && isOpen(day))
                .findFirst();
        Optional<LocalDate> day = kept.or(() -> lastDay(
                        days, candidate -> isOpen(candidate) && plan.meetings().isOn(candidate)))
                .or(() -> lastDay(days, this::isOpen));
        if (day.isEmpty()) {
            problem(ScheduleProblem.Code.NO_DAY_FOR_EVALUATION, days);
            return;
        }
        give(FollowUpKind.EVALUATION, List.of(day.get()), free);
    }

    private void placeUnitSurvey() {
        List<FollowUp> free = free(FollowUpKind.UNIT_SURVEY);
        Optional<LocalDate> wanted = plan.unitSurvey();
        if (wanted.isEmpty() || has(FollowUpKind.UNIT_SURVEY)) {
            cancelAll(free);
            return;
        }
        DateRange days = new DateRange(plan.start(), wanted.get());
        Optional<LocalDate> day = lastDay(days, this::isOpen);
        if (day.isEmpty()) {
            problem(ScheduleProblem.Code.NO_DAY_FOR_UNIT_SURVEY, days);
            return;
        }
        give(FollowUpKind.UNIT_SURVEY, List.of(day.get()), free);
    }

    private void placeFollowUps() {
        List<FollowUp> free = free(FollowUpKind.FOLLOW_UP);
        NavigableSet<LocalDate> open = openMeetingDays();
        List<FollowUp> kept = new ArrayList<>();
        List<LocalDate> fresh = new ArrayList<>();
        List<LocalDate> fixed = chain();
        for (int i = 1; i < fixed.size(); i++) {
            LocalDate from = fixed.get(i - 1);
            LocalDate to = fixed.get(i);
            List<FollowUp> within = free.stream()
                    .filter(followUp ->
                            followUp.date().isAfter(from) && followUp.date().isBefore(to))
                    .toList();
            Stretch stretch = new Stretch(deadlines, open, asOf, from, to);
            Stretch.Filling filling = stretch.fill();
            filling.impossible().ifPresent(days -> problem(ScheduleProblem.Code.NO_DAY_IN_TIME, days));
            List<LocalDate> planned = within.stream().map(FollowUp::date).toList();
            if (stretch.isFilledBy(planned, filling.days().size())) {
                kept.addAll(within);
            } else {
                fresh.addAll(filling.days());
            }
        }
        live.addAll(kept);
        give(
                FollowUpKind.FOLLOW_UP,
                fresh,
                free.stream().filter(followUp -> !kept.contains(followUp)).toList());
    }

    /** The start, what is fixed in between, and the end: none of them is further from the next than the limit. */
    private List<LocalDate> chain() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        live.stream()
                .filter(followUp -> followUp.kind() != FollowUpKind.UNIT_SURVEY)
                .map(FollowUp::date)
                .filter(plan.period()::contains)
                .forEach(days::add);
        days.add(plan.start());
        days.add(plan.end());
        return List.copyOf(days);
    }

    private List<FollowUpGap> gaps() {
        List<FollowUpGap> gaps = new ArrayList<>();
        List<LocalDate> days = chain();
        for (int i = 1; i < days.size(); i++) {
            LocalDate from = days.get(i - 1);
            LocalDate to = days.get(i);
            if (to.isAfter(from.plus(plan.limit()))) {
                boolean isPaused = !deadlines.after(from).isBefore(to);
                gaps.add(new FollowUpGap(
                        new DateRange(from, to), isPaused ? FollowUpGap.Cause.PAUSE : FollowUpGap.Cause.PAST));
            }
        }
        return gaps;
    }

    private NavigableSet<LocalDate> openMeetingDays() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day = plan.start(); !day.isAfter(plan.end()); day = day.plusDays(1)) {
            if (plan.meetings().isOn(day) && isOpen(day)) {
                days.add(day);
            }
        }
        return days;
    }

    private Optional<LocalDate> lastDay(DateRange days, Predicate<LocalDate> wanted) {
        for (LocalDate day = days.last(); !day.isBefore(days.first()); day = day.minusDays(1)) {
            if (!day.isBefore(asOf) && wanted.test(day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private boolean isOpen(LocalDate day) {
        return plan.period().contains(day) && findClosure(day).isEmpty();
    }

    private Optional<ClosedDay> findClosure(LocalDate day) {
        if (plan.isInSeason(day)) {
            return Optional.of(
                    new ClosedDay(ClosedDay.Kind.BLOCKED, plan.season().label()));
        }
        Optional<ClosedDay> pause = plan.pauses().stream()
                .filter(candidate -> candidate.days().contains(day))
                .findFirst()
                .map(found -> new ClosedDay(ClosedDay.Kind.BLOCKED, LocalText.of(found.reason())));
        return pause.or(() -> calendar.findClosure(day));
    }

    private boolean has(FollowUpKind kind) {
        return live.stream().anyMatch(followUp -> followUp.kind() == kind);
    }

    private void give(FollowUpKind kind, List<LocalDate> days, List<FollowUp> free) {
        Identities.Given given = identities.give(kind, days, free);
        live.addAll(given.dated());
        cancelAll(given.leftOver());
    }

    private void cancelAll(List<FollowUp> followUps) {
        followUps.stream().map(FollowUp::cancelled).forEach(cancelled::add);
    }

    private void problem(ScheduleProblem.Code code, DateRange days) {
        problem(code, days, LocalText.of(""));
    }

    private void problem(ScheduleProblem.Code code, DateRange days, Text detail) {
        problems.add(new ScheduleProblem(code, days, detail));
    }
}
