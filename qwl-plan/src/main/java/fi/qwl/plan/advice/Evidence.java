package fi.qwl.plan.advice;

import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.survey.UnitId;
import java.util.List;
import java.util.Set;

/**
 * What is published on one measure.
 *
 * @param gap how far below its limit a factor is, or a capability below the whole organisation's, in percentage points; for
 *     ordering only
 */
record Evidence(Measure measure, UnitId unit, double gap, Confidence confidence, List<AdviceReason> reasons) {

    /** Supervisory work and groups of the work community have the best effect (seed: what research says). */
    private static final Set<Measure> EFFORT_PAYS =
            Set.of(Capability.SUPERVISORY_WORK, Factor.COLLABORATION, Capability.OPERATING_CULTURE);

    int points() {
        return reasons.stream().mapToInt(AdviceReason::points).sum();
    }

    boolean isWhereEffortPays() {
        return EFFORT_PAYS.contains(measure);
    }
}
