package fi.qwl.model;

import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The work that a rule comes from, as fully as it is known. What is not known is said in its text rather than left out, so
 * that nobody takes a name alone for a source that can be checked. Immutable.
 *
 * <pre>{@code
 * Reference letter = Reference.by("The makers").withTitle("Curves").withYear(2026).withBasis(Reference.Basis.ORIGINAL);
 * letter.in(Language.EN);   // "The makers, Curves, 2026, place not known; no validation known"
 * }</pre>
 *
 * @param author who wrote it; never blank
 * @param title its title; empty where it is not known
 * @param year the year of publication; empty where it is not known
 * @param place where it was published, such as a journal, a publisher or an address; empty where it is not known
 * @param basis whether the original was read
 * @param validation a study that tested the rule on data; empty where none is known
 */
public record Reference(
        String author,
        Optional<String> title,
        OptionalInt year,
        Optional<String> place,
        Basis basis,
        Optional<String> validation)
        implements Text {

    /** What the rule was taken from. */
    public enum Basis {
        /** The original was read. */
        ORIGINAL,
        /** The original was not read; the rule is as others report it. */
        SECOND_HAND
    }

    /** What it says to people. */
    private enum Wording implements Phrase {
        TITLE_UNKNOWN,
        YEAR_UNKNOWN,
        PLACE_UNKNOWN,
        ORIGINAL_NOT_READ,
        VALIDATED,
        NO_VALIDATION
    }

    /** Rejects blank parts. */
    public Reference {
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(basis, "basis");
        requireNotBlank("author", Optional.of(author));
        requireNotBlank("title", title);
        requireNotBlank("place", place);
        requireNotBlank("validation", validation);
    }

    private static void requireNotBlank(String part, Optional<String> text) {
        if (text.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException(
                    "the " + part + " of a reference must not be blank\nMaybe leave out what is not known.");
        }
    }

    /**
     * A work of which nothing but the author is known, taken second-hand and without a known validation.
     *
     * @param author who wrote it
     * @return the reference
     */
    public static Reference by(String author) {
        return new Reference(
                author, Optional.empty(), OptionalInt.empty(), Optional.empty(), Basis.SECOND_HAND, Optional.empty());
    }

    /** The published rules of the index; of their originals no more than the author was available. */
    static Reference kesti() {
        return by("Marko Kesti");
    }

    /**
     * Names the work.
     *
     * @param known its title
     * @return the changed copy
     */
    public Reference withTitle(String known) {
        return new Reference(author, Optional.of(known), year, place, basis, validation);
    }

    /**
     * Dates the work.
     *
     * @param known the year of publication
     * @return the changed copy
     */
    public Reference withYear(int known) {
        return new Reference(author, title, OptionalInt.of(known), place, basis, validation);
    }

    /**
     * Says where the work was published.
     *
     * @param known a journal, a publisher or an address
     * @return the changed copy
     */
    public Reference withPlace(String known) {
        return new Reference(author, title, year, Optional.of(known), basis, validation);
    }

    /**
     * Says whether the original was read.
     *
     * @param read what the rule was taken from
     * @return the changed copy
     */
    public Reference withBasis(Basis read) {
        return new Reference(author, title, year, place, read, validation);
    }

    /**
     * Names a study that tested the rule.
     *
     * @param study the study, with its year
     * @return the changed copy
     */
    public Reference withValidation(String study) {
        return new Reference(author, title, year, place, basis, Optional.of(study));
    }

    /** {@return the work, what is not known of it, whether the original was read, and its validation} */
    @Override
    public String in(Language language) {
        String work = String.join(
                ", ",
                author,
                title.orElseGet(() -> Wording.TITLE_UNKNOWN.in(language)),
                year.isPresent() ? Integer.toString(year.getAsInt()) : Wording.YEAR_UNKNOWN.in(language),
                place.orElseGet(() -> Wording.PLACE_UNKNOWN.in(language)));
        String tested = validation
                .map(study -> Wording.VALIDATED.in(language, study))
                .orElseGet(() -> Wording.NO_VALIDATION.in(language));
        return basis == Basis.ORIGINAL
                ? work + "; " + tested
                : String.join("; ", work, Wording.ORIGINAL_NOT_READ.in(language), tested);
    }
}
