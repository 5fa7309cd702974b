package fi.qwl.page;

import static java.util.Objects.requireNonNull;

import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a page comes from: who answers for it, of which day and version it is, who may see it, and which publications its
 * numbers are from. It is in the footer of a page and in the properties of its file.
 *
 * <pre>{@code
 * Imprint imprint = new Imprint("Joenvarsi", day, "1", Handling.INTERNAL, List.of(published.id()));
 * imprint.line(Language.EN);     // Joenvarsi · 2024-11-18 · version 1 · internal · publication 2024/standard/computed/kano-1
 * }</pre>
 *
 * @param owner who answers for the page, such as the organisation's or the unit's name
 * @param day the day that the page speaks of
 * @param version which version of the page it is
 * @param handling who may see it
 * @param publications the ids of the publications that its numbers are from; unmodifiable, empty for a page without numbers
 */
public record Imprint(String owner, LocalDate day, String version, Handling handling, List<String> publications) {

    private enum Wording implements Phrase {
        VERSION,
        PUBLICATIONS
    }

    /**
     * Copies the publications.
     *
     * @throws IllegalArgumentException if the owner, the version or a publication's id is blank
     */
    public Imprint {
        requireText(owner, "owner");
        requireNonNull(day, "day");
        requireText(version, "version");
        requireNonNull(handling, "handling");
        publications = List.copyOf(publications);
        publications.forEach(id -> requireText(id, "a publication's id"));
    }

    private static void requireText(String text, String name) {
        if (requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank\nMaybe the page needs no imprint.");
        }
    }

    /**
     * The imprint in one line.
     *
     * @param language the readers' language
     * @return owner, day, version, handling and publications
     */
    public String line(Language language) {
        Formats formats = Formats.in(language);
        List<String> parts = new ArrayList<>();
        parts.add(owner);
        parts.add(formats.day(day));
        parts.add(Wording.VERSION.in(language, version));
        parts.add(handling.label().in(language));
        if (!publications.isEmpty()) {
            parts.add(Wording.PUBLICATIONS.in(language, publications.size(), String.join(", ", publications)));
        }
        return String.join(" · ", parts);
    }
}
