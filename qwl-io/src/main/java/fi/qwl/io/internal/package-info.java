/** What the readers of several formats share; not exported. */
@NullMarked
package fi.qwl.io.internal;

import org.jspecify.annotations.NullMarked;
