/**
 * The annual clock: the year's events of a municipality from rules, who answers for each, and what is late.
 *
 * <pre>{@code
 * AnnualClock clock = AnnualClock.standard(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 18));
 * List<ClockEvent> events = clock.events(FinnishWorkingDays.standard());   // dated, with who answers for each
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.clock;

import org.jspecify.annotations.NullMarked;
