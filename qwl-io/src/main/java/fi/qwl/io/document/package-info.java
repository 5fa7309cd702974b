/**
 * JSON documents: definitions in, publications, plans and issues out. Core types carry no annotation.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new QwlJacksonModule());
 * String document = mapper.writeValueAsString(publication.results());   // qwl-results/1
 * DevelopmentPlan again = PlanJson.read(PlanJson.write(plan));           // qwl-plan/1, old versions for ever
 * }</pre>
 *
 * <p>Stability: not yet stable; may change until 1.0.
 */
@NullMarked
package fi.qwl.io.document;

import org.jspecify.annotations.NullMarked;
