package fi.qwl.words;

import java.util.function.Function;

/** A text for people in each language: from the library's catalogues, or from data such as a questionnaire. */
@FunctionalInterface
public interface Text {

    /**
     * The text in a language.
     *
     * @param language the readers' language
     * @return the text
     */
    String in(Language language);

    /**
     * A date, a number or a list as each language writes it.
     *
     * @param written writes it with a language's formats
     * @return the text
     */
    static Text formatted(Function<Formats, String> written) {
        return language -> written.apply(Formats.in(language));
    }
}
