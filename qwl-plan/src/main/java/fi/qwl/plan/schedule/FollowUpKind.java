package fi.qwl.plan.schedule;

import fi.qwl.model.Language;

/** What is done on a dated day of a plan. */
public enum FollowUpKind {
    /** Progress and success are taken up in an ordinary meeting. */
    FOLLOW_UP("follow-up", "seuranta", "uppföljning", "follow-up"),
    /** The unit evaluates its plan before the next survey. */
    EVALUATION("evaluation", "arviointi", "utvärdering", "evaluation"),
    /** A second survey of the unit's own. */
    UNIT_SURVEY("unit-survey", "yksikön oma kysely", "enhetens egen enkät", "unit survey");

    private final String code;
    private final String finnish;
    private final String swedish;
    private final String english;

    FollowUpKind(String code, String finnish, String swedish, String english) {
        this.code = code;
        this.finnish = finnish;
        this.swedish = swedish;
        this.english = english;
    }

    /** {@return a stable short name in lower case, such as {@code follow-up}; part of ids and documents} */
    public String code() {
        return code;
    }

    /**
     * The kind's name.
     *
     * @param language the language
     * @return the name in lower case, such as {@code seuranta}
     */
    public String name(Language language) {
        return switch (language) {
            case FI -> finnish;
            case SV -> swedish;
            case EN -> english;
        };
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
