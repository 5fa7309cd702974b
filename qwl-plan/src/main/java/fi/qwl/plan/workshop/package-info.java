/**
 * The workshop in which a unit works out its plan: rotating stations or one round table, in one sitting or several, with
 * times; and the draft of plan rows that comes of it.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.workshop;

import org.jspecify.annotations.NullMarked;
