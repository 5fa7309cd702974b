package fi.qwl.io.chart;

import fi.qwl.model.Measure;
import fi.qwl.privacy.HiddenReason;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;

/** The words in charts. */
enum Words implements Phrase {
    LIMIT,
    SEE,
    NOT_SHOWN,
    NOT_REPORTED,
    NOT_COMPARABLE,
    NO_DATE,
    NOT_SHOWN_MEANS,
    BAND_MEANS,
    SPREAD,
    SPREAD_NOT_SHOWN,
    SPREAD_MEANS,
    LINE_MEANS,
    LEVELS,
    INTERVAL_MEANS,
    BEFORE_MEANS,
    ANSWERED,
    TODAY,
    LATE,
    FOLLOW_UPS,
    HELD,
    AHEAD,
    CANCELLED,
    EVALUATED_BY,
    FACTOR_BARS,
    HEAT_MAP,
    SPREAD_STRIPS,
    TREND,
    RESPONSE_RATES,
    TIMELINE,
    DRAFT,
    UNITS,
    WITHOUT_VALUE,
    UNIT,
    MEASURE,
    VALUE,
    STATUS,
    CHANGE,
    WAVE,
    INTERVAL,
    ACTION,
    STATE,
    DAYS,
    RATE;

    static String hidden(HiddenReason reason, Language language) {
        return (reason == HiddenReason.NOT_REPORTED ? NOT_REPORTED : NOT_SHOWN).in(language);
    }

    /** How many units there are, and of how many nothing is shown. */
    static String units(int all, long hidden, Language language) {
        Text counted = UNITS.with(all);
        return hidden == 0 ? counted.in(language) : WITHOUT_VALUE.in(language, counted, hidden);
    }

    /** A measure's name at the beginning of a line. */
    static String name(Measure measure, Language language) {
        return Formats.in(language).sentence(measure.label().in(language));
    }
}
