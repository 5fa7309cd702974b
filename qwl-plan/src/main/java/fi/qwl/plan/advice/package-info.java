/**
 * Advice on what to develop, from published results only, for people who have thought for themselves first.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.advice;

import org.jspecify.annotations.NullMarked;
