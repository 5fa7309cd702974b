package fi.qwl.io.audience;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.IssueTexts;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.plan.page.Issuer;
import fi.qwl.study.Readiness;
import fi.qwl.words.Language;
import java.util.List;

/** Whether the data can be published, and how good they are. */
public final class QualityPages {

    private QualityPages() {}

    /**
     * Readiness and data quality: what blocks and what was accepted, by whom and why; what became of every record; how good the
     * answers of each wave are; and what the readers found, with places.
     *
     * @param readiness what was found before publishing
     * @param issues what the readers reported
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     */
    public static Page readiness(Readiness readiness, List<ImportIssue> issues, Issuer issuer, Language language) {
        Page found = readiness.page(language);
        Page.Builder page = Page.builder(found.title(), language)
                .imprint(issuer.imprint(readiness.isBlocked() ? Handling.DRAFT : Handling.INTERNAL, List.of()));
        found.blocks().forEach(page::block);
        readiness.quality().values().forEach(quality -> page.page(quality.page(language)));
        return page.page(IssueTexts.in(language).page(issues)).build();
    }
}
