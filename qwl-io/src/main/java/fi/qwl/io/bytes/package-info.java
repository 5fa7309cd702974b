/**
 * Kinds of files and streams with a limit, shared by the formats; not exported.
 */
@NullMarked
package fi.qwl.io.bytes;

import org.jspecify.annotations.NullMarked;
