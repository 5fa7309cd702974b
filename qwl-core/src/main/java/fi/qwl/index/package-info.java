/**
 * From answers to numbers, inside the host: scores, accumulators, cells and results.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.index;

import org.jspecify.annotations.NullMarked;
