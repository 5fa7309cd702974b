/**
 * Excel workbooks: {@link fi.qwl.io.excel.XlsxFormat} and {@link fi.qwl.io.excel.XlsFormat}.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.excel;

import org.jspecify.annotations.NullMarked;
