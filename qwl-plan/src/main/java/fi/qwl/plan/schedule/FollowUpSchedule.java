package fi.qwl.plan.schedule;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** What became of a {@link FollowUpPlan}: dates, or the reasons why there are none. */
public sealed interface FollowUpSchedule {

    /**
     * The dates.
     *
     * @param followUps what is held or to be held, in order of date; unmodifiable
     * @param cancelled what is no longer needed, for calendars that have it; in order of id; unmodifiable
     * @param gaps the times that are longer than the limit, flagged; unmodifiable
     */
    record Dated(List<FollowUp> followUps, List<FollowUp> cancelled, List<FollowUpGap> gaps)
            implements FollowUpSchedule {
        public Dated {
            followUps = List.copyOf(followUps);
            cancelled = List.copyOf(cancelled);
            gaps = List.copyOf(gaps);
        }

        /** {@return all follow-ups, the cancelled ones last: what the next making of the schedule needs} */
        public List<FollowUp> all() {
            return Stream.concat(followUps.stream(), cancelled.stream()).toList();
        }
    }

    /**
     * The definition cannot be kept.
     *
     * @param problems why; at least one; unmodifiable
     */
    record Infeasible(List<ScheduleProblem> problems) implements FollowUpSchedule {
        public Infeasible {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("problems must not be empty");
            }
        }
    }

    /**
     * The dates, for callers who want an exception otherwise.
     *
     * @return the dates
     * @throws IllegalStateException if the definition cannot be kept, with every reason
     */
    default Dated orElseThrow() {
        if (this instanceof Infeasible infeasible) {
            throw new IllegalStateException(infeasible.problems().stream()
                    .map(ScheduleProblem::toString)
                    .collect(joining("\n")));
        }
        return (Dated) this;
    }
}
