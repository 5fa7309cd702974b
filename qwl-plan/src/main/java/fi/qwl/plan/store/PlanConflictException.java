package fi.qwl.plan.store;

import fi.qwl.plan.PlanId;

/**
 * A plan that does not follow the version that is kept: nothing was written. Unchecked, so that a host's transaction is
 * rolled back by it.
 */
public final class PlanConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String plan;
    private final int version;

    /**
     * A conflict.
     *
     * @param plan the plan
     * @param version the version that could not be saved
     * @param reason what is in its way
     */
    public PlanConflictException(PlanId plan, int version, String reason) {
        super("version " + version + " of plan " + plan + " was not saved: " + reason
                + "\nMaybe read the plan again and make the change on it.");
        this.plan = plan.value();
        this.version = version;
    }

    /** {@return the plan} */
    public PlanId plan() {
        return new PlanId(plan);
    }

    /** {@return the version that could not be saved} */
    public int version() {
        return version;
    }
}
