/**
 * Delimited text: {@link fi.qwl.io.csv.CsvFormat}.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.csv;

import org.jspecify.annotations.NullMarked;
