/**
 * What was promised to respondents before the survey: from how many answers a result is shown, and in what form.
 *
 * <pre>{@code
 * DisclosurePolicy promised = DisclosurePolicy.standard();                  // means from 5, spread from 10
 * log(String.valueOf(promised.minimumForMeans()));
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.policy;

import org.jspecify.annotations.NullMarked;
