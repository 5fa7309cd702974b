/**
 * A contract kit for those who write a {@link fi.qwl.io.spi.TableFormat}; needs no test framework.
 *
 * <pre>{@code
 * byte[] sample = "id;comment\n1;eight letters\n2;or more of them\n".getBytes(StandardCharsets.UTF_8);
 * TableFormatContract.of(new CsvFormat(), DocumentSource.of("sample.csv", sample))
 *         .expecting(new TableDocument.Sheet("", false), List.of(
 *                 ExpectedRow.of(1, "id", "comment"), ExpectedRow.of(2, "1", "eight letters"), ExpectedRow.of(3, "2", "or more of them")))
 *         .check();   // throws where a promise is broken
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.testkit;

import org.jspecify.annotations.NullMarked;
