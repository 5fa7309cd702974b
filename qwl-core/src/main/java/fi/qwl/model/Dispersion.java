package fi.qwl.model;

import fi.qwl.words.Labelled;

/** What a standard deviation between respondents is called (ours; the seed calls a spread "large"). */
public enum Dispersion implements Labelled {
    /** People see it much alike. */
    SMALL,
    /** Some differ. */
    MODERATE,
    /** People see it very differently: the mean describes few of them. */
    LARGE
}
