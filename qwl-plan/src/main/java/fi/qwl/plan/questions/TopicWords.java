package fi.qwl.plan.questions;

import static java.util.stream.Collectors.toSet;

import fi.qwl.model.LocalText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of an area's topic: they may say what it is about, whatever it measures. Immutable. */
final class TopicWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Words that begin alike in so many letters are taken for forms of one: kuormitus, kuormitusta, kuormituksen. */
    private static final int LETTERS = 6;

    private final Set<String> beginnings;

    private TopicWords(Set<String> beginnings) {
        this.beginnings = beginnings;
    }

    static TopicWords of(String topic) {
        return new TopicWords(beginnings(topic).collect(toSet()));
    }

    /** Whether a text has a form of one of the words, in any language. */
    boolean areIn(LocalText text) {
        return text.texts().values().stream().flatMap(TopicWords::beginnings).anyMatch(beginnings::contains);
    }

    private static Stream<String> beginnings(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= LETTERS)
                .map(word -> word.substring(0, LETTERS));
    }
}
