/**
 * Excel workbooks: {@link fi.qwl.io.excel.XlsxFormat} and {@link fi.qwl.io.excel.XlsFormat}.
 *
 * <pre>{@code
 * try (TableDocument workbook = new XlsxFormat()
 *         .open(DocumentSource.of(file), ReadOptions.defaults(), issue -> log(issue.message()))) {
 *     List<TableDocument.Sheet> sheets = workbook.sheets();   // hidden ones are marked
 * }
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.excel;

import org.jspecify.annotations.NullMarked;
