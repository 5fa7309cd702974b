/**
 * Pages for people as data: what is on the page, not how a file format shows it. Renderers are in {@code qwl-io}.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.page;

import org.jspecify.annotations.NullMarked;
