/**
 * What is measured: questionnaires, scales, the index model and its risk limits.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.model;

import org.jspecify.annotations.NullMarked;
