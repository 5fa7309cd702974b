/**
 * The extension point for file formats: a {@link fi.qwl.io.spi.TableFormat} turns bytes into rows of located, typed cells.
 *
 * <pre>{@code
 * Tables tables = Tables.installed();   // built-in ones and those of other jars
 * try (TableDocument document = tables.open(DocumentSource.of(file), issue -> log(issue.message()));
 *         TableCursor cursor = document.open(0)) {
 *     while (cursor.next()) {
 *         log(cursor.row() + ": " + cursor.width() + " cells");
 *     }
 * }
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.spi;

import org.jspecify.annotations.NullMarked;
