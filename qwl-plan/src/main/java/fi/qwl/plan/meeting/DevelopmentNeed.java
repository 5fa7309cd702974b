package fi.qwl.plan.meeting;

import fi.qwl.words.Text;
import fi.qwl.words.Words;

/** What people answer to the question whether there is a need to develop (seed). */
public enum DevelopmentNeed {
    /** Yes: areas are chosen. */
    DEVELOP,
    /** We hold on to what is good. */
    HOLD_ON,
    /** Not now, for a reason that is written down. */
    NOT_NOW;

    /** {@return the answer for people, a whole sentence} */
    public Text text() {
        return Words.of(this);
    }
}
