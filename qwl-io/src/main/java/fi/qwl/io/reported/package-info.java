/**
 * Reads the provider's workbook of results: a row per unit, values kept as reported.
 *
 * <pre>{@code
 * Path report = Files.writeString(folder.resolve("report.csv"), "yksikkö;n;FE;YI;PL\nKeittiö;12;71,5;80;66\n");
 * ReportedReader.of(definition.policy()).read(DocumentSource.of(report), Wave.of(2024), organisation)
 *         .issues()
 *         .forEach(issue -> log(issue.toString()));
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.reported;

import org.jspecify.annotations.NullMarked;
