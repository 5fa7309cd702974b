/**
 * Publications and plans as pictures: inline SVG of our own drawing, in Finnish, Swedish and English. Takes published
 * results and plans only, so that nothing can leak by forgetting.
 *
 * <pre>{@code
 * Block.Figure chart = Charts.in(Language.FI).factorBars(publication.results(), unit);
 * Files.writeString(folder.resolve("unit.svg"), chart.svg());
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0. What a picture says is kept; how it looks may change with any
 * version.
 */
@NullMarked
package fi.qwl.io.chart;

import org.jspecify.annotations.NullMarked;
