/**
 * Where plans are kept: a port for the host's own store. A store of files is in the module that knows files.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.store;

import org.jspecify.annotations.NullMarked;
