/**
 * Plans kept in files.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.store;

import org.jspecify.annotations.NullMarked;
