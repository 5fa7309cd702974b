/**
 * The workshop in which a unit works out its plan: rotating stations or one round table, in one sitting or several, with
 * times; and the draft of plan rows that comes of it.
 *
 * <pre>{@code
 * Appointment morning = Appointment.agree(
 *         LocalDateTime.of(2024, 12, 4, 9, 0), ZoneId.of("Europe/Helsinki"), Duration.ofHours(3), "kirjasto",
 *         FinnishWorkingDays.standard());
 * WorkshopAgenda agenda = Workshop.builder(unit, "Keskuskeittiö", plan.areas()).sitting(morning, 12).build().agenda();
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.workshop;

import org.jspecify.annotations.NullMarked;
