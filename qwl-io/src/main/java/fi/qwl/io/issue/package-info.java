/**
 * What was found in an input, where, and what to do: results of reading with located issues.
 *
 * <pre>{@code
 * ImportResult<Survey> read = SurveyReader.of(definition).read(DocumentSource.of(file), Wave.of(2024), organisation);
 * read.issues().forEach(issue -> log(issue.code() + " " + issue.location()));   // every fault with its place
 * Survey answers = read.orElseThrow();
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.issue;

import org.jspecify.annotations.NullMarked;
