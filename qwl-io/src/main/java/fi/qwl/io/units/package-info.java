/**
 * Organisations in the making, from tables and documents alike; not exported.
 */
@NullMarked
package fi.qwl.io.units;

import org.jspecify.annotations.NullMarked;
