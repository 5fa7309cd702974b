package fi.qwl.words;

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
}
