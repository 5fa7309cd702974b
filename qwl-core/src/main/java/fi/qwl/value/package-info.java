/**
 * What quality of working life is worth in money: the published human capital production function. For an organisation as
 * a whole, and only where a host asks for it: nothing else in the library uses this package.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.value;

import org.jspecify.annotations.NullMarked;
