/**
 * The door for file formats: a {@link fi.qwl.io.spi.TableFormat} turns bytes into rows of located, typed cells.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.spi;

import org.jspecify.annotations.NullMarked;
