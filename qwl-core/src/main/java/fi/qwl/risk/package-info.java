/**
 * What the numbers mean against the limits.
 *
 * <pre>{@code
 * RiskStatus status = RiskStatus.of(79.9, 80, 0.5);   // NEAR_LIMIT: less than one person's one step below
 * RiskProfile profile = PublishedProfiles.of(publication.results(), unit);
 * profile.sentences(Language.FI);                     // what it means, in words
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.risk;

import org.jspecify.annotations.NullMarked;
