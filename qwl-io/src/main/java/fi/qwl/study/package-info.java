/**
 * The front door: a survey over its years in a few lines. Everything else of the library lies behind {@link fi.qwl.study.Study}
 * and is there for those who need more.
 *
 * <pre>{@code
 * Study study = Study.of(definition, ReleaseStore.inMemory())
 *         .withOrganisation(OrganisationPeriods.of(history))
 *         .withAnswers(DocumentSource.of(file), Wave.of(2024));
 * Page doubts = study.readiness().page(Language.FI);
 * Publication year = study.publish(ReleaseRequest.on(day)).get(0);
 * }</pre>
 *
 * <p>Stability: stable; changes break nothing until the next major version.
 */
@NullMarked
package fi.qwl.study;

import org.jspecify.annotations.NullMarked;
