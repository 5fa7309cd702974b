/**
 * Working days and follow-ups: from a definition ({@code FollowUpPlan}, {@code WorkCalendar}) to dated follow-ups.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.schedule;

import org.jspecify.annotations.NullMarked;
