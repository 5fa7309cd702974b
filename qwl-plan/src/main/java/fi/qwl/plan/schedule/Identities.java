package fi.qwl.plan.schedule;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives days to the follow-ups that are there already, in order, and new ids to the rest. */
final class Identities {

    private final String planId;
    private final Set<FollowUpId> taken = new HashSet<>();

    Identities(String planId, Collection<FollowUp> previous) {
        this.planId = planId;
        for (FollowUp followUp : previous) {
            if (!taken.add(followUp.id())) {
                throw new IllegalArgumentException("two follow-ups have the id " + followUp.id()
                        + "\nMaybe both the old and the moved one were passed.");
            }
        }
    }

    /** The follow-ups on their days, and those that are left over. */
    record Given(List<FollowUp> dated, List<FollowUp> leftOver) {}

    Given give(FollowUpKind kind, List<LocalDate> days, Collection<FollowUp> free) {
        Deque<FollowUp> waiting = new ArrayDeque<>(
                free.stream().sorted(Comparator.comparing(FollowUp::date)).toList());
        List<FollowUp> dated = new ArrayList<>();
        for (LocalDate day : days) {
            FollowUp next = waiting.poll();
            dated.add(next == null ? FollowUp.planned(newId(kind), kind, day) : next.plannedOn(day));
        }
        return new Given(dated, List.copyOf(waiting));
    }

    private FollowUpId newId(FollowUpKind kind) {
        int number = 1;
        while (!taken.add(id(kind, number))) {
            number++;
        }
        return id(kind, number);
    }

    private FollowUpId id(FollowUpKind kind, int number) {
        return new FollowUpId(planId + "-" + kind.code() + "-" + number);
    }
}
