package fi.qwl.plan.schedule;

import fi.qwl.model.LocalText;

/** What is done on a dated day of a plan. */
public enum FollowUpKind {
    /** Progress and success are taken up in an ordinary meeting. */
    FOLLOW_UP("follow-up", LocalText.of("seuranta", "uppföljning", "follow-up")),
    /** The unit evaluates its plan before the next survey. */
    EVALUATION("evaluation", LocalText.of("arviointi", "utvärdering", "evaluation")),
    /** A second survey of the unit's own. */
    UNIT_SURVEY("unit-survey", LocalText.of("yksikön oma kysely", "enhetens egen enkät", "unit survey"));

    private final String code;
    private final LocalText label;

    FollowUpKind(String code, LocalText label) {
        this.code = code;
        this.label = label;
    }

    /** {@return a stable short name in lower case, such as {@code follow-up}; part of ids and documents} */
    public String code() {
        return code;
    }

    /** {@return the name for people in lower case, such as {@code seuranta}} */
    public LocalText label() {
        return label;
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
