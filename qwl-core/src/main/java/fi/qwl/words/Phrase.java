package fi.qwl.words;

import java.util.List;

/**
 * A text of the catalogue that takes arguments. Only enums may implement it: each constant is a text in the catalogue of
 * the enum's package, under the enum's and the constant's name.
 *
 * <pre>
 * enum Greeting implements Phrase { WELCOME }     // words_fi.properties: Greeting.WELCOME=Tervetuloa, {0}!
 *
 * Greeting.WELCOME.in(Language.FI, "Aino");       // Tervetuloa, Aino!
 * </pre>
 *
 * <p>An argument is shown where the text says <code>{0}</code>, <code>{1}</code> and so on. It is a text that is already
 * formatted, a {@link Text} that is shown in the same language, or a whole number. A whole number also chooses between
 * forms: <code>{0|yksikkö|yksikköä}</code> takes the first form for one and the last for all that have no form of their
 * own.
 */
public interface Phrase extends Text {

    @Override
    default String in(Language language) {
        return in(language, new Object[0]);
    }

    /**
     * The text with its arguments.
     *
     * @param language the readers' language
     * @param arguments a {@link String}, a {@link Text}, an {@link Integer} or a {@link Long} each, as many as the text
     *     takes
     * @return the text
     * @throws IllegalArgumentException if an argument is of another type, or their number is not what the text takes
     */
    default String in(Language language, Object... arguments) {
        return Words.message((Enum<?>) this, language).format(language, arguments);
    }

    /**
     * This text with its arguments, in whichever language it is read later.
     *
     * @param arguments as for {@link #in(Language, Object...)}
     * @return the text
     */
    default Text with(Object... arguments) {
        return new Bound(this, List.of(arguments));
    }
}
