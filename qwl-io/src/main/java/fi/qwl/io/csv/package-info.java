/**
 * Delimited text: {@link fi.qwl.io.csv.CsvFormat}.
 *
 * <pre>{@code
 * Tables csvOnly = Tables.builder().withFormat(new CsvFormat()).build();
 * SurveyReader reader = SurveyReader.of(definition).withTables(csvOnly);   // refuses workbooks
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.csv;

import org.jspecify.annotations.NullMarked;
