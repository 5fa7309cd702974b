/**
 * Development plans as values: what a unit agreed, how far it is and what came of it.
 *
 * <p>A plan is immutable; the host keeps it, for instance in a {@link fi.qwl.plan.store.PlanStore}. Time is always an argument.
 *
 * <pre>{@code
 * Responsible supervisor = Responsible.of(Role.SUPERVISOR);
 * DevelopmentPlan renewed = plan.edit()
 *         .area(DevelopmentArea.builder(new AreaId("feedback"), "Feedback").build())
 *         .save(supervisor, Instant.parse("2025-03-03T09:00:00Z"), "feedback added");
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan;

import org.jspecify.annotations.NullMarked;
