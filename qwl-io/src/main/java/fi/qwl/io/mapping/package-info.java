/**
 * Which column of a tool's export is what, and what its answers mean: data, not code.
 *
 * <pre>{@code
 * SurveyMapping mapping = SurveyMapping.named("Finnish workbook")
 *         .withUnit("Yksikkö")
 *         .withItem(new ItemId("FE1"), "Voin puhua avoimesti")
 *         .withCodebook("agree5", Codebook.labels(Map.of("Täysin samaa mieltä", 5)));
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.mapping;

import org.jspecify.annotations.NullMarked;
