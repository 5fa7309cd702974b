/**
 * Headers, named columns and names of units in an open table: what readers of every kind of table share; not exported.
 */
@NullMarked
package fi.qwl.io.rows;

import org.jspecify.annotations.NullMarked;
