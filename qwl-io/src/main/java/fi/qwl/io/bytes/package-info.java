/**
 * Kinds of files, shared by the formats; not exported.
 */
@NullMarked
package fi.qwl.io.bytes;

import org.jspecify.annotations.NullMarked;
