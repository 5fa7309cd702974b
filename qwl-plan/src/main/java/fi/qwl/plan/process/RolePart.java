package fi.qwl.plan.process;

import fi.qwl.model.LocalText;

/** What a role has to do with a step. A host can map parts to its own permissions. */
public enum RolePart {
    /** Does it: it is this role's turn at the step. */
    DOES(LocalText.of("tekee", "gör", "does")),
    /** May take part or look, and need not. */
    MAY(LocalText.of("voi", "får", "may")),
    /** Answers for its being done. */
    ANSWERS(LocalText.of("vastaa", "ansvarar", "answers for"));

    private final LocalText label;

    RolePart(LocalText label) {
        this.label = label;
    }

    /** {@return the name for people in lower case} */
    public LocalText label() {
        return label;
    }
}
