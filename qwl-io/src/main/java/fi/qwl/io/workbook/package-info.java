/**
 * What the writers of workbooks share: styles, heights, texts, ZIP entries with fixed times; not exported.
 */
@NullMarked
package fi.qwl.io.workbook;

import org.jspecify.annotations.NullMarked;
