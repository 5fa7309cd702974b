package fi.qwl.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.schedule.FollowUp;
import fi.qwl.plan.schedule.FollowUpState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A plan as the whole staff sees it: what was agreed, how far it is, and what is next. It shows no persons, not even by
 * id. Immutable.
 *
 * @param asOf the day of the view
 * @param agreedOn the day on which the plan was agreed; empty for a draft
 * @param strengths the strengths that the unit holds on to; unmodifiable
 * @param areas how far each area is, in the plan's order; unmodifiable
 * @param nextFollowUp the next follow-up on or after the day, if there is one
 * @param nextDeadlines the next open actions with a last day, at most three, the soonest first; unmodifiable
 * @param topics the topics that were noted since the last follow-up was held; unmodifiable
 */
public record StaffView(
        LocalDate asOf,
        Optional<LocalDate> agreedOn,
        List<Strength> strengths,
        List<Progress> areas,
        Optional<FollowUp> nextFollowUp,
        List<Action> nextDeadlines,
        List<String> topics) {

    private static final int NEXT_DEADLINES = 3;

    public StaffView {
        requireNonNull(asOf, "asOf");
        requireNonNull(agreedOn, "agreedOn");
        requireNonNull(nextFollowUp, "nextFollowUp");
        strengths = List.copyOf(strengths);
        areas = List.copyOf(areas);
        nextDeadlines = List.copyOf(nextDeadlines);
        topics = List.copyOf(topics);
    }

    /**
     * How far an area is. Cancelled actions do not count.
     *
     * @param topic what is developed
     * @param goal the goal; may be empty
     * @param done how many actions are done
     * @param actions how many actions there are
     * @param overdue how many should be done by now and are not
     * @param evaluation the outcome, if the area was evaluated
     */
    public record Progress(
            String topic, String goal, int done, int actions, int overdue, Optional<Evaluation.Outcome> evaluation) {}

    /**
     * The view on a day.
     *
     * @param plan the plan
     * @param asOf the day
     * @return the view
     */
    public static StaffView of(DevelopmentPlan plan, LocalDate asOf) {
        Optional<FollowUp> next = plan.followUps().stream()
                .filter(followUp -> followUp.isOpen() && !followUp.date().isBefore(asOf))
                .min(Comparator.comparing(FollowUp::date));
        List<Action> deadlines = plan.actions().stream()
                .filter(action -> action.status().isOpen())
                .filter(action ->
                        action.due().filter(due -> !due.isBefore(asOf)).isPresent())
                .sorted(Comparator.comparing(action -> action.due().orElseThrow()))
                .limit(NEXT_DEADLINES)
                .toList();
        LocalDate lastMeeting = lastMeeting(plan);
        List<String> topics = plan.notes().stream()
                .filter(note -> note.kind() == Note.Kind.TOPIC && note.date().isAfter(lastMeeting))
                .map(Note::text)
                .toList();
        List<Progress> areas =
                plan.areas().stream().map(area -> progress(area, asOf)).toList();
        return new StaffView(asOf, plan.agreedOn(), plan.strengths(), areas, next, deadlines, topics);
    }

    private static Progress progress(DevelopmentArea area, LocalDate asOf) {
        List<Action> counted = area.actions().stream()
                .filter(action -> action.status() != Status.CANCELLED)
                .toList();
        int done = (int) counted.stream()
                .filter(action -> action.status() == Status.DONE)
                .count();
        int overdue =
                (int) counted.stream().filter(action -> action.isOverdue(asOf)).count();
        return new Progress(
                area.topic(),
                area.goal().text(),
                done,
                counted.size(),
                overdue,
                area.evaluation().map(Evaluation::outcome));
    }

    private static LocalDate lastMeeting(DevelopmentPlan plan) {
        return plan.followUps().stream()
                .filter(followUp -> followUp.state() == FollowUpState.DONE)
                .map(FollowUp::date)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
