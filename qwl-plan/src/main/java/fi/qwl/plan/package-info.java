/**
 * Development plans as values: what a unit agreed, how far it is and what came of it.
 *
 * <p>A plan is immutable; the host keeps it, for instance in a {@link fi.qwl.plan.store.PlanStore}. Time is always an argument.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan;

import org.jspecify.annotations.NullMarked;
