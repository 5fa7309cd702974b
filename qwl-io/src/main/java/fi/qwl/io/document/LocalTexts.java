package fi.qwl.io.document;

import fi.qwl.model.LocalText;
import fi.qwl.words.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a text in up to three languages looks.
 *
 * @param fi the Finnish text
 * @param sv the Swedish text
 * @param en the English text
 */
record LocalTexts(Optional<String> fi, Optional<String> sv, Optional<String> en) {

    static LocalTexts of(LocalText text) {
        Map<Language, String> texts = text.texts();
        return new LocalTexts(
                Optional.ofNullable(texts.get(Language.FI)),
                Optional.ofNullable(texts.get(Language.SV)),
                Optional.ofNullable(texts.get(Language.EN)));
    }

    LocalText text() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        fi.ifPresent(words -> texts.put(Language.FI, words));
        sv.ifPresent(words -> texts.put(Language.SV, words));
        en.ifPresent(words -> texts.put(Language.EN, words));
        return LocalText.of(texts);
    }
}
