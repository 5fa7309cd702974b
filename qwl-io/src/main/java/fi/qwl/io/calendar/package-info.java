/**
 * Calendar files (iCalendar, RFC 5545): follow-ups, deadlines, workshops and meetings for the calendars that people use.
 *
 * <pre>{@code
 * FollowUpCalendar calendar = FollowUpCalendar.builder(Language.FI, "hr.example", Instant.parse("2024-11-18T08:00:00Z"))
 *         .plan("Keittiö", plan)
 *         .build();
 * Files.writeString(folder.resolve("follow-ups.ics"), calendar.text());
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.calendar;

import org.jspecify.annotations.NullMarked;
