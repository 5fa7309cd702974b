package fi.qwl.study;

import fi.qwl.words.Phrase;
import java.util.Locale;

/** The kinds of {@link Finding}. Thresholds are ours. */
public enum FindingKind implements Phrase {
    /** An input has an error, so that nothing can be made of it. Cannot be accepted. */
    INPUT_UNUSABLE,
    /** More than {@value WaveInput#MOST_UNKNOWN} % of the answers name a unit that the organisation does not have. */
    UNITS_UNKNOWN,
    /** The answers are those of another wave; if somebody goes on, both waves are judged together. */
    SAME_AS_OTHER_WAVE,
    /** More than {@value ReadinessChecks#OTHER_WAVES} % of the rows are of other waves or of days outside the wave. */
    WAVES_SEVERAL,
    /** Sheets or files hold the same answers, and all are counted. */
    ANSWERS_TWICE,
    /** Items run against the others of their factor, as if they were reversed. */
    ITEMS_OPPOSED,
    /** More people answered in a sector than were invited. */
    MORE_ANSWERED_THAN_INVITED,
    /** Items were not asked or not read, but no factor lost more than half of its items. */
    ITEMS_MISSING,
    /** Everybody who answered an item chose the same point. */
    ITEMS_CONSTANT,
    /** More than {@value ReadinessChecks#STRAIGHT_LINED} % chose the same point for every item. */
    MANY_STRAIGHT_LINED,
    /** Some answers name a unit that the organisation does not have, fewer than would block. */
    SOME_UNITS_UNKNOWN,
    /** Some rows are of other waves, fewer than would block. */
    SOME_OF_OTHER_WAVES,
    /** More people answered than were invited in units smaller than a sector. */
    SOME_MORE_THAN_INVITED,
    /** Units were invited but nobody of them answered. */
    UNITS_WITHOUT_ANSWERS,
    /** Fewer than {@value ReadinessChecks#LOW_RATE} % answered: the results do not speak for the whole staff. */
    RATE_LOW,
    /** Units with fewer answers than the promise asks for; merging neighbours would show more. */
    UNITS_TOO_SMALL,
    /** The readers noticed other things that need a look. */
    OTHER_WARNINGS,
    /** The store knows of no earlier release: right for a first year, wrong after a move or a restored backup. */
    STORE_FRESH;

    /** {@return the kind for programs and command lines, such as {@code units-unknown}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return whether somebody may go on in spite of it; false where nothing can be made of the input} */
    public boolean canBeAccepted() {
        return this != INPUT_UNUSABLE;
    }

    /** {@return what it means} */
    public Phrase meaning() {
        return Meaning.valueOf(name());
    }

    /** {@return what happens if one goes on} */
    public Phrase consequence() {
        return Consequence.valueOf(name());
    }

    private enum Meaning implements Phrase {
        INPUT_UNUSABLE,
        UNITS_UNKNOWN,
        SAME_AS_OTHER_WAVE,
        WAVES_SEVERAL,
        ANSWERS_TWICE,
        ITEMS_OPPOSED,
        MORE_ANSWERED_THAN_INVITED,
        ITEMS_MISSING,
        ITEMS_CONSTANT,
        MANY_STRAIGHT_LINED,
        SOME_UNITS_UNKNOWN,
        SOME_OF_OTHER_WAVES,
        SOME_MORE_THAN_INVITED,
        UNITS_WITHOUT_ANSWERS,
        RATE_LOW,
        UNITS_TOO_SMALL,
        OTHER_WARNINGS,
        STORE_FRESH
    }

    private enum Consequence implements Phrase {
        INPUT_UNUSABLE,
        UNITS_UNKNOWN,
        SAME_AS_OTHER_WAVE,
        WAVES_SEVERAL,
        ANSWERS_TWICE,
        ITEMS_OPPOSED,
        MORE_ANSWERED_THAN_INVITED,
        ITEMS_MISSING,
        ITEMS_CONSTANT,
        MANY_STRAIGHT_LINED,
        SOME_UNITS_UNKNOWN,
        SOME_OF_OTHER_WAVES,
        SOME_MORE_THAN_INVITED,
        UNITS_WITHOUT_ANSWERS,
        RATE_LOW,
        UNITS_TOO_SMALL,
        OTHER_WARNINGS,
        STORE_FRESH
    }
}
