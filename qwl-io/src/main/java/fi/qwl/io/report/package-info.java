/**
 * Publications as people read them, in Finnish, Swedish and English. Takes published results only, so that nothing can
 * leak by forgetting.
 *
 * <pre>{@code
 * ResultsTable table = ResultsTable.of(publication.results(), Language.FI);
 * Files.writeString(folder.resolve("results.txt"), Pages.text(table.page(), 120));
 * Files.writeString(folder.resolve("values.csv"), TidyTables.of(List.of(publication.results())).values());
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.report;

import org.jspecify.annotations.NullMarked;
