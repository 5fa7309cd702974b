/**
 * Advice on what to develop, from published results only, for people who have thought for themselves first.
 *
 * <pre>{@code
 * GroupRound round = IndividualRound.of(unit, 7).closeHeldAloud();     // everybody has thought for themselves first
 * Advice advice = AreaAdvisor.of(QuestionBanks.standard()).advise(publication.results(), round);
 * Page page = AdvicePages.advice(advice, Language.FI);               // fi.qwl.plan.page
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.advice;

import org.jspecify.annotations.NullMarked;
