package fi.qwl.plan.store;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanVersion;
import java.util.List;
import java.util.Optional;

/** The order of a plan's versions, for those who implement a {@link PlanStore}. */
public final class PlanSequence {

    private PlanSequence() {}

    /**
     * Checks that a version follows the one that is kept: it is the next one, and its history begins with the kept one's,
     * revisions included.
     *
     * @param plan the version that is to be saved
     * @param kept the last version that is kept; empty if there is none
     * @throws PlanConflictException if it does not follow
     */
    public static void requireNext(DevelopmentPlan plan, Optional<DevelopmentPlan> kept) {
        List<PlanVersion> history = kept.map(DevelopmentPlan::history).orElse(List.of());
        int last = history.size();
        if (plan.version() <= last) {
            throw conflict(plan, "version " + last + " is kept already");
        }
        if (plan.version() > last + 1) {
            throw conflict(plan, last == 0 ? "no version before it is kept" : "only version " + last + " is kept");
        }
        if (!plan.history().subList(0, last).equals(history)) {
            throw conflict(plan, "it does not follow the version that is kept");
        }
    }

    private static PlanConflictException conflict(DevelopmentPlan plan, String reason) {
        return new PlanConflictException(plan.id(), plan.version(), reason);
    }
}
