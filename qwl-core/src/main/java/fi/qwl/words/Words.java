package fi.qwl.words;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts that belong to the constants of enums. They lie beside the enum's package in {@code words_fi.properties},
 * {@code words_sv.properties} and {@code words_en.properties} (UTF-8), under the enum's name, the constant's name and, where
 * a constant has several texts, the name of a part:
 *
 * <pre>
 * RiskStatus.BELOW=alle rajan
 * Obstacle.SPLIT.advice=Vertaa jaettuja yksiköitä yhdessä.
 * </pre>
 *
 * <p>A module that keeps such files opens their packages to {@code fi.qwl.core}. Nothing falls back to another language:
 * a text that is missing is a fault of the program and throws {@link IllegalStateException}.
 */
public final class Words {

    private Words() {}

    /**
     * A constant's text.
     *
     * @param constant the constant
     * @return its text
     */
    public static Text of(Enum<?> constant) {
        return new Entry(constant, "");
    }

    /**
     * One of a constant's texts.
     *
     * @param constant the constant
     * @param part the name of the text, such as {@code hint}
     * @return its text
     */
    public static Text of(Enum<?> constant, String part) {
        return new Entry(constant, "." + requireNonNull(part, "part"));
    }

    /**
     * A constant's list of texts; the catalogue numbers them from 1, such as {@code STEPS.1}.
     *
     * @param constant the constant
     * @return the texts in order, unmodifiable; empty where the catalogue has none
     */
    public static List<Text> list(Enum<?> constant) {
        Catalogue catalogue = Catalogue.of(constant.getDeclaringClass(), Language.EN);
        List<Text> texts = new ArrayList<>();
        while (catalogue.contains(constant.name() + "." + (texts.size() + 1))) {
            texts.add(of(constant, String.valueOf(texts.size() + 1)));
        }
        return List.copyOf(texts);
    }

    static Message message(Enum<?> constant, Language language) {
        return Catalogue.of(constant.getDeclaringClass(), language).require(constant.name());
    }

    private record Entry(Enum<?> constant, String part) implements Text {

        private Entry {
            requireNonNull(constant, "constant");
        }

        @Override
        public String in(Language language) {
            Message message =
                    Catalogue.of(constant.getDeclaringClass(), language).require(constant.name() + part);
            return message.format(language, new Object[0]);
        }

        @Override
        public String toString() {
            return constant.getDeclaringClass().getSimpleName() + "." + constant.name() + part;
        }
    }
}
