package fi.qwl.plan.schedule;

/** What happens to follow-ups in the holiday season: a question that each plan answers (seed). */
public enum HolidaySeason {
    /** Development rests: nothing falls into the season and its days do not count towards the limit. */
    PAUSE,
    /** Nothing falls into the season, but its days count: what would fall due in it comes earlier. The default. */
    SHIFT,
    /** Development goes on as in other times. */
    GO_ON
}
