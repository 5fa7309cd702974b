/**
 * Units compared with others and with their own earlier years: signed differences first, verdicts beside them. Inside the
 * host only; what leaves are the changes that a publication holds.
 *
 * <pre>{@code
 * List<Comparison> changes =
 *         YearComparisons.of(results, lastYear, UnitSuccession.none()).units(Factor.SAFETY);   // one per unit
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.compare;

import org.jspecify.annotations.NullMarked;
