/**
 * JSON documents: definitions in, publications, plans and issues out. Core types carry no annotation.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.json;

import org.jspecify.annotations.NullMarked;
