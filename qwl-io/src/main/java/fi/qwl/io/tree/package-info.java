/**
 * JSON documents written by people, read with every fault at its pointer; not exported.
 */
@NullMarked
package fi.qwl.io.tree;

import org.jspecify.annotations.NullMarked;
