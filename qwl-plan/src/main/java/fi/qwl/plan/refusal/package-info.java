/**
 * Why something that people wished for cannot be, with what would work instead, in three languages.
 *
 * <pre>{@code
 * try {
 *     FinnishWorkingDays.standard().requireOpen(LocalDate.of(2025, 12, 6));
 * } catch (RefusedException refused) {
 *     refused.refusal().text(Language.FI);   // Independence Day, and the nearest open days
 * }
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.refusal;

import org.jspecify.annotations.NullMarked;
