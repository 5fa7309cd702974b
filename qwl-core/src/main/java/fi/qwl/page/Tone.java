package fi.qwl.page;

/** How a reader should take a figure. A renderer shows it by shape and colour, beside the words that say it. */
public enum Tone {
    /** It is as it should be. */
    GOOD,
    /** It needs attention. */
    WATCH,
    /** It is beyond a limit. */
    RISK,
    /** It is neither good nor bad. */
    NEUTRAL,
    /** It is not shown, to protect those who answered. */
    HIDDEN
}
