/**
 * The way from results to a plan as a whole: its steps, and who does what at each. The parts of the way
 * have packages of their own.
 *
 * <p>People decide; the library prepares and records.
 *
 * <pre>{@code
 * StepTurn turn = ProcessRoles.standard().turn(ProcessStep.values()[0]);
 * log(turn.text(Language.FI));                                   // whose turn it is
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.process;

import org.jspecify.annotations.NullMarked;
