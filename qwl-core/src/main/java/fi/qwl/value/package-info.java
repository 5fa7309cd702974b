/**
 * What quality of working life is worth in money: the published human capital production function. For an organisation as
 * a whole, and only where a host asks for it: nothing else in the library uses this package.
 *
 * <pre>{@code
 * Workforce staff = new Workforce(400, 2000, 15, 60);
 * ProductionFunction function =
 *         ProductionFunction.calibrated(UnitLevel.SUBSIDIARY, staff, Euros.of(100_000_000), 50);
 * function.effectOf(staff.withQwl(61)).result();   // what one point more is worth
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.value;

import org.jspecify.annotations.NullMarked;
