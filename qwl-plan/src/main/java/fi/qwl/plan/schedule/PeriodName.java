package fi.qwl.plan.schedule;

import fi.qwl.words.Labelled;

/** The names of the periods that the library itself proposes. */
enum PeriodName implements Labelled {
    HOLIDAY_SEASON,
    OUTSIDE_TERMS
}
