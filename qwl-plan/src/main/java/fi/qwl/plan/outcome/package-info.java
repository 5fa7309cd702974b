/**
 * What came of plans after the next survey: the published values at the start against the published values now.
 *
 * <pre>{@code
 * PlanOutcome outcome = PlanOutcome.of(plan, publication.results(), UnitSuccession.none(), ChangeRule.tested());
 * OutcomeSummary.of(List.of(outcome)).improved();   // of how many areas a measure has risen
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.outcome;

import org.jspecify.annotations.NullMarked;
