/**
 * Proposes what is not declared: the tool that wrote a file, a mapping of its columns, a questionnaire.
 *
 * <pre>{@code
 * UnknownTableReader.standard().tools(DocumentSource.of(file)).issues().forEach(issue -> log(issue.toString()));
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.propose;

import org.jspecify.annotations.NullMarked;
