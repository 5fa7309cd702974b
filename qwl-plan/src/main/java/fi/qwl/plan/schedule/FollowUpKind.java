package fi.qwl.plan.schedule;

import fi.qwl.words.Labelled;

/** What is done on a dated day of a plan. */
public enum FollowUpKind implements Labelled {
    /** Progress and success are taken up in an ordinary meeting. */
    FOLLOW_UP("follow-up"),
    /** The unit evaluates its plan before the next survey. */
    EVALUATION("evaluation"),
    /** A second survey of the unit's own. */
    UNIT_SURVEY("unit-survey");

    private final String code;

    FollowUpKind(String code) {
        this.code = code;
    }

    /** {@return a stable short name in lower case, such as {@code follow-up}; part of ids and documents} */
    public String code() {
        return code;
    }

    /**
     * Reads a {@link #code()}.
     *
     * @param code the code
     * @return the kind
     * @throws IllegalArgumentException if there is none with this code
     */
    public static FollowUpKind parse(String code) {
        for (FollowUpKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "unknown kind of follow-up '" + code + "'\nMaybe follow-up, evaluation or unit-survey was meant.");
    }
}
