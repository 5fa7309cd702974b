package fi.qwl.io.fill;

import fi.qwl.words.Language;

/** One filling of one template: in which language, who is given faults, and how much was made so far. For one thread. */
final class FillRun {

    /** More is no deck or document that anybody reads, but blocks of all units in each other (ours). */
    private static final int MOST_COPIES = 200_000;

    private final Language language;
    private final Faults faults;
    private int copies;

    FillRun(Language language, Faults faults) {
        this.language = language;
        this.faults = faults;
    }

    Language language() {
        return language;
    }

    Faults faults() {
        return faults;
    }

    void count(int more) {
        copies += more;
        if (copies > MOST_COPIES) {
            throw new IllegalArgumentException("the blocks of the template make more than " + MOST_COPIES
                    + " copies\nMaybe a block of all units is in another block of all units.");
        }
    }
}
