/**
 * Units followed through the publications of several waves; not exported.
 */
@NullMarked
package fi.qwl.io.trend;

import org.jspecify.annotations.NullMarked;
