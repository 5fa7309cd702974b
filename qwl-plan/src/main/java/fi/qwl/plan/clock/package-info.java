/**
 * The annual clock: the year's events of a municipality from rules, who answers for each, and what is late.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.clock;

import org.jspecify.annotations.NullMarked;
