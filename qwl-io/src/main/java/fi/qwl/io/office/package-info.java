/**
 * What slides, documents and workbooks of the Office Open XML formats share: packages of parts, and charts that office
 * programs draw themselves; not exported.
 */
@NullMarked
package fi.qwl.io.office;

import org.jspecify.annotations.NullMarked;
