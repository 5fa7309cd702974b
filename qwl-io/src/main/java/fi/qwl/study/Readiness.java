package fi.qwl.study;

import fi.qwl.io.issue.Reconciliation;
import fi.qwl.page.Page;
import fi.qwl.words.Language;
import java.util.List;

/**
 * Whether a study can be published, before anything irreversible is done: what the readers, the organisation and the store
 * say, in one place.
 *
 * <pre>{@code
 * Study study = Study.of(definition, store).withOrganisation(OrganisationPeriods.of(history)).withAnswers(DocumentSource.of(file), Wave.of(2024));
 * Readiness readiness = study.readiness();
 * show(Pages.text(readiness.page(Language.FI), 100));
 * readiness.blocking().forEach(finding -> show(finding.kind().code(), finding.text(Language.FI)));
 * }</pre>
 *
 * <p>Holds numbers, places and names of units, no answers. Immutable.
 *
 * @param findings what was found, those that block first; unmodifiable
 * @param sums what became of every record, sheet and file
 */
public record Readiness(List<Finding> findings, Reconciliation sums) {

    public Readiness {
        findings = List.copyOf(findings);
    }

    /** {@return whether publishing waits for somebody} */
    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** {@return the findings that block and that nobody has accepted; unmodifiable} */
    public List<Finding> blocking() {
        return findings.stream().filter(Finding::blocks).toList();
    }

    /** {@return the other findings; unmodifiable} */
    public List<Finding> notes() {
        return findings.stream().filter(finding -> !finding.blocks()).toList();
    }

    /**
     * The readiness as a page for people.
     *
     * @param language their language
     * @return what blocks, with what it means, what happens if one goes on and whether that can be undone; then what else is
     *     worth knowing
     */
    public Page page(Language language) {
        return new ReadinessPage(this, language).page();
    }

    /** {@return how many findings there are and how many block} */
    @Override
    public String toString() {
        return "Readiness of " + findings.size() + " findings, " + blocking().size() + " block";
    }
}
