package fi.qwl.plan.choice;

import fi.qwl.words.Text;
import fi.qwl.words.Words;

/** What people answered when everybody was asked whether the choice is shared (seed). */
public enum Consent {
    /** Everybody shares it. */
    SHARED_BY_ALL,
    /** Most share it; what others think is recorded without names. */
    NOT_BY_ALL;

    /** {@return the answer for people, as whole sentences} */
    public Text text() {
        return Words.of(this);
    }
}
