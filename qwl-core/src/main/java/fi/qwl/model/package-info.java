/**
 * What is measured: questionnaires, scales, the index model and its risk limits.
 *
 * <pre>{@code
 * IndexModel model = IndexModel.kano();          // ours; it says so in every output
 * double index = model.qwl(80, 75, 70);          // from a person's FE, YI and PL, in percent
 * model.problemsWith(definition.questionnaire());   // empty: every factor has items
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.model;

import org.jspecify.annotations.NullMarked;
