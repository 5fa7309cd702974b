/**
 * What may leave: the policy, the publisher, and the publication it makes.
 *
 * <pre>{@code
 * Publication first = Publisher.publish(results, DisclosurePolicy.standard(), ReleaseLedger.empty());
 * PublishedValue value = first.results().unit(unit).value(Factor.SAFETY);   // a mean, a band, or why there is none
 * ReleaseLedger ledger = first.ledger();                                // keep it for the next release
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.privacy;

import org.jspecify.annotations.NullMarked;
