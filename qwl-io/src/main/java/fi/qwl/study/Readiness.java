package fi.qwl.study;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.issue.Reconciliation;
import fi.qwl.page.Page;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
 * @param quality how good the answers of each wave are, from which the findings on items and on people come; unmodifiable
 */
public record Readiness(List<Finding> findings, Reconciliation sums, Map<Wave, DataQuality> quality) {

    public Readiness {
        requireNonNull(sums, "sums");
        findings = List.copyOf(findings);
        quality = Collections.unmodifiableMap(new TreeMap<>(quality));
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
