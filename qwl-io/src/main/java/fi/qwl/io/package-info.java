/**
 * Reading survey files: results with located issues.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io;

import org.jspecify.annotations.NullMarked;
