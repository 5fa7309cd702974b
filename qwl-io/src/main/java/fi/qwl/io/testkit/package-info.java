/**
 * A contract kit for those who write a {@link fi.qwl.io.spi.TableFormat}; needs no test framework.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.testkit;

import org.jspecify.annotations.NullMarked;
