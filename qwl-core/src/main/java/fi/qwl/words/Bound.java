package fi.qwl.words;

import java.util.List;

/** A phrase with its arguments. */
record Bound(Phrase phrase, List<Object> arguments) implements Text {

    @Override
    public String in(Language language) {
        return phrase.in(language, arguments.toArray());
    }

    /** {@return the phrase, never its arguments} */
    @Override
    public String toString() {
        return phrase.toString();
    }
}
