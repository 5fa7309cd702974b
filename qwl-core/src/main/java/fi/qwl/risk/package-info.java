/**
 * What the numbers mean against the limits.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.risk;

import org.jspecify.annotations.NullMarked;
