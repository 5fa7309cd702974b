/**
 * From answers to numbers, inside the host: scores, accumulators, cells and results.
 *
 * <pre>{@code
 * Cells cells = Cells.of(definition.model(), survey);
 * Results now = Results.of(cells, organisation, definition.order()).comparedWith(lastYear, UnitSuccession.none());
 * now.unit(unit).find(Factor.SAFETY);   // n, mean, spread, status and change
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.index;

import org.jspecify.annotations.NullMarked;
