/**
 * Pages for each reader of a survey: the promise before it, a unit's sheet, HR's, the management teams', the board's, the
 * committee's and the personnel report's pages, the quality of the data, and mails. They are made of publications that were
 * narrowed to their readers, of plans and of records, and of nothing else. No page ranks units: their order is the
 * organisation's.
 *
 * <pre>{@code
 * PublishedResults forUnit = publication.results().narrowedTo(Audience.TEAM, unit);
 * Page sheet = UnitPages.sheet(List.of(forUnit), unit, new Issuer("Joenvarren kunta", day, "1"), Language.FI);
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.audience;

import org.jspecify.annotations.NullMarked;
