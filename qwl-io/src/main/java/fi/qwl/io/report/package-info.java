/**
 * Publications as people read them, in Finnish, Swedish and English. Takes published results only, so that nothing can
 * leak by forgetting.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.report;

import org.jspecify.annotations.NullMarked;
