/**
 * The results meeting: its agenda with times and prompts, its record, the needs that are passed on, and the look back from
 * a wished-for future.
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.meeting;

import org.jspecify.annotations.NullMarked;
