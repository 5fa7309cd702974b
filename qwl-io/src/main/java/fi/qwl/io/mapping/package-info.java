/**
 * Which column of a tool's export is what, and what its answers mean: data, not code.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.mapping;

import org.jspecify.annotations.NullMarked;
