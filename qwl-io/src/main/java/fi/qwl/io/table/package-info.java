/**
 * The one entry point to table files: {@link fi.qwl.io.table.Tables} holds the formats and options, and every reader opens its tables through it.
 *
 * <pre>{@code
 * Tables tables = Tables.installed();   // built-in ones and those of other jars
 * log(tables.formatOf(DocumentSource.of(file)).id());
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.table;

import org.jspecify.annotations.NullMarked;
