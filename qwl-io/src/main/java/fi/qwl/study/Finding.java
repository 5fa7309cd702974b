package fi.qwl.study;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to know before a wave is published. Immutable.
 *
 * @param kind what it is
 * @param wave the wave that it is about; none if it is about the whole study
 * @param isBlocking whether publishing waits until it is corrected or accepted
 * @param arguments what its text names: numbers, names of units, ids of items; no answers
 * @param issues the readers' issues that it collects; unmodifiable
 * @param acceptance who goes on in spite of it, and why; none if nobody does
 */
public record Finding(
        FindingKind kind,
        Optional<Wave> wave,
        boolean isBlocking,
        List<Object> arguments,
        List<ImportIssue> issues,
        Optional<Acceptance> acceptance) {

    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(wave, "wave");
        Objects.requireNonNull(acceptance, "acceptance");
        arguments = List.copyOf(arguments);
        issues = List.copyOf(issues);
    }

    /** {@return whether it blocks now: nobody has accepted it} */
    public boolean blocks() {
        return isBlocking && acceptance.isEmpty();
    }

    /**
     * What was found, for people.
     *
     * @param language their language
     * @return one sentence, with the wave before it
     */
    public String text(Language language) {
        String sentence = kind.in(language, arguments.toArray());
        return wave.map(one -> one + ": " + sentence).orElse(sentence);
    }

    Finding acceptedBy(List<Acceptance> accepted) {
        Optional<Acceptance> by = accepted.stream()
                .filter(one -> one.finding().equals(fingerprint()))
                .findFirst();
        return new Finding(kind, wave, isBlocking, arguments, issues, by);
    }

    /** By which an acceptance knows it again: it says something else as soon as the inputs do. */
    String fingerprint() {
        return kind + " " + wave + " " + arguments + " "
                + issues.stream()
                        .map(issue -> issue.code() + issue.attributes())
                        .toList();
    }

    /** {@return the kind and the wave} */
    @Override
    public String toString() {
        return kind.code() + wave.map(one -> " of " + one).orElse("");
    }
}
