/**
 * Reads surveys: a row per respondent, or per answer, becomes columns of answers.
 *
 * <pre>{@code
 * ImportResult<Survey> read = SurveyReader.of(definition).read(DocumentSource.of(file), Wave.of(2024), organisation);
 * log(read.orElseThrow().size() + " people answered");
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.survey;

import org.jspecify.annotations.NullMarked;
