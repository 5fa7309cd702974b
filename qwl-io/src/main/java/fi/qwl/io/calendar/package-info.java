/**
 * Calendar files (iCalendar, RFC 5545): follow-ups, deadlines, workshops and meetings for the calendars that people use.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.calendar;

import org.jspecify.annotations.NullMarked;
