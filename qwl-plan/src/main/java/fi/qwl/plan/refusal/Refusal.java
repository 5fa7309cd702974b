package fi.qwl.plan.refusal;

import static java.util.Objects.requireNonNull;

import fi.qwl.words.Language;
import fi.qwl.words.Text;

/**
 * Why something that people wished for cannot be, and what would work instead, in their own language. It names no person
 * and quotes no proposal.
 *
 * @param code the kind, for programs
 * @param reason why not: one sentence
 * @param remedy what would work: one sentence; in English it begins with "Maybe"
 */
public record Refusal(Code code, Text reason, Text remedy) {

    /** The kinds of refusal. */
    public enum Code {
        /** More strengths than three. */
        TOO_MANY_STRENGTHS,
        /** More development areas than three. */
        TOO_MANY_AREAS,
        /** Neither strengths nor areas. */
        NOTHING_CHOSEN,
        /** The same strength or area twice. */
        CHOSEN_TWICE,
        /** A strength among the areas, or an area among the strengths. */
        WRONG_KIND,
        /** A proposal or a vote of somebody who is not present. */
        NOT_PRESENT,
        /** More proposals of one person than three of a kind. */
        TOO_MANY_PROPOSALS,
        /** The same proposal twice by one person. */
        PROPOSED_TWICE,
        /** More votes of one person than three of a kind. */
        TOO_MANY_VOTES,
        /** A vote for something that was not proposed. */
        UNKNOWN_CANDIDATE,
        /** More votes for one proposal than there are people. */
        MORE_VOTES_THAN_PEOPLE,
        /** Ballots and a count of hands for the same vote. */
        TWO_WAYS_OF_VOTING,
        /** The round in which everybody thinks alone has not been held. */
        NOBODY_HAS_THOUGHT_YET,
        /** Nobody was asked whether the choice is shared. */
        CONSENT_NOT_ASKED,
        /** A day on which the unit does not meet. */
        DAY_BLOCKED,
        /** A time of day that is skipped when the clocks go forward. */
        TIME_SKIPPED,
        /** A meeting that is too short for its topics. */
        MEETING_TOO_SHORT,
        /** A workshop that is too short for its parts. */
        WORKSHOP_TOO_SHORT,
        /** A workshop outside two to four hours. */
        WORKSHOP_LENGTH,
        /** Fewer people than two, or more than two hundred. */
        PEOPLE,
        /** Two sittings at the same time. */
        SITTINGS_OVERLAP,
        /** An area that was not chosen, or has no row. */
        UNKNOWN_AREA,
        /** A hand-out with fewer than three or more than five questions. */
        QUESTION_COUNT,
        /** An area for which no theme of questions is known. */
        NO_QUESTIONS,
        /** A reply that is dated before the need was passed on. */
        REPLY_TOO_EARLY
    }

    public Refusal {
        requireNonNull(code, "code");
        requireNonNull(reason, "reason");
        requireNonNull(remedy, "remedy");
    }

    /**
     * The refusal for people.
     *
     * @param language their language
     * @return two sentences: why not, and what would work
     */
    public String text(Language language) {
        return reason.in(language) + " " + remedy.in(language);
    }

    /** {@return this refusal, to be thrown} */
    public RefusedException exception() {
        return new RefusedException(this);
    }

    /** {@return the code and the English text} */
    @Override
    public String toString() {
        return code + ": " + text(Language.EN);
    }
}
