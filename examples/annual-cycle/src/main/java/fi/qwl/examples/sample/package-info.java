/**
 * The generator of the sample municipality in {@code examples/data/joenvarsi}: one seed, the same bytes every time.
 *
 * <p>Knows nothing of the library, so that what the library reads was not made by itself.
 */
@NullMarked
package fi.qwl.examples.sample;

import org.jspecify.annotations.NullMarked;
