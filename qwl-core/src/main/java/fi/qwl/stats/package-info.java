/**
 * The statistics that researchers expect of a survey: reliability, agreement, comparison of groups, and intervals.
 *
 * <p>Input is a {@link fi.qwl.survey.NumberColumn} per item or score and a {@link fi.qwl.survey.GroupColumn} for the
 * units. Every result is an {@link fi.qwl.stats.Estimate}, an {@link fi.qwl.stats.Interval} or a
 * {@link fi.qwl.stats.TestResult}, or a record made of them: it carries its value, the number of answers behind it and
 * the {@link fi.qwl.stats.Method} with formula and literature, or a {@link fi.qwl.stats.Reason} why there is no value.
 * {@code NaN} never comes out; an infinite number in a column, or one beyond 1e50, is refused with an {@link IllegalArgumentException};
 * differences below 1e-60 count as none.
 *
 * <p>Sums are compensated, so the order of the rows moves a result by its last bits at most. Nothing here protects
 * respondents: results are meant for the inside of the host until a disclosure policy has let them through.
 *
 * <p>All types are immutable and safe for use by several threads.
 *
 * <pre>{@code
 * Reliability reliability = Reliability.of(survey.answers());
 * Estimate alpha = reliability.alpha();        // its value or why it has none, n, method and literature
 * Interval range = reliability.feldt(0.95);
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.stats;

import org.jspecify.annotations.NullMarked;
