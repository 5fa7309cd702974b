/**
 * Publications as people read them.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.report;

import org.jspecify.annotations.NullMarked;
