/**
 * Open files, their headers, rows and named columns: what readers of every kind of table share; not exported.
 */
@NullMarked
package fi.qwl.io.rows;

import org.jspecify.annotations.NullMarked;
