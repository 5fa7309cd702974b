/**
 * What the library says to people, in each language: catalogues of texts that a translator can edit, and one way to write
 * dates, numbers and lists.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.words;

import org.jspecify.annotations.NullMarked;
