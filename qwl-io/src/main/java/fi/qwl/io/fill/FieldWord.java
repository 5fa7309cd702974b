package fi.qwl.io.fill;

import fi.qwl.io.text.Keys;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words that names of fields are made of. A template may use those of any language. */
enum FieldWord implements Phrase {
    UNIT,
    PARENT,
    MUNICIPALITY,
    UNITS,
    PAGES,
    PAGE,
    MEASURES,
    FACTORS,
    CAPABILITIES,
    MEASURE,
    KEY,
    NAME,
    VALUE,
    LIMIT,
    STATUS,
    CHANGE,
    COUNT,
    ANSWERED,
    INVITED,
    RATE,
    CHART,
    TREND,
    RATES,
    WAVE,
    PUBLICATION,
    DAY,
    POLICY,
    BASIS,
    READING,
    RULE,
    ACTIONS,
    ACTION,
    AREA,
    GOAL,
    PRACTICE,
    RESPONSIBLE,
    SCHEDULE,
    FOLLOWUP,
    TARGETS,
    TARGET,
    STEPS,
    STEP,
    TEXT;

    private static final Map<String, String> NORMAL = new HashMap<>();

    static {
        for (FieldWord word : values()) {
            for (Language language : Language.values()) {
                NORMAL.put(Keys.normalise(word.in(language)), word.normal());
            }
        }
    }

    /** The one name by which values are kept. */
    String normal() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A part of a written name as values are kept by; a measure's key is its own. */
    static String normal(String written) {
        String key = Keys.normalise(written);
        return NORMAL.getOrDefault(key, key);
    }

    /** A normal name as it is written in a language; a measure's key is in capitals where it is short. */
    static String written(String normal, Language language) {
        for (FieldWord word : values()) {
            if (word.normal().equals(normal)) {
                return word.in(language);
            }
        }
        return normal.length() <= 3 ? normal.toUpperCase(Locale.ROOT) : normal;
    }
}
