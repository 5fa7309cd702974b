package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;

/**
 * Why a definition cannot be kept: it is explained, not bent.
 *
 * @param code the kind of problem
 * @param days the days that it is about
 * @param detail the id of a follow-up, or the reason of a closed day; may be empty
 */
public record ScheduleProblem(Code code, DateRange days, Text detail) {

    /** An explanation for each code. */
    private enum Wording implements Phrase {
        NO_DAY_IN_TIME,
        NO_DAY_FOR_EVALUATION,
        EVALUATION_OUTSIDE_PLAN,
        NO_DAY_FOR_UNIT_SURVEY,
        MOVED_OUTSIDE_PLAN,
        MOVED_TO_CLOSED_DAY,
        EVALUATION_MOVED_OUTSIDE_TIME
    }

    /** The kinds of problem. */
    public enum Code {
        /** No meeting falls on an open day soon enough after the last follow-up. */
        NO_DAY_IN_TIME,
        /** The time for the evaluation has no open day. */
        NO_DAY_FOR_EVALUATION,
        /** The time for the evaluation lies outside the plan. */
        EVALUATION_OUTSIDE_PLAN,
        /** The unit's own survey has no open day in the plan. */
        NO_DAY_FOR_UNIT_SURVEY,
        /** A follow-up was moved to a day outside the plan. */
        MOVED_OUTSIDE_PLAN,
        /** A follow-up was moved to a day that is closed, blocked or in the holiday season. */
        MOVED_TO_CLOSED_DAY,
        /** The evaluation was moved outside its time. */
        EVALUATION_MOVED_OUTSIDE_TIME
    }

    public ScheduleProblem {
        requireNonNull(code, "code");
        requireNonNull(days, "days");
        requireNonNull(detail, "detail");
    }

    /**
     * The problem in words, with advice.
     *
     * @param language the language
     * @return one or two sentences
     */
    public String text(Language language) {
        Formats formats = Formats.in(language);
        String first = formats.day(days.first());
        Wording wording = Wording.valueOf(code.name());
        return switch (code) {
            case MOVED_OUTSIDE_PLAN, MOVED_TO_CLOSED_DAY -> wording.in(language, first, detail);
            default -> wording.in(language, first, formats.day(days.last()));
        };
    }

    /** {@return the problem in English} */
    @Override
    public String toString() {
        return code + ": " + text(Language.EN);
    }
}
