package fi.qwl.io.fill;

import fi.qwl.words.Phrase;

/** The words that stand for values. */
enum FieldText implements Phrase {
    NOT_SHOWN,
    NOT_REPORTED,
    OVERVIEW
}
