package fi.qwl.survey;

/** Why an answer is missing. All three count as missing in the index; researchers may distinguish them. */
public enum MissingReason {
    /** The respondent left it empty. */
    NOT_ANSWERED(-1),
    /** The respondent chose "don't know", which was declared to be missing. */
    DONT_KNOW(-2),
    /** The respondent was not asked. */
    NOT_SHOWN(-3);

    private final int code;

    MissingReason(int code) {
        this.code = code;
    }

    /** The code in columns: below 0, where answers start. */
    int code() {
        return code;
    }

    static MissingReason ofCode(int code) {
        for (MissingReason reason : values()) {
            if (reason.code == code) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no reason has the code " + code);
    }
}
