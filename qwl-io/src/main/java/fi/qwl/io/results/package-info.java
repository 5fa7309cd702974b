/**
 * What was released as a workbook for people who compute further with it.
 *
 * <pre>{@code
 * byte[] workbook = ResultsWorkbook.of(List.of(publication.results()), unit, Language.FI).bytes();
 * Files.write(folder.resolve("results.xlsx"), workbook);
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.results;

import org.jspecify.annotations.NullMarked;
