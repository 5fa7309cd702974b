/**
 * Pages for people as data: what is on the page, not how a file format shows it. Renderers are in {@code qwl-io}.
 *
 * <pre>{@code
 * Page page = Page.builder("Työpaja", Language.FI).paragraph("Tervetuloa!").writingLines(3).build();
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.page;

import org.jspecify.annotations.NullMarked;
