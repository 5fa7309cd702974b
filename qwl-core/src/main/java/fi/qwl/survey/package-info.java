/**
 * What was answered and by whom: the columnar survey, waves, and the organisation.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.survey;

import org.jspecify.annotations.NullMarked;
