/**
 * Blank workbooks that people fill in and QWL reads back: a survey without a survey tool, and an organisation.
 *
 * <pre>{@code
 * SurveyTemplate template = SurveyTemplate.of(definition.questionnaire(), Language.FI).withUnits(organisation);
 * Files.write(folder.resolve("vastaukset.xlsx"), template.bytes());
 * SurveyReader reader = SurveyReader.of(definition);
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.template;

import org.jspecify.annotations.NullMarked;
