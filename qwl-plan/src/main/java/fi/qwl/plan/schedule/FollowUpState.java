package fi.qwl.plan.schedule;

/** Its state with a follow-up. */
public enum FollowUpState {
    /** Dated by the schedule; its date may change when the schedule is made again. */
    PLANNED,
    /** Dated by people; the schedule adapts around it. */
    MOVED,
    /** Held. */
    DONE,
    /** Not held and no longer needed. */
    CANCELLED
}
