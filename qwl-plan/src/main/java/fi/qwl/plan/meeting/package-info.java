/**
 * The results meeting: its agenda with times and prompts, its record, the needs that are passed on, and the look back from
 * a wished-for future.
 *
 * <pre>{@code
 * Appointment afternoon = Appointment.agree(
 *         LocalDateTime.of(2024, 11, 18, 13, 0), ZoneId.of("Europe/Helsinki"), Duration.ofMinutes(90), "kokoushuone",
 *         FinnishWorkingDays.standard());
 * ResultsMeeting meeting = ResultsMeeting.of(publication.results(), unit, afternoon);
 * Page agenda = MeetingPages.agenda(meeting.agenda(), Language.FI);   // fi.qwl.plan.page
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.meeting;

import org.jspecify.annotations.NullMarked;
