/**
 * What came of plans after the next survey: the published values at the start against the published values now.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.outcome;

import org.jspecify.annotations.NullMarked;
