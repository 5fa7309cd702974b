/**
 * Reads an electronic poll of the choosing rounds, proposals and votes, into their rounds.
 *
 * <pre>{@code
 * log(PollColumn.VOTES.name());
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.poll;

import org.jspecify.annotations.NullMarked;
