/**
 * Working days and follow-ups: from a definition ({@code FollowUpPlan}, {@code WorkCalendar}) to dated follow-ups.
 *
 * <pre>{@code
 * FollowUpPlan year = FollowUpPlan.untilSurvey("kitchen", LocalDate.of(2024, 11, 18), LocalDate.of(2025, 10, 6));
 * List<FollowUp> dates = year.schedule(FinnishWorkingDays.standard()).orElseThrow().followUps();
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.schedule;

import org.jspecify.annotations.NullMarked;
