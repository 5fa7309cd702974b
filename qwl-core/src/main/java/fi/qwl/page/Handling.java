package fi.qwl.page;

import fi.qwl.words.Labelled;

/** Who may see a page. */
public enum Handling implements Labelled {
    /** Still being worked on; for those who work on it. */
    DRAFT,
    /** For the readers within the organisation whom the publication is meant for. */
    INTERNAL,
    /** For anybody. */
    PUBLIC
}
