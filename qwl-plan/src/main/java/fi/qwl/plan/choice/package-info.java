/**
 * Mie – met – met yhessä: choosing strengths and development areas together. Everybody thinks alone, then in pairs or small
 * groups, then all together; the library gathers, joins what is alike, counts, and shows ties. People decide.
 *
 * <p>Each round is a value that gives the next one. What individuals proposed or voted lives in the rounds only, which have
 * no stored form; the {@link fi.qwl.plan.choice.Agreement} that remains holds none of it.
 *
 * <pre>{@code
 * IndividualRound individual = IndividualRound.of(unit, 7)
 *         .proposeAnonymously(ChoiceKind.STRENGTH, "Autamme toisiamme")
 *         .proposeAnonymously(ChoiceKind.AREA, "Tiedonkulku");
 * PlenaryRound together = individual.close().gather();
 * Candidate area = together.find(ChoiceKind.AREA, "Tiedonkulku").orElseThrow();
 * Tally tally = together.count(area.id(), 5).tally();          // ties are shown; people decide
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.plan.choice;

import org.jspecify.annotations.NullMarked;
