package fi.qwl.plan.process;

import fi.qwl.words.Labelled;

/** What a role has to do with a step. A host can map parts to its own permissions. */
public enum RolePart implements Labelled {
    /** Does it: it is this role's turn at the step. */
    DOES,
    /** May take part or look, and need not. */
    MAY,
    /** Answers for its being done. */
    ANSWERS
}
