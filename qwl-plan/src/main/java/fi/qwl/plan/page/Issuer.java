package fi.qwl.plan.page;

import static java.util.Objects.requireNonNull;

import fi.qwl.page.Handling;
import fi.qwl.page.Imprint;
import fi.qwl.privacy.PublishedResults;
import java.time.LocalDate;
import java.util.List;

/**
 * Who issues pages, on which day, and as which version: what all pages of one printing have in common. Each kind of page adds
 * its handling class and the publications that its numbers are from.
 *
 * <pre>{@code
 * Issuer issuer = new Issuer("Joenvarren kunta", day, "1");
 * Page poster = PlanPages.poster(plan, organisation.find(unit).orElseThrow(), issuer, Language.FI);
 * }</pre>
 *
 * @param owner who answers for the pages
 * @param day the day that they speak of: what is late and what is next is decided for it
 * @param version which version they are
 */
public record Issuer(String owner, LocalDate day, String version) {

    /** Rejects missing parts. */
    public Issuer {
        requireNonNull(owner, "owner");
        requireNonNull(day, "day");
        requireNonNull(version, "version");
    }

    /**
     * The imprint of a page.
     *
     * @param handling who may see it
     * @param publications what its numbers are from; none for a page without numbers
     * @return the imprint
     * @throws IllegalArgumentException if the owner or the version is blank
     */
    public Imprint imprint(Handling handling, List<PublishedResults> publications) {
        return new Imprint(
                owner,
                day,
                version,
                handling,
                publications.stream().map(PublishedResults::id).toList());
    }
}
