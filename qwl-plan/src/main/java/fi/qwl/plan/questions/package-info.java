/**
 * The bank of questions that support development, by theme, and the hand-outs of three to five that are picked of it for a
 * chosen area. The library's own bank is data, read like a host's own; see {@code fi.qwl.io.document.QuestionBanks}.
 *
 * <pre>{@code
 * QuestionBank bank = QuestionBanks.standard();
 * List<QuestionHandout> pages = bank.pick(plan.areas(), 4);       // with the reason for each
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.questions;

import org.jspecify.annotations.NullMarked;
