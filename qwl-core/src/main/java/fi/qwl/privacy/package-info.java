/**
 * What may leave: the policy, the publisher, and the publication it makes.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.privacy;

import org.jspecify.annotations.NullMarked;
