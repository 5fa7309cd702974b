package fi.qwl.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The languages of texts for people. Messages to developers are English only. One more language is one
 * constant here and one file of texts beside each package's other files.
 */
public enum Language {
    /** Finnish. */
    FI,
    /** Swedish. */
    SV,
    /** English. */
    EN;

    /** {@return the locale, such as {@code fi}} */
    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** {@return the two-letter code in lower case} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The language with a code.
     *
     * @param code {@code fi}, {@code sv} or {@code en}, in any case
     * @return the language
     * @throws IllegalArgumentException if there is none
     */
    public static Language parse(String code) {
        for (Language language : values()) {
            if (language.name().equalsIgnoreCase(code)) {
                return language;
            }
        }
        String known = Arrays.stream(values()).map(Language::code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("unknown language '" + code + "'\nMaybe one of " + known + " was meant.");
    }
}
