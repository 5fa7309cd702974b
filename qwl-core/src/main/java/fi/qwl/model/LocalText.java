package fi.qwl.model;

import fi.qwl.words.Language;
import fi.qwl.words.Text;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A text that comes from data, such as a questionnaire, in at least one language. A language that is missing falls back to
 * the first that is there, in the order of {@link Language}. The library's own texts are in catalogues, see
 * {@link fi.qwl.words.Words}. Immutable.
 */
public final class LocalText implements Text {

    private final Map<Language, String> texts;

    private LocalText(Map<Language, String> texts) {
        this.texts = Collections.unmodifiableMap(texts);
    }

    /**
     * The same text in every language, such as a unit's proper name.
     *
     * @param text the text
     * @return the local text
     */
    public static LocalText of(String text) {
        return of(Map.of(Language.FI, text));
    }

    /**
     * A text in three languages.
     *
     * @param fi the Finnish text
     * @param sv the Swedish text
     * @param en the English text
     * @return the local text
     */
    public static LocalText of(String fi, String sv, String en) {
        return of(Map.of(Language.FI, fi, Language.SV, sv, Language.EN, en));
    }

    /**
     * A text of a catalogue as data, so that it can be written to a document and changed there.
     *
     * @param text the text
     * @return the same text in each language
     */
    public static LocalText of(Text text) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text.in(language));
        }
        return new LocalText(texts);
    }

    /**
     * A text by language.
     *
     * @param texts at least one language's text
     * @return the local text
     * @throws IllegalArgumentException if there is none
     */
    public static LocalText of(Map<Language, String> texts) {
        Objects.requireNonNull(texts, "texts");
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        return new LocalText(new EnumMap<>(texts));
    }

    /**
     * The text in a language, or in the first language that it has.
     *
     * @param language the wanted language
     * @return the text
     */
    @Override
    public String in(Language language) {
        String text = texts.get(Objects.requireNonNull(language, "language"));
        return text == null ? texts.values().iterator().next() : text;
    }

    /** {@return the texts by language, unmodifiable} */
    public Map<Language, String> texts() {
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalText that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /** {@return the first language's text} */
    @Override
    public String toString() {
        return texts.values().iterator().next();
    }
}
