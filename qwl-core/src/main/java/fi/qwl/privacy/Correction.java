package fi.qwl.privacy;

/** Why a wave is released again from other answers: what becomes of values that cannot safely be replaced. */
public enum Correction {
    /** Answers came late or were withdrawn: where a new value is not safe, the first one stays, marked with its day. */
    LATE,
    /** What was released is wrong: where a new value is not safe, the unit has none, and says that it was withdrawn. */
    WRONG
}
