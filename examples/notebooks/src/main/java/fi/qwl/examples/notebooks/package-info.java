/** A Jupyter kernel of a page, and the worked analyses as notebooks. */
@NullMarked
package fi.qwl.examples.notebooks;

import org.jspecify.annotations.NullMarked;
