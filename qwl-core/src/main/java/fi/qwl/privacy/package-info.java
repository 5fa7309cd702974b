/**
 * What may leave: the policy, the publisher, and the publication it makes.
 *
 * <pre>{@code
 * Publication publication = Publisher.release(results, ReleaseRequest.on(day), ReleaseStore.inMemory());
 * PublishedValue value = publication.results().unit(unit).value(Factor.SAFETY);   // a mean, a band, or why there is none
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.privacy;

import org.jspecify.annotations.NullMarked;
