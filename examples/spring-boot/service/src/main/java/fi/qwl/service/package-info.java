/**
 * A service for one municipality, as an application of the starter: from the upload of answers to publication, results for each
 * reader, plans and a calendar. Pages without script on the library's own pages, and a small interface for programs.
 *
 * <p>Stability: an example; may change at any time.
 */
@NullMarked
package fi.qwl.service;

import org.jspecify.annotations.NullMarked;
